/** Statements written by hand, composed of parts; values are always bound, never written into the text. */

import type { Dialect } from '../database/connect.js';

type Scalar = string | number | boolean | null;
type Value = Scalar | Sql | Fragment;

/** A part whose text differs between the databases. */
interface Fragment {
  readonly render: (dialect: Dialect, bind: (value: unknown) => string) => string;
}

/** A statement or a part of one. */
export class Sql {
  constructor(
    private readonly texts: readonly string[],
    private readonly values: readonly Value[],
  ) {}

  /** The text with its placeholders, and what to bind to them. */
  compile(dialect: Dialect): { text: string; parameters: unknown[] } {
    const parameters: unknown[] = [];
    const bind = (value: unknown) => {
      parameters.push(typeof value === 'boolean' && dialect === 'sqlite' ? Number(value) : value);
      return `$${parameters.length}`;
    };
    return { text: this.#render(dialect, bind), parameters };
  }

  #render(dialect: Dialect, bind: (value: unknown) => string): string {
    const rendered = this.values.map((value) => {
      if (value instanceof Sql) return value.#render(dialect, bind);
      return typeof value === 'object' && value !== null ? value.render(dialect, bind) : bind(value);
    });
    return this.texts.map((text, index) => text + (rendered[index] ?? '')).join('');
  }
}

/** sql`select … where key = ${key} and ${condition}` */
export function sql(texts: TemplateStringsArray, ...values: Value[]): Sql {
  return new Sql(texts, values);
}

/** A name of a column or table. Never a value: the text goes into the statement as it is. */
export function name(text: string): Sql {
  return new Sql([text], []);
}

/** A test whether what stands before it is one of `values`: sql`key ${among(keys)}`. */
export function among(values: readonly string[]): Fragment {
  return {
    render: (dialect, bind) =>
      dialect === 'sqlite'
        ? `in (select value from json_each(${bind(JSON.stringify(values))}))`
        : `= any(${bind(values)}::text[])`,
  };
}

/** `values` as rows to select from; the column is `value`. */
export function rowsOf(values: readonly string[], alias: string): Fragment {
  return {
    render: (dialect, bind) =>
      dialect === 'sqlite'
        ? `json_each(${bind(JSON.stringify(values))}) as ${alias}`
        : `unnest(${bind(values)}::text[]) as ${alias}(value)`,
  };
}

/** A test whether a column's text has `part` in it, as it is written. */
export function contains(column: string, part: string): Fragment {
  return {
    render: (dialect, bind) =>
      `${dialect === 'sqlite' ? 'instr' : 'strpos'}(${column}, cast(${bind(part)} as text)) > 0`,
  };
}

/** A column compared byte by byte, whatever the database's language. */
export function bytewise(column: string): Fragment {
  return { render: (dialect) => (dialect === 'sqlite' ? column : `${column} collate "C"`) };
}

export function both(...conditions: readonly Sql[]): Sql {
  return joined(conditions, ' and ');
}

export function either(...conditions: readonly Sql[]): Sql {
  return joined(conditions, ' or ');
}

function joined(conditions: readonly Sql[], word: string): Sql {
  const between = conditions.slice(1).map(() => word);
  return new Sql(['(', ...between, ')'], conditions);
}
