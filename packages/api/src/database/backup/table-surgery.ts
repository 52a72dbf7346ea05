import type { EntityManager } from 'typeorm';
import { quoted } from '../table-layout.js';
import { isPostgres } from './stored-tables.js';

/** Which of the tables of Tierline there are; those of others in the same database are not touched. */
export async function ownTables(manager: EntityManager): Promise<string[]> {
  const own = new Set(['migrations', ...manager.connection.entityMetadatas.map(({ tableName }) => tableName)]);
  const rows = isPostgres(manager)
    ? await manager.query<{ name: string }[]>(
        'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
      )
    : await manager.query<{ name: string }[]>(`SELECT name FROM sqlite_master WHERE type = 'table'`);
  return rows.map(({ name }) => name).filter((name) => own.has(name));
}

/** Removes tables with all that hangs on them. */
export async function removeTables(manager: EntityManager, tables: readonly string[]): Promise<void> {
  const functions = isPostgres(manager) ? await guardFunctions(manager, tables) : [];
  for (const table of tables) await manager.query(`DROP TABLE ${quoted(table)}`);
  for (const name of functions) await manager.query(`DROP FUNCTION ${quoted(name)}()`);
}

/** The functions that the triggers of tables call. */
async function guardFunctions(manager: EntityManager, tables: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ name: string }[]>(
    `SELECT DISTINCT f.proname AS name FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace AND c.relname = ANY($1)`,
    [tables],
  );
  return rows.map(({ name }) => name);
}

/**
 * Takes the guards off all tables, so that what is closed can be put back as it was; returns what sets them up again. In one
 * transaction with what is done between, nobody else ever sees the tables without them.
 */
export async function withoutGuards(manager: EntityManager): Promise<() => Promise<void>> {
  if (isPostgres(manager)) {
    const tables = await ownTables(manager);
    const each = async (what: 'DISABLE' | 'ENABLE') => {
      for (const table of tables) await manager.query(`ALTER TABLE ${quoted(table)} ${what} TRIGGER USER`);
    };
    await each('DISABLE');
    return () => each('ENABLE');
  }
  const triggers = await manager.query<{ name: string; sql: string }[]>(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`,
  );
  for (const { name } of triggers) await manager.query(`DROP TRIGGER ${quoted(name)}`);
  return async () => {
    for (const { sql } of triggers) await manager.query(sql);
  };
}
