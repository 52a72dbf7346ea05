import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildCommandLine } from '../testing/command-line.js';
import { postgresStores } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { describeWithRedis, startRedis } from '../testing/redis-server.js';
import { Served } from '../testing/served.js';
import { customer, partner, registered, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const CHANGES = 'subscription ($after: String) { changes(after: $after) { cursor kind partner { key } node { id } } }';
const RECORD =
  'mutation ($input: RecordHistoryInput!) { recordHistory(input: $input) { taken userErrors { message } } }';
const customers = Array.from({ length: 40 }, (_, index) => `c${index}`);
const events = [...vendor, ...partner('p1', 'pdm1'), ...customers.map((key) => customer(key))];

interface Change {
  readonly cursor: string;
  readonly kind: string;
  readonly node: { readonly id: string } | null;
}

const changesOf = ({ received }: Listener) => received.flatMap(({ data }) => (data ? [data['changes'] as Change] : []));
const cursorsOf = (listener: Listener) => changesOf(listener).map(({ cursor }) => cursor);

const postgres = inject('postgresUrl');
const stores = postgresStores(postgres ?? '');

/** This process and another, on one Postgres. */
class Pair {
  readonly #listeners: Listener[] = [];
  private constructor(
    readonly url: string,
    readonly here: TestServer,
    public there: Served,
    readonly token: string,
  ) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<Pair> {
    const url = await stores.freshUrl();
    const here = await TestServer.start({ url, events });
    return new Pair(url, here, await Served.start(url, env), await here.token('ops:ops1'));
  }

  async listen(server: { readonly url: string }, after?: string): Promise<Listener> {
    const listener = await new Listener(server.url, this.token).subscribe(CHANGES, { after });
    this.#listeners.push(listener);
    await pause(150);
    return listener;
  }

  async recordThere(lines: readonly object[]): Promise<void> {
    const input = { lines: lines.map((line) => JSON.stringify(line)) };
    expect(await this.there.ask(this.token, RECORD, { input })).toMatchObject({ recordHistory: { userErrors: [] } });
  }

  async forget(): Promise<void> {
    await Promise.all(this.#listeners.splice(0).map((listener) => listener.close()));
  }

  async close(): Promise<void> {
    await this.forget();
    await this.there.stop();
    await this.here.close();
  }
}

const registration = (key: string) => registered({ deal: key, partner: 'p1', customer: key });

describe.skipIf(postgres === null)('several processes on one Postgres', { timeout: 60_000 }, () => {
  let pair: Pair;
  beforeAll(async () => {
    await buildCommandLine();
    pair = await Pair.start();
  });
  afterEach(() => pair.forget());
  afterAll(() => pair.close());

  it('tell the listeners of each what was done in the other, in one order and with the same cursors (128)', async () => {
    const [here, there] = [await pair.listen(pair.here), await pair.listen(pair.there)];
    await pair.recordThere(registration('c0'));
    await pair.here.record(registration('c1'));
    await pair.recordThere(registration('c2'));
    await Promise.all([here, there].map((one) => one.until((each) => changesOf(each).length >= 3)));
    expect(changesOf(here)).toEqual(changesOf(there));
    const again = await pair.listen(pair.there, cursorsOf(here)[0]);
    await again.until((one) => changesOf(one).length === 2);
    expect(cursorsOf(again)).toEqual(cursorsOf(here).slice(1));
  });

  it('miss nothing of transactions that overlap: whoever takes its place first commits first', async () => {
    const [here, there] = [await pair.listen(pair.here), await pair.listen(pair.there)];
    const overlapping = customers.slice(3, 13).map((key, index) => {
      if (index % 2 === 1) return pair.recordThere(registration(key));
      return pair.here.database.work.write(async ({ manager }) => {
        await manager.query(
          `insert into change (at, partner, kind, node_type, node_id) values (0, 'p1', 'SOLD_MRR', 'Partner', $1)`,
          [key],
        );
        // It has its place, and is not committed: another process that took a later place now must not be seen before.
        await pause(120);
      });
    });
    await Promise.all(overlapping);
    const stored = await pair.here.database.reader.query<{ kind: string }[]>(
      'select kind from change order by seq desc limit 10',
    );
    await Promise.all([here, there].map((one) => one.until((each) => changesOf(each).length >= 10)));
    await pause(300);
    expect(changesOf(here).map(({ kind }) => kind)).toEqual(stored.reverse().map(({ kind }) => kind));
    expect(new Set(cursorsOf(here)).size).toBe(10);
    expect(changesOf(there)).toEqual(changesOf(here));
  });

  it('go on when the connection that listens for others is cut', async () => {
    const there = await pair.listen(pair.there);
    await pair.here.database.reader.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
    );
    await pair.here.record(registration('c13'));
    await there.until((one) => changesOf(one).length >= 1, 1_000);
    await pause(1_500);
    await pair.here.record(registration('c14'));
    await there.until((one) => changesOf(one).length >= 2, 1_000);
  });

  it('say goodbye with 1001 when asked to stop, and miss nothing over a restart, killed or not (129)', async () => {
    let listener = await pair.listen(pair.there);
    await pair.recordThere(registration('c15'));
    await listener.until((one) => changesOf(one).length === 1);
    expect(await pair.there.stop()).toBe(0);
    await listener.until(({ closed }) => closed !== null);
    expect(listener.closed?.code).toBe(1001);

    for (const [key, restart] of [
      ['c16', async () => undefined],
      ['c18', () => pair.there.kill()],
    ] as const) {
      const cursor = cursorsOf(listener).at(-1);
      await restart();
      await pair.here.record(registration(key));
      pair.there = await Served.start(pair.url);
      await pair.recordThere(registration(`${key.slice(0, 2)}${Number(key.slice(2)) + 1}`));
      listener = await pair.listen(pair.there, cursor);
      await listener.until((one) => changesOf(one).length >= 2);
      const stored = await pair.here.database.reader.query<{ id: string }[]>(
        'select node_id as id from change order by seq desc limit 2',
      );
      expect(changesOf(listener).map(({ node }) => node?.id)).toEqual(stored.reverse().map(({ id }) => id));
    }
  });

  it('start and stop beside one another without a word of error', async () => {
    const others = await Promise.all([Served.start(pair.url), Served.start(pair.url)]);
    expect(await Promise.all(others.map((other) => other.stop()))).toEqual([0, 0]);
  });

  describeWithRedis('that share a Redis', () => {
    it('wake one another by it, and by looking when it is gone', async () => {
      const redis = await startRedis();
      const awake = await Pair.start({ REDIS_URL: redis.url });
      const there = await awake.listen(awake.there);
      await awake.recordThere(registration('c0'));
      await there.until((one) => changesOf(one).length === 1, 1_000);
      await redis.stop();
      await awake.here.record(registration('c1'));
      await awake.recordThere(registration('c2'));
      await there.until((one) => changesOf(one).length === 3, 2_000);
      expect(await awake.there.stop()).toBe(0);
      await awake.close();
    });
  });
});
