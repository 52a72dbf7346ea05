import type { QueryRunner } from 'typeorm';

/** A trigger that keeps rows as they are, also from whoever is at the database itself (89). */
export interface Guard {
  readonly name: string;
  readonly table: string;
  readonly on: 'INSERT' | 'UPDATE' | 'DELETE';
  /** When it refuses; OLD and NEW are the row. */
  readonly when: string;
  readonly says: string;
}

/** Sets guards up; on Postgres their tables cannot be emptied either. */
export async function guard(runner: QueryRunner, guards: readonly Guard[]): Promise<void> {
  const isGuardedByPostgres = isPostgres(runner);
  for (const each of guards)
    for (const sql of isGuardedByPostgres ? onPostgres(each) : onSqlite(each)) await runner.query(sql);
  if (isGuardedByPostgres) for (const sql of againstTruncate(guards)) await runner.query(sql);
}

export async function dropGuards(runner: QueryRunner, guards: readonly Guard[]): Promise<void> {
  if (!isPostgres(runner)) {
    for (const { name } of guards) await runner.query(`DROP TRIGGER ${name}`);
    return;
  }
  for (const { name } of guards) await runner.query(`DROP FUNCTION refuse_${name}() CASCADE`);
  for (const table of tablesOf(guards)) await runner.query(`DROP TRIGGER ${table}_is_never_emptied ON ${table}`);
}

function isPostgres(runner: QueryRunner): boolean {
  return runner.connection.options.type === 'postgres';
}

function tablesOf(guards: readonly Guard[]): readonly string[] {
  return [...new Set(guards.map(({ table }) => table))];
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
function againstTruncate(guards: readonly Guard[]): string[] {
  return [
    `CREATE OR REPLACE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       RAISE EXCEPTION 'the ledger is never emptied' USING ERRCODE = 'restrict_violation';
     END $$`,
    ...tablesOf(guards).map(
      (table) =>
        `CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()`,
    ),
  ];
}
