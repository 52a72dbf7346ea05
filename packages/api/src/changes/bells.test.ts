import type { Pool } from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { connect, type Database } from '../database/connect.js';
import { postgresStores } from '../testing/databases.js';
import { pause } from '../testing/listener.js';
import { describeWithRedis, type RedisServer, startRedis } from '../testing/redis-server.js';
import type { Bell } from './bell.js';
import { PostgresBell } from './postgres-bell.js';
import { RedisBell } from './redis-bell.js';

const log = pino({ level: 'silent' });

/** How often a bell was heard. */
class Ear {
  heard = 0;
  readonly hear = (): void => {
    this.heard += 1;
  };

  /** Resolves once the bell was heard again; throws where it is not in time. */
  async again(patience = 5_000): Promise<void> {
    const before = this.heard;
    for (const deadline = Date.now() + patience; this.heard === before; await pause(5))
      if (Date.now() > deadline) throw new Error('nothing was heard');
  }
}

/** Rings until the ear hears it: a bell that has only just been hung is not heard at once. */
async function rungUntilHeard(bell: Bell, ear: Ear): Promise<void> {
  const before = ear.heard;
  for (const deadline = Date.now() + 5_000; ear.heard === before; await pause(50)) {
    if (Date.now() > deadline) throw new Error('nothing was heard');
    bell.ring();
  }
}

const server = inject('postgresUrl');
describe.skipIf(server === null)('the bell of Postgres', () => {
  const stores = postgresStores(server ?? '');
  let databases: Database[];
  let bells: Bell[];
  const ears = { own: new Ear(), other: new Ear() };
  beforeEach(async () => {
    const url = await stores.freshUrl();
    databases = await Promise.all([connect(url), connect(url)]);
    bells = databases.map(({ reader }, index) => new PostgresBell(reader, [ears.own, ears.other][index]!.hear, log));
  });
  afterEach(async () => {
    await Promise.all(bells.map((bell) => bell.stop()));
    await Promise.all(databases.map((database) => database.close()));
  });
  const listening = () =>
    databases[0]!.reader.query<{ pid: number; said: string }[]>(
      `select pid, query as said from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
    );

  it('is heard in every process, and says nothing but that it rang (128)', async () => {
    await rungUntilHeard(bells[0]!, ears.other);
    const said: unknown[] = [];
    const client = await (databases[1]!.reader.driver as unknown as { master: Pool }).master.connect();
    client.on('notification', ({ payload }) => said.push(payload));
    await client.query('listen tierline_changes');
    await Promise.all([ears.own.again(), ears.other.again(), Promise.resolve(bells[0]!.ring())]);
    expect(said).toEqual(['']);
    client.release(true);
  });

  it('is hung again after its connection was cut, and is taken to have rung meanwhile (120)', async () => {
    await rungUntilHeard(bells[0]!, ears.other);
    const hung = await listening();
    expect(hung).toHaveLength(2);
    const heardAgain = Promise.all([ears.own.again(), ears.other.again()]);
    await databases[0]!.reader.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [
      hung.map(({ pid }) => pid),
    ]);
    await heardAgain;
    await rungUntilHeard(bells[1]!, ears.own);
    const now = (await listening()).map(({ pid }) => pid);
    expect(now).toHaveLength(2);
    expect(now.filter((pid) => hung.some((before) => before.pid === pid))).toEqual([]);
  });
});

describeWithRedis('the bell of Redis', () => {
  let redis: RedisServer;
  let bells: Bell[];
  const ears = { own: new Ear(), other: new Ear() };
  beforeEach(async () => {
    redis = await startRedis();
    bells = [ears.own, ears.other].map(({ hear }) => new RedisBell(redis.url, hear, log));
  });
  afterEach(async () => {
    await Promise.all(bells.map((bell) => bell.stop()));
    await redis.stop();
  });

  it('is heard in every process (128)', async () => {
    await rungUntilHeard(bells[0]!, ears.other);
    await rungUntilHeard(bells[1]!, ears.own);
  });

  it('may be away: nothing fails, and once it is back it is taken to have rung', { timeout: 20_000 }, async () => {
    await rungUntilHeard(bells[0]!, ears.other);
    await redis.stop();
    bells[0]!.ring();
    await pause(300);
    const heardAgain = Promise.all([ears.own.again(10_000), ears.other.again(10_000)]);
    redis = await startRedis(Number(new URL(redis.url).port));
    await heardAgain;
    await rungUntilHeard(bells[0]!, ears.other);
  });
});
