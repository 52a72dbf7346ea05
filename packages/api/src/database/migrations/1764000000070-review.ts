import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { createTables, dropTables, integer, longText, optional, primary, text, type TableDraft } from './columns.js';

const tables: readonly TableDraft[] = [
  {
    name: 'appeal',
    columns: [
      text('key', undefined, primary),
      text('partner'),
      text('sanction', undefined, optional),
      text('violation', undefined, optional),
      longText('text'),
      text('appealed_at', 30),
      text('outcome'),
      longText('reason', optional),
      text('decided_by', undefined, optional),
      text('decided_at', 30, optional),
      text('evidence'),
    ],
    indexes: { appeal_partner: ['partner', 'appealed_at'], appeal_outcome: ['outcome', 'appealed_at'] },
  },
  {
    name: 'ticket',
    columns: [
      text('key', undefined, primary),
      text('partner'),
      text('status'),
      longText('concern', optional),
      text('raised_at', 30),
      longText('text', optional),
      text('opened_by', undefined, optional),
      text('opened_at', 30, optional),
      longText('escalation', optional),
      text('escalated_to', undefined, optional),
      longText('answers'),
      text('closed_at', 30, optional),
      integer('version'),
    ],
    indexes: { ticket_partner: ['partner', 'raised_at'], ticket_status: ['status', 'raised_at'] },
  },
];

/** Who recorded what stands on a partner's record, and since when it no longer counts. */
const columns = [
  { table: 'violation', column: text('staff', undefined, optional) },
  { table: 'violation', column: text('struck_at', 30, optional) },
  { table: 'sanction', column: text('staff', undefined, optional) },
];

/** Appeals, tickets for partner operations, and who found and imposed what is appealed. */
export class Review1764000000070 implements MigrationInterface {
  readonly name = 'Review1764000000070';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    for (const { table, column } of columns) await runner.addColumn(table, new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, column } of [...columns].reverse()) await runner.dropColumn(table, column.name);
    await dropTables(runner, tables);
  }
}
