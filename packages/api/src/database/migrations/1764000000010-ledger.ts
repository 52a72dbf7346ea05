import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { TableColumn, TableIndex } from 'typeorm';
import { bigint, boolean, createTables, dropTables, integer, longText, optional, primary, text } from './columns.js';
import type { TableDraft } from './columns.js';
import { dropLedgerGuards, guardLedger } from './ledger-guards.js';

const tables: readonly TableDraft[] = [
  {
    name: 'closed_quarter',
    columns: [
      text('quarter', 7, primary),
      bigint('closed_at'),
      text('closed_by'),
      text('payable_on', 10),
      integer('entries'),
      integer('corrections'),
      integer('statements'),
    ],
  },
  {
    name: 'statement',
    columns: [
      text('partner', undefined, primary),
      text('quarter', 7, primary),
      text('status'),
      integer('entries'),
      bigint('total_minor'),
      text('currency', 3),
      bigint('paid_at', optional),
      text('paid_by', undefined, optional),
    ],
    indexes: { statement_quarter: ['quarter'] },
  },
];

/** Columns of revenue_share_entry, and what stands in those of a store that is older: nothing of it was ever closed. */
const columns: readonly { readonly column: TableColumnOptions; readonly meanwhile: string }[] = [
  { column: boolean('closed'), meanwhile: 'false' },
  { column: text('first_month', 7), meanwhile: termOf('first_month') },
  { column: text('last_month', 7), meanwhile: termOf('last_month') },
];

function termOf(column: string): string {
  return `(SELECT held.${column} FROM association held WHERE held.natural_key = revenue_share_entry.association)`;
}

/** Whose customers a partner may know of because they are in its closed ledger. */
const closedIndex = new TableIndex({
  name: 'revenue_share_entry_closed',
  columnNames: ['customer', 'partner'],
  where: 'closed',
});

/** What closing a quarter needs: entries that are set down for good, statements, and guards over both in the database itself. */
export class Ledger1764000000010 implements MigrationInterface {
  readonly name = 'Ledger1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const { column, meanwhile } of columns) {
      await runner.addColumn('revenue_share_entry', new TableColumn({ ...column, ...optional }));
      await runner.query(`UPDATE revenue_share_entry SET ${column.name} = ${meanwhile}`);
      await runner.changeColumn('revenue_share_entry', column.name, new TableColumn(column));
    }
    await runner.addColumn('revenue_share_entry', new TableColumn(longText('why', optional)));
    await runner.createIndex('revenue_share_entry', closedIndex);
    await createTables(runner, tables);
    await guardLedger(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropLedgerGuards(runner);
    await dropTables(runner, tables);
    await runner.dropIndex('revenue_share_entry', closedIndex);
    for (const name of ['why', 'last_month', 'first_month', 'closed'])
      await runner.dropColumn('revenue_share_entry', name);
  }
}
