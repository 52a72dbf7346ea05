import { Table, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';

type Options = Partial<TableColumnOptions>;

/** Short text; `width` where its length is fixed by what it holds: an instant 30, a day 10, a month or quarter 7. */
export function text(name: string, width?: number, options: Options = {}): TableColumnOptions {
  return { name, type: 'varchar', ...(width === undefined ? {} : { length: String(width) }), ...options };
}

/** Text of any length, and JSON. */
export function longText(name: string, options: Options = {}): TableColumnOptions {
  return { name, type: 'text', ...options };
}

export function bigint(name: string, options: Options = {}): TableColumnOptions {
  return { name, type: 'bigint', ...options };
}

export function integer(name: string): TableColumnOptions {
  return { name, type: 'integer' };
}

export function boolean(name: string): TableColumnOptions {
  return { name, type: 'boolean' };
}

/** A key that counts up in the order of arrival. */
export function sequence(name: string): TableColumnOptions {
  return { name, type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' };
}

export const primary: Options = { isPrimary: true };
export const optional: Options = { isNullable: true };

/** What is needed to make a table: its columns, and its indexes by name; `unique` names those that admit a value once. */
export interface TableDraft {
  readonly name: string;
  readonly columns: readonly TableColumnOptions[];
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
  readonly unique?: readonly string[];
}

export async function createTables(runner: QueryRunner, drafts: readonly TableDraft[]): Promise<void> {
  for (const { name, columns, indexes = {}, unique = [] } of drafts) {
    await runner.createTable(
      new Table({
        name,
        columns: [...columns],
        indices: Object.entries(indexes).map(
          ([index, columnNames]) =>
            new TableIndex({ name: index, columnNames: [...columnNames], isUnique: unique.includes(index) }),
        ),
      }),
    );
  }
}

export async function dropTables(runner: QueryRunner, drafts: readonly TableDraft[]): Promise<void> {
  for (const { name } of [...drafts].reverse()) await runner.dropTable(name);
}
