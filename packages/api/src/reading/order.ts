import { name, type Sql, sql } from './sql.js';

export type Direction = 'ASC' | 'DESC';

/** What a list is ordered by, as a client asks for it. */
export interface OrderBy<Field extends string> {
  readonly field: Field;
  readonly direction: Direction;
}

/** One thing that rows can be ordered by: the columns, and the values of a row in them. None of them is ever null. */
export interface Sort<Row> {
  readonly columns: readonly Sql[];
  readonly of: (row: Row) => readonly string[];
}

/** Everything that a list can be ordered by; rows that agree in it are told apart by `key`, always ascending. */
export interface Orders<Row, Field extends string> {
  readonly by: Readonly<Record<Field, Sort<Row>>>;
  readonly key: Sort<Row>;
}

interface Step {
  readonly column: Sql;
  readonly direction: Direction;
}

/** An order in which every row has a place of its own, told by values. */
export class Order<Row> {
  private constructor(
    private readonly steps: readonly Step[],
    private readonly sorts: readonly Sort<Row>[],
  ) {}

  static of<Row, Field extends string>(
    { by, key }: Orders<Row, Field>,
    { field, direction }: OrderBy<Field>,
  ): Order<Row> {
    const steps = [
      ...by[field].columns.map((column) => ({ column, direction })),
      ...key.columns.map((column) => ({ column, direction: 'ASC' as const })),
    ];
    return new Order(steps, [by[field], key]);
  }

  /** What comes after `order by`. */
  get sql(): Sql {
    return listed(this.steps.map(({ column, direction }) => (direction === 'ASC' ? column : sql`${column} desc`)));
  }

  placeOf(row: Row): readonly string[] {
    return this.sorts.flatMap((sort) => sort.of(row));
  }

  /** The condition that a row stands after a place; with a bound on the first column by itself, which an index can go by. */
  after(place: readonly string[]): Sql {
    const [first] = this.steps;
    if (!first) return sql`false`;
    const reach = name(first.direction === 'ASC' ? '>=' : '<=');
    return sql`(${first.column} ${reach} ${place[0] ?? ''} and ${this.#beyond(place, 0)})`;
  }

  /** The condition that a row stands at a place or before it. */
  upTo(place: readonly string[]): Sql {
    return sql`not ${this.after(place)}`;
  }

  #beyond(place: readonly string[], from: number): Sql {
    const step = this.steps[from];
    if (!step) return sql`false`;
    const value = place[from] ?? '';
    const past = sql`${step.column} ${name(step.direction === 'ASC' ? '>' : '<')} ${value}`;
    if (from === this.steps.length - 1) return past;
    return sql`(${past} or (${step.column} = ${value} and ${this.#beyond(place, from + 1)}))`;
  }
}

/** The order of changes: that of their commits. It agrees with the instants, and tells apart what one instant holds. */
export function byChange<Row extends { readonly updatedAt: string; readonly revision: number }>(
  row: string,
): Sort<Row> {
  return {
    columns: [name(`${row}.updated_at`), name(`${row}.revision`)],
    of: ({ updatedAt, revision }) => [updatedAt, String(revision)],
  };
}

function listed(parts: readonly Sql[]): Sql {
  return parts.slice(1).reduce((before, part) => sql`${before}, ${part}`, parts[0] ?? sql`1`);
}
