import type { RawRow, TableLayout } from './table-layout.js';

/** What statements need to know of a table. */
export type StatedTable = Pick<TableLayout, 'table' | 'columns' | 'keyPositions' | 'isSequence' | 'positionOf'>;

/** What to do about a row whose primary key is there already. */
export type OnConflict = 'fail' | 'skip' | 'replace';

/**
 * The SQL for many rows at once. They travel as one JSON text: json_each takes it apart on SQLite, json_to_recordset on
 * Postgres, so that a statement's text, and with it its plan, is the same for any number of rows.
 */
export class RowStatements {
  constructor(
    private readonly layout: StatedTable,
    private readonly postgres: boolean,
  ) {}

  insert(onConflict: OnConflict): string {
    const { table, columns, isSequence } = this.layout;
    const positions = columns.map((_, position) => position);
    const order = isSequence ? ` ORDER BY ${this.postgres ? 'place' : 'json_each.key'}` : '';
    return `INSERT INTO ${table} (${this.#names(positions)}) ${this.#unpacked(positions)} WHERE true${order}${this.#conflict(onConflict)}`;
  }

  delete(): string {
    const { table, keyPositions } = this.layout;
    return `DELETE FROM ${table} WHERE (${this.#names(keyPositions)}) IN (${this.#unpacked(keyPositions)})`;
  }

  /** All columns of the rows where the column of `property` has one of some values, as one JSON text. */
  read(property: string): string {
    return this.#select(this.#wholeRow()) + this.#where(property);
  }

  /** All columns of all rows, as one JSON text. */
  readAll(): string {
    return this.#select(this.#wholeRow());
  }

  /** The different values of one column in the rows where another has one of some values, as one JSON text. */
  pick(wanted: string, property: string): string {
    return this.#select(`DISTINCT ${this.#column(wanted)}`) + this.#where(property);
  }

  /** The one parameter of `insert`. */
  pack(rows: readonly RawRow[]): string {
    return this.#pack(
      rows,
      this.layout.columns.map((_, position) => position),
    );
  }

  /** The one parameter of `delete`. */
  packKeys(keys: readonly RawRow[]): string {
    return this.#pack(keys, this.layout.keyPositions);
  }

  #select(collected: string): string {
    const aggregate = this.postgres ? `json_agg(${collected})::text` : `json_group_array(${collected})`;
    return `SELECT ${aggregate} AS "rows" FROM ${this.layout.table}`;
  }

  #where(property: string): string {
    const column = this.#column(property);
    return this.postgres
      ? ` WHERE ${column} = ANY (ARRAY(SELECT json_array_elements_text($1::json)))`
      : ` WHERE ${column} IN (SELECT value FROM json_each($1))`;
  }

  #wholeRow(): string {
    const values = this.layout.columns.map(({ name, type }) =>
      type === 'boolean' && this.postgres ? `${name}::int` : name,
    );
    return `${this.postgres ? 'json_build_array' : 'json_array'}(${values.join(', ')})`;
  }

  #pack(rows: readonly RawRow[], positions: readonly number[]): string {
    if (!this.postgres) return JSON.stringify(rows);
    return JSON.stringify(
      rows.map((row) => Object.fromEntries(row.map((value, place) => [`c${positions[place]}`, value]))),
    );
  }

  #unpacked(positions: readonly number[]): string {
    if (!this.postgres)
      return `SELECT ${positions.map((_, place) => `json_extract(value, '$[${place}]')`).join(', ')} FROM json_each($1)`;
    const typed = positions.map((position) => `c${position} ${this.layout.columns[position]?.type}`).join(', ');
    const values = positions.map((position) => `c${position}`).join(', ');
    return `SELECT ${values} FROM ROWS FROM (json_to_recordset($1::json) AS (${typed})) WITH ORDINALITY AS given (${values}, place)`;
  }

  #names(positions: readonly number[]): string {
    return positions.map((position) => this.layout.columns[position]?.name).join(', ');
  }

  #column(property: string): string {
    return this.layout.columns[this.layout.positionOf(property)]?.name ?? '';
  }

  #conflict(onConflict: OnConflict): string {
    if (onConflict === 'fail') return '';
    const { columns, keyPositions } = this.layout;
    const isAllKey = columns.length === keyPositions.length;
    if (onConflict === 'skip' || isAllKey) return ' ON CONFLICT DO NOTHING';
    const changed = columns
      .filter((_, position) => !keyPositions.includes(position))
      .map(({ name }) => `${name} = excluded.${name}`);
    return ` ON CONFLICT (${this.#names(keyPositions)}) DO UPDATE SET ${changed.join(', ')}`;
  }
}
