import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import {
  bigint,
  boolean,
  createTables,
  dropTables,
  longText,
  optional,
  primary,
  text,
  type TableDraft,
} from './columns.js';
import { type Guard, dropGuards, guard } from './guards.js';

const tables: readonly TableDraft[] = [
  {
    name: 'payment_run',
    columns: [
      text('key', undefined, primary),
      text('quarter', 7),
      text('state'),
      text('prepared_by'),
      bigint('prepared_at'),
      text('settled_by', undefined, optional),
      bigint('settled_at', optional),
      longText('reason', optional),
      longText('file'),
      text('file_hash', 64),
      text('act', undefined, optional),
    ],
    indexes: { payment_run_act: ['act'] },
    unique: ['payment_run_act'],
  },
  {
    name: 'payment_run_statement',
    columns: [
      text('run', undefined, primary),
      text('partner', undefined, primary),
      text('quarter', 7, primary),
      text('currency', 3),
      bigint('total_minor'),
      boolean('paid'),
      boolean('held'),
    ],
  },
];

/** A statement is paid by one run, however many are prepared at the same moment (67). */
const once = new TableIndex({
  name: 'payment_run_statement_once',
  columnNames: ['partner', 'quarter'],
  isUnique: true,
  where: 'held',
});

const differs = (...columns: readonly string[]) =>
  columns.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ');

const guards: readonly Guard[] = [
  {
    name: 'payment_run_is_kept',
    table: 'payment_run',
    on: 'DELETE',
    when: 'true',
    says: 'a payment run is never removed',
  },
  {
    name: 'payment_run_is_settled_once',
    table: 'payment_run',
    on: 'UPDATE',
    when: `${differs('key', 'quarter', 'prepared_by', 'prepared_at', 'file', 'file_hash', 'act')} OR OLD.state <> 'PREPARED'`,
    says: 'a payment run never changes; it is approved or withdrawn, once',
  },
  {
    name: 'payment_run_has_two_people',
    table: 'payment_run',
    on: 'UPDATE',
    when: `NEW.state = 'APPROVED' AND NEW.settled_by = OLD.prepared_by`,
    says: 'a payment run is approved by somebody else than who prepared it',
  },
  {
    name: 'payment_run_statement_is_kept',
    table: 'payment_run_statement',
    on: 'DELETE',
    when: 'true',
    says: 'what a payment run pays is never removed',
  },
  {
    name: 'payment_run_statement_never_changes',
    table: 'payment_run_statement',
    on: 'UPDATE',
    when: `${differs('run', 'partner', 'quarter', 'currency', 'total_minor', 'paid')} OR NOT OLD.held`,
    says: 'what a payment run pays never changes',
  },
];

/** Payment runs: prepared by one, approved by another, each statement paid once. */
export class Payments1764000000150 implements MigrationInterface {
  readonly name = 'Payments1764000000150';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    await runner.createIndex('payment_run_statement', once);
    await guard(runner, guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropGuards(runner, guards);
    await dropTables(runner, tables);
  }
}
