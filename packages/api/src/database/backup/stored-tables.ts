import type { EntityManager } from 'typeorm';
import { RowStatements, type StatedTable } from '../row-statements.js';
import { quoted, type RawRow, TableLayout } from '../table-layout.js';
import type { StoredType, TableHead } from './format.js';

const AT_ONCE = 2_000;

/** A table with all its columns, as it is read for a backup. */
export interface StoredTable {
  readonly name: string;
  readonly columns: TableHead['columns'];
  /** The columns of the primary key. */
  readonly key: readonly string[];
  /** The column that the database counts up. */
  readonly counted: string | null;
}

/** Every table of this version, by name. */
export function storedTables({ connection }: EntityManager): StoredTable[] {
  const tables = connection.entityMetadatas.map(({ target, tableName, columns, primaryColumns }) => {
    const types = new Map(new TableLayout(connection, target).columns.map(({ name, type }) => [name, type]));
    const typeOf = (name: string): StoredType => types.get(quoted(name)) ?? 'integer';
    return {
      name: tableName,
      columns: columns.map(({ databaseName }) => [databaseName, typeOf(databaseName)] as const),
      key: primaryColumns.map(({ databaseName }) => databaseName),
      counted: columns.find(({ isGenerated }) => isGenerated)?.databaseName ?? null,
    };
  });
  return tables.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The rows of a table in the order of their keys, byte by byte, some at a time. Must run in one snapshot. */
export async function* rowsOfTable(manager: EntityManager, table: StoredTable): AsyncGenerator<readonly RawRow[]> {
  const read = isPostgres(manager) ? byCursor(manager, table) : byKeys(manager, table);
  for await (const rows of read) yield rows;
}

/** One sorting for the whole table: keys are compared otherwise in the indexes of Postgres. */
async function* byCursor(
  manager: EntityManager,
  { name, columns, key }: StoredTable,
): AsyncGenerator<readonly RawRow[]> {
  const values = columns.map(([column, type]) => (type === 'boolean' ? `${quoted(column)}::int` : quoted(column)));
  const types = new Map(columns);
  const order = key.map((column) => quoted(column) + (types.get(column) === 'text' ? ' COLLATE "C"' : ''));
  await manager.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT json_build_array(${values.join(', ')})::text AS "row" FROM ${quoted(name)} ORDER BY ${order.join(', ')}`,
  );
  for (;;) {
    const rows = await manager.query<{ row: string }[]>(`FETCH ${AT_ONCE} FROM backup`);
    if (rows.length > 0) yield rows.map(({ row }) => JSON.parse(row) as RawRow);
    if (rows.length < AT_ONCE) break;
  }
  await manager.query('CLOSE backup');
}

async function* byKeys(manager: EntityManager, { name, columns, key }: StoredTable): AsyncGenerator<readonly RawRow[]> {
  const row = `json_array(${columns.map(([column]) => quoted(column)).join(', ')})`;
  const keys = key.map(quoted).join(', ');
  const positions = key.map((column) => columns.findIndex(([each]) => each === column));
  const places = key.map((_, place) => `$${place + 1}`).join(', ');
  let last: RawRow | null = null;
  for (;;) {
    const where: string = last === null ? '' : `WHERE (${keys}) > (${places})`;
    const found: { row: string }[] = await manager.query<{ row: string }[]>(
      `SELECT ${row} AS "row" FROM ${quoted(name)} ${where} ORDER BY ${keys} LIMIT ${AT_ONCE}`,
      last === null ? [] : [...last],
    );
    const rows = found.map(({ row: text }) => JSON.parse(text) as RawRow);
    if (rows.length > 0) yield rows;
    const newest: RawRow | undefined = rows.at(-1);
    if (rows.length < AT_ONCE || !newest) return;
    last = positions.map((position) => newest[position] ?? null);
  }
}

/** Puts rows into a table that has exactly these columns. Must run in a unit of work. */
export async function insertRows(
  manager: EntityManager,
  { table, columns }: TableHead,
  rows: readonly RawRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const stated: StatedTable = {
    table: quoted(table),
    columns: columns.map(([name, type]) => ({ property: name, name: quoted(name), type, encode: String })),
    keyPositions: [],
    isSequence: false,
    positionOf: (name) => columns.findIndex(([column]) => column === name),
  };
  const statements = new RowStatements(stated, isPostgres(manager));
  await manager.query(statements.insert('fail'), [statements.pack(rows)]);
}

/** How far the database has counted up the rows of a table; null where it does not. */
export async function counterOf(manager: EntityManager, { name, counted }: StoredTable): Promise<TableHead['counter']> {
  if (counted === null) return null;
  const [found] = isPostgres(manager)
    ? await manager.query<{ at: number }[]>(
        `SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS at FROM ${await serialOf(manager, name, counted)}`,
      )
    : await manager.query<{ at: number }[]>('SELECT seq AS at FROM sqlite_sequence WHERE name = $1', [name]);
  return { column: counted, at: found?.at ?? 0 };
}

/** Lets the database go on counting where it had come to, so that no place is ever given twice. */
export async function setCounter(
  manager: EntityManager,
  table: string,
  { column, at }: NonNullable<TableHead['counter']>,
): Promise<void> {
  if (at === 0) return;
  if (isPostgres(manager)) {
    await manager.query('SELECT setval($1::regclass, $2)', [await serialOf(manager, table, column), at]);
    return;
  }
  await manager.query('DELETE FROM sqlite_sequence WHERE name = $1', [table]);
  await manager.query('INSERT INTO sqlite_sequence (name, seq) VALUES ($1, $2)', [table, at]);
}

async function serialOf(manager: EntityManager, table: string, column: string): Promise<string> {
  const [found] = await manager.query<{ name: string }[]>('SELECT pg_get_serial_sequence($1, $2) AS name', [
    quoted(table),
    column,
  ]);
  if (!found) throw new Error(`${table}.${column} is not counted`);
  return found.name;
}

export function isPostgres({ connection }: EntityManager): boolean {
  return connection.options.type === 'postgres';
}
