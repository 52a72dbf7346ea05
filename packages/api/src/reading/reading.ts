import { dayIn } from '@tierline/rules';
import DataLoader from 'dataloader';
import type { Scope } from '../auth/scope.js';
import type { Database } from '../database/connect.js';
import type { Identities } from '../installation/identities.js';
import type { Sql } from './sql.js';

/** Reads the rows of many keys in one statement; a key that the viewer may not see has no entry. */
export type Batch<Key, Value, Args> = (
  keys: readonly Key[],
  reading: Reading,
  args: Args,
) => Promise<ReadonlyMap<Key, Value>>;

/**
 * What the services of one request read with: the connection for reads, what the viewer may see, and the clock as it stood when
 * the request came. Loaders live as long as the request, so that nothing read for one viewer is ever handed to another.
 */
export class Reading {
  readonly #loaders = new Map<unknown, Map<string, DataLoader<never, unknown>>>();

  constructor(
    private readonly database: Pick<Database, 'dialect' | 'reader'>,
    readonly identities: Identities,
    readonly scope: Scope,
    readonly now: Date,
  ) {}

  /** The date in a time zone, as the request came. */
  today(timeZone: string): string {
    return dayIn(this.now.toISOString(), timeZone);
  }

  async all<Row>(statement: Sql): Promise<Row[]> {
    const { text, parameters } = statement.compile(this.database.dialect);
    return this.database.reader.query<Row[]>(text, parameters);
  }

  async first<Row>(statement: Sql): Promise<Row | undefined> {
    return (await this.all<Row>(statement))[0];
  }

  /** The value of `key`, read together with those that others in this request ask for at the same moment. */
  async load<Key, Value, Args>(batch: Batch<Key, Value, Args>, key: Key, args: Args): Promise<Value | null>;
  async load<Key, Value>(batch: Batch<Key, Value, undefined>, key: Key): Promise<Value | null>;
  async load<Key, Value, Args>(
    batch: Batch<Key, Value, Args | undefined>,
    key: Key,
    args?: Args,
  ): Promise<Value | null> {
    return this.#loader(batch, args).load(key);
  }

  /** Lets go of everything read so far: after a write, what is read next is what is stored now. */
  forget(): void {
    this.#loaders.clear();
  }

  #loader<Key, Value, Args>(
    batch: Batch<Key, Value, Args | undefined>,
    args: Args | undefined,
  ): DataLoader<Key, Value | null> {
    const ofBatch = this.#loaders.get(batch) ?? new Map<string, DataLoader<never, unknown>>();
    this.#loaders.set(batch, ofBatch);
    const text = args === undefined ? '' : JSON.stringify(args);
    const known = ofBatch.get(text) as DataLoader<Key, Value | null> | undefined;
    if (known) return known;
    const loader = new DataLoader<Key, Value | null>(async (keys) => {
      const found = await batch(keys, this, args);
      return keys.map((key) => found.get(key) ?? null);
    });
    ofBatch.set(text, loader);
    return loader;
  }
}

/** The rows by key; of several with one key the last. */
export function keyed<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** The rows of each key, in their order. */
export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
