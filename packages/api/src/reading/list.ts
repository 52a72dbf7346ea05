import type { Scope } from '../auth/scope.js';
import { Order, type OrderBy, type Orders } from './order.js';
import { Cursors, Page, type PageArgs, type Slice } from './page.js';
import { grouped, type Reading } from './reading.js';
import { among, type Sql, sql } from './sql.js';
import { topOfEach } from './top-of-each.js';

/** What a list is asked for: a part of it, narrowed and ordered. */
export interface ListArgs<Filter, Field extends string> extends PageArgs {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: OrderBy<Field> | null | undefined;
}

/** What a list is read from. */
export interface ListDraft<Row, Filter, Field extends string> {
  /** What its cursors are for. */
  readonly name: string;
  readonly columns: Sql;
  /** The tables; for some parents, where it is a list of theirs. */
  readonly from: (parents: readonly string[]) => Sql;
  /** Where a row is made of several that are stored: what tells which belong together. */
  readonly groupBy?: Sql;
  readonly visible: (scope: Scope) => Sql;
  readonly matching: (filter: Filter) => Sql;
  readonly orders: Orders<Row, Field>;
  /** The order where none is asked for. */
  readonly usual: OrderBy<Field>;
  /** The column that tells whose a row is, and how a row says so; for lists that things have, each its own. */
  readonly parent?: { readonly column: Sql; readonly of: (row: Row) => string };
}

/** What rows are read with: everything that is asked for, as plain values. */
interface Asked<Filter, Field extends string> extends Slice {
  readonly filter: Filter;
  readonly orderBy: OrderBy<Field>;
}

type Counted<Filter, Field extends string> = Omit<Asked<Filter, Field>, 'limit' | 'after'> & {
  readonly place?: readonly string[];
};

/**
 * A list that is read page by page, as far as the viewer may see it: in one statement a page, and one more for its length and for
 * whether anything stands before it, where they are asked for. Pages of several parents are read together.
 */
export class List<Row, Filter extends object, Field extends string> {
  constructor(private readonly draft: ListDraft<Row, Filter, Field>) {}

  /**
   * A page of all that there is. `fixed` narrows it besides the filter; `bound` names what else of the question its cursors hold to.
   */
  async page(
    reading: Reading,
    args: ListArgs<Filter, Field>,
    fixed: Partial<Filter> = {},
    bound: object = {},
  ): Promise<Page<Row>> {
    const { cursors, slice, asked, order } = this.#read(reading, args, fixed, bound);
    return new Page({
      rows: await this.#rows(reading, { ...asked, ...slice }),
      ...{ slice, cursors },
      placeOf: (row) => order.placeOf(row),
      count: () => this.#count(reading, asked),
      anyUpTo: async (place) => (await this.#count(reading, { ...asked, place })) > 0,
    });
  }

  /** A page of what one parent has; `fixed` narrows it besides the filter, and is no part of what its cursors hold to. */
  async pageOf(
    reading: Reading,
    parent: string,
    args: ListArgs<Filter, Field>,
    fixed: Partial<Filter> = {},
  ): Promise<Page<Row>> {
    const { cursors, slice, asked, order } = this.#read(reading, args, fixed);
    const count = async (more: object) => (await reading.load(this.#countsOf, parent, { ...asked, ...more })) ?? 0;
    return new Page({
      rows: (await reading.load(this.#rowsOf, parent, { ...asked, ...slice })) ?? [],
      ...{ slice, cursors },
      placeOf: (row) => order.placeOf(row),
      count: () => count({}),
      anyUpTo: async (place) => (await count({ place })) > 0,
    });
  }

  #read(
    reading: Reading,
    { first, after, filter, orderBy }: ListArgs<Filter, Field>,
    fixed: Partial<Filter>,
    bound: object = {},
  ) {
    const cursors = new Cursors(reading.identities, this.draft.name, { ...filter, ...bound, orderBy });
    const slice = cursors.slice({ first, after });
    const asked = { filter: { ...filter, ...fixed } as Filter, orderBy: orderBy ?? this.draft.usual };
    return { cursors, slice, asked, order: this.#orderOf(asked) };
  }

  #orderOf({ orderBy }: { readonly orderBy: OrderBy<Field> }): Order<Row> {
    return Order.of(this.draft.orders, orderBy);
  }

  #rows(reading: Reading, asked: Asked<Filter, Field>): Promise<Row[]> {
    const { columns, from } = this.draft;
    return reading.all<Row>(sql`select ${columns} from ${from([])} where ${this.#where(reading, asked, asked.after)} ${this.#grouping}
      order by ${this.#orderOf(asked).sql} limit ${asked.limit + 1}`);
  }

  async #count(reading: Reading, asked: Counted<Filter, Field>): Promise<number> {
    const { from, groupBy } = this.draft;
    const counted = sql`${from([])} where ${this.#counted(reading, asked)}`;
    const row = await reading.first<{ count: number }>(
      groupBy
        ? sql`select count(*) as count from (select 1 from ${counted} group by ${groupBy}) base`
        : sql`select count(*) as count from ${counted}`,
    );
    return row?.count ?? 0;
  }

  readonly #rowsOf = async (
    parents: readonly string[],
    reading: Reading,
    asked: Asked<Filter, Field>,
  ): Promise<Map<string, Row[]>> => {
    const { columns, from } = this.draft;
    const parent = this.#parent;
    const rows = await reading.all<Row>(
      topOfEach({
        columns,
        from: from(parents),
        parent: parent.column,
        keys: parents,
        where: this.#where(reading, asked, asked.after),
        order: this.#orderOf(asked).sql,
        limit: asked.limit + 1,
      }),
    );
    return grouped(rows, parent.of);
  };

  readonly #countsOf = async (
    parents: readonly string[],
    reading: Reading,
    asked: Counted<Filter, Field>,
  ): Promise<Map<string, number>> => {
    const { column } = this.#parent;
    const rows = await reading.all<{ parent: string; count: number }>(
      sql`select ${column} as parent, count(*) as count from ${this.draft.from(parents)}
        where ${column} ${among(parents)} and ${this.#counted(reading, asked)} group by ${column}`,
    );
    return new Map(rows.map(({ parent, count }) => [parent, count]));
  };

  #where(reading: Reading, asked: { filter: Filter; orderBy: OrderBy<Field> }, after: readonly string[] | null): Sql {
    const { visible, matching } = this.draft;
    const rest = after ? this.#orderOf(asked).after(after) : sql`true`;
    return sql`${visible(reading.scope)} and ${matching(asked.filter)} and ${rest}`;
  }

  #counted(reading: Reading, asked: Counted<Filter, Field>): Sql {
    const until = asked.place ? this.#orderOf(asked).upTo(asked.place) : sql`true`;
    return sql`${this.#where(reading, asked, null)} and ${until}`;
  }

  get #grouping(): Sql {
    const { groupBy } = this.draft;
    return groupBy ? sql`group by ${groupBy}` : sql``;
  }

  get #parent() {
    const { parent, name } = this.draft;
    if (!parent) throw new Error(`the list of ${name} is nobody's`);
    return parent;
  }
}
