import type { QueryRunner } from 'typeorm';

/**
 * Closed means closed, also for whoever is at the database itself (89): triggers that let no closed entry, closed quarter or
 * statement be changed or removed, and nothing be booked in a closed quarter. A migration that makes one of these tables anew
 * must set them up again: on SQLite they go with their table.
 */
interface Guard {
  readonly name: string;
  readonly table: string;
  readonly on: 'INSERT' | 'UPDATE' | 'DELETE';
  /** When it refuses; OLD and NEW are the row. */
  readonly when: string;
  readonly says: string;
}

const BOOKED_LATE = 'EXISTS (SELECT 1 FROM closed_quarter c WHERE c.quarter >= NEW.booked_in)';
const STATED = ['partner', 'quarter', 'entries', 'total_minor', 'currency'];
const changed = STATED.map((column) => `OLD.${column} <> NEW.${column}`).join(' OR ');

/** All that an entry says; that its statement was paid may be stamped on it. */
const SAID = [
  ...['natural_key', 'id', 'subject', 'partner', 'customer', 'association', 'product_line', 'kind', 'month'],
  ...['base_minor', 'base_currency', 'rate', 'amount_minor', 'currency', 'exchange_rate', 'exchange_day', 'booked_in'],
  ...['corrects', 'closed', 'first_month', 'last_month', 'why'],
];
const changedEntry = SAID.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ');

const guards: readonly Guard[] = [
  {
    name: 'closed_entry_is_kept',
    table: 'revenue_share_entry',
    on: 'DELETE',
    when: 'OLD.closed',
    says: 'an entry of a closed quarter is never removed',
  },
  {
    name: 'closed_entry_never_changes',
    table: 'revenue_share_entry',
    on: 'UPDATE',
    when: `(OLD.closed OR ${BOOKED_LATE}) AND (${changedEntry})`,
    says: 'an entry of a closed quarter never changes',
  },
  {
    name: 'closed_quarter_takes_no_entry',
    table: 'revenue_share_entry',
    on: 'INSERT',
    when: `NEW.closed OR ${BOOKED_LATE}`,
    says: 'nothing is booked in a closed quarter',
  },
  {
    name: 'closed_quarter_is_kept',
    table: 'closed_quarter',
    on: 'DELETE',
    when: 'true',
    says: 'a closed quarter is never opened again',
  },
  {
    name: 'closed_quarter_never_changes',
    table: 'closed_quarter',
    on: 'UPDATE',
    when: 'true',
    says: 'a closed quarter never changes',
  },
  {
    name: 'statement_is_kept',
    table: 'statement',
    on: 'DELETE',
    when: 'true',
    says: 'a closed statement is never removed',
  },
  {
    name: 'statement_never_changes',
    table: 'statement',
    on: 'UPDATE',
    when: `${changed} OR NOT (OLD.status = 'CLOSED' AND NEW.status = 'PAID')`,
    says: 'a closed statement never changes; it is paid, once',
  },
];

export async function guardLedger(runner: QueryRunner): Promise<void> {
  const isPostgres = runner.connection.options.type === 'postgres';
  for (const guard of guards)
    for (const sql of isPostgres ? onPostgres(guard) : onSqlite(guard)) await runner.query(sql);
  if (isPostgres) for (const sql of againstTruncate()) await runner.query(sql);
}

export async function dropLedgerGuards(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type !== 'postgres') {
    for (const { name } of guards) await runner.query(`DROP TRIGGER ${name}`);
    return;
  }
  for (const { name } of guards) await runner.query(`DROP FUNCTION refuse_${name}() CASCADE`);
  await runner.query('DROP FUNCTION refuse_truncate() CASCADE');
}

function onSqlite({ name, table, on, when, says }: Guard): string[] {
  return [`CREATE TRIGGER ${name} BEFORE ${on} ON ${table} WHEN ${when} BEGIN SELECT RAISE(ABORT, '${says}'); END`];
}

function onPostgres({ name, table, on, when, says }: Guard): string[] {
  const row = on === 'DELETE' ? 'OLD' : 'NEW';
  return [
    `CREATE FUNCTION refuse_${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF ${when} THEN RAISE EXCEPTION '${says}' USING ERRCODE = 'restrict_violation'; END IF;
       RETURN ${row};
     END $$`,
    `CREATE TRIGGER ${name} BEFORE ${on} ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_${name}()`,
  ];
}

/** On SQLite there is no such statement. */
function againstTruncate(): string[] {
  const tables = [...new Set(guards.map(({ table }) => table))];
  return [
    `CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       RAISE EXCEPTION 'the ledger is never emptied' USING ERRCODE = 'restrict_violation';
     END $$`,
    ...tables.map(
      (table) =>
        `CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()`,
    ),
  ];
}
