import { CursorError } from '../installation/cursor-seal.js';
import type { Identities } from '../installation/identities.js';
import { Refused } from './refused.js';

/** A part of a list, as a client asks for it. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A part of a list, as it is read: one row more than is shown tells whether there is a next page. */
export interface Slice {
  readonly limit: number;
  /** The values that the rows are ordered by, of the row after which to go on. */
  readonly after: readonly string[] | null;
}

const DEFAULT = 50;
const MOST = 200;

/**
 * Reads and makes the cursors of one list: they hold a row's place in the order, sealed. A cursor is good for the filter and the
 * order that it was given out with, and for no other: `asked` names them.
 */
export class Cursors {
  private readonly list: string;

  constructor(
    private readonly identities: Pick<Identities, 'sealCursor' | 'openCursor'>,
    list: string,
    asked: object = {},
  ) {
    const named = canonical(asked);
    this.list = named === '{}' ? list : `${list} ${named}`;
  }

  of(place: readonly string[]): string {
    return this.identities.sealCursor(this.list, JSON.stringify(place));
  }

  /** What to read for `args`. Throws Refused for a size out of bounds and for a cursor that is not of this list. */
  slice({ first, after }: PageArgs): Slice {
    const size = first ?? DEFAULT;
    if (size < 1 || size > MOST)
      throw new Refused('BAD_USER_INPUT', `first is ${size}; give a number from 1 to ${MOST}.`);
    return { limit: size, after: after == null ? null : this.#place(after) };
  }

  #place(cursor: string): readonly string[] {
    try {
      return JSON.parse(this.identities.openCursor(this.list, cursor)) as readonly string[];
    } catch (error) {
      if (!(error instanceof CursorError)) throw error;
      throw new Refused(
        'BAD_USER_INPUT',
        'after is not a cursor of this list, or it was given out with another filter or order; give the endCursor of the page before, with the same filter and orderBy, or begin anew without a cursor.',
      );
    }
  }
}

/** What was asked for as one text: the same for whoever asks the same, in whatever order; what is left out is not in it. */
function canonical(asked: unknown): string {
  return JSON.stringify(asked, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What a list's owner provides so that a page of it can be shown. */
interface Listing<Row> {
  /** One more than asked for, where there are more. */
  readonly rows: readonly Row[];
  readonly slice: Slice;
  readonly cursors: Cursors;
  readonly placeOf: (row: Row) => readonly string[];
  readonly count: () => Promise<number>;
  /** Whether any row stands at or before the place that the page was asked for after. */
  readonly anyUpTo: (place: readonly string[]) => Promise<boolean>;
}

/** One page of a list. What costs a statement or a cipher is done only when it is asked for. */
export class Page<Row> {
  readonly nodes: readonly Row[];

  constructor(private readonly listing: Listing<Row>) {
    this.nodes = listing.rows.slice(0, listing.slice.limit);
  }

  get edges(): readonly Edge<Row>[] {
    return this.nodes.map((node) => new Edge(node, () => this.#cursor(node)));
  }

  get pageInfo() {
    return {
      hasNextPage: this.listing.rows.length > this.listing.slice.limit,
      hasPreviousPage: () => this.#hasPrevious(),
      startCursor: () => this.#cursor(this.nodes[0]),
      endCursor: () => this.#cursor(this.nodes.at(-1)),
    };
  }

  /** The same page, each row shown otherwise. */
  as<Shown>(show: (row: Row) => Shown): Page<Shown> {
    const { rows, placeOf } = this.listing;
    const stored = new Map(rows.map((row) => [show(row), row]));
    const of = (shown: Shown) => stored.get(shown);
    return new Page<Shown>({
      ...this.listing,
      rows: [...stored.keys()],
      placeOf: (shown) => {
        const row = of(shown);
        return row === undefined ? [] : placeOf(row);
      },
    });
  }

  totalCount(): Promise<number> {
    return this.listing.count();
  }

  #cursor(row: Row | undefined): string | null {
    return row === undefined ? null : this.listing.cursors.of(this.listing.placeOf(row));
  }

  async #hasPrevious(): Promise<boolean> {
    const { after } = this.listing.slice;
    return after !== null && this.listing.anyUpTo(after);
  }
}

class Edge<Row> {
  constructor(
    readonly node: Row,
    private readonly seal: () => string | null,
  ) {}

  get cursor(): string | null {
    return this.seal();
  }
}
