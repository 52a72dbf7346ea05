import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { RowStatements, type OnConflict } from './row-statements.js';
import { TableLayout, type RawRow } from './table-layout.js';

const CHUNK = 2_000;
const known = new WeakMap<object, Map<EntityTarget<ObjectLiteral>, TableRows>>();

/** The rows of an entity's table, many in one statement: as plain values, past TypeORM's objects. */
export function rowsOf<Entity extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<Entity>): TableRows {
  const source = manager.connection;
  const tables = known.get(source) ?? new Map<EntityTarget<ObjectLiteral>, TableRows>();
  known.set(source, tables);
  const rows = tables.get(entity) ?? new TableRows(new TableLayout(source, entity), source.options.type === 'postgres');
  tables.set(entity, rows);
  return rows;
}

export class TableRows {
  readonly #statements: RowStatements;

  constructor(
    readonly layout: TableLayout,
    postgres: boolean,
  ) {
    this.#statements = new RowStatements(layout, postgres);
  }

  async insert(manager: EntityManager, rows: readonly RawRow[], onConflict: OnConflict = 'fail'): Promise<void> {
    const sql = this.#statements.insert(onConflict);
    for (const chunk of chunks(rows)) await manager.query(sql, [this.#statements.pack(chunk)]);
  }

  /** Removes the rows with these primary keys, each given as the values of the key's columns. */
  async delete(manager: EntityManager, keys: readonly RawRow[]): Promise<void> {
    const sql = this.#statements.delete();
    for (const chunk of chunks(keys)) await manager.query(sql, [this.#statements.packKeys(chunk)]);
  }

  /** The rows where the column of `property` has one of `values`. */
  read(manager: EntityManager, property: string, values: readonly string[]): Promise<RawRow[]> {
    return this.#ask(manager, this.#statements.read(property), values);
  }

  readAll(manager: EntityManager): Promise<RawRow[]> {
    return this.#ask(manager, this.#statements.readAll());
  }

  /** The different values of the column of `wanted` in the rows where that of `property` has one of `values`. */
  pick(manager: EntityManager, wanted: string, property: string, values: readonly string[]): Promise<string[]> {
    return this.#ask(manager, this.#statements.pick(wanted, property), values);
  }

  async #ask<Item>(manager: EntityManager, sql: string, values?: readonly string[]): Promise<Item[]> {
    if (values?.length === 0) return [];
    const parameters = values ? [JSON.stringify(values)] : [];
    const [answer] = await manager.query<{ rows: string | null }[]>(sql, parameters);
    return JSON.parse(answer?.rows ?? '[]') as Item[];
  }
}

function* chunks<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK);
}
