import { afterEach, beforeEach, expect, it } from 'vitest';
import { ofTheProgram } from '../auth/scope.js';
import { connect, type Database } from '../database/connect.js';
import { dropOldChanges } from '../history/drop-old-changes.js';
import { describeOnEach } from '../testing/databases.js';
import { ChangeStream } from './change-stream.js';
import { Feed } from './feed.js';
import { type ChangeRow, Outbox } from './outbox.js';

const DAY = 86_400_000;
/** All of them take a while; a run for every commit is content with fewer. */
const CYCLES = process.env['CI'] ? 2_000 : 10_000;

describeOnEach('a stream of changes', (stores) => {
  let database: Database;
  let feed: Feed;
  let outbox: Outbox;
  beforeEach(async () => {
    database = await connect(await stores.freshUrl());
    outbox = new Outbox(database);
    feed = new Feed(outbox);
  });
  afterEach(() => database.close());

  const write = async (count: number, at = 0) => {
    await database.work.write(async ({ manager }) => {
      for (let index = 0; index < count; index += 1)
        await manager.query(
          `insert into change (at, partner, kind, node_type, node_id) values ($1, 'p1', 'SOLD_MRR', 'Partner', 'pt_1')`,
          [at],
        );
    });
    feed.wake();
  };
  const shown = ({ seq, at, kind, partner, nodeId }: ChangeRow) => ({
    ...{ cursor: String(seq), at: String(at), kind, partner, nodeId },
  });
  const open = (place: number) =>
    ChangeStream.open({ feed, outbox, scope: () => ofTheProgram, wants: () => true, shown }, place);
  const next = async (stream: ChangeStream) => Number((await stream.next()).value?.cursor);

  it('goes on from the outbox where it has fallen behind what is at hand, and from the feed again: no gap, nothing twice', async () => {
    await write(700);
    const stream = await open(0);
    const places: number[] = [];
    while (places.length < 300) places.push(await next(stream));
    await write(300);
    while (places.length < 1_000) places.push(await next(stream));
    const last = next(stream);
    await write(1);
    places.push(await last);
    expect(places).toEqual(Array.from({ length: 1_001 }, (_, index) => index + 1));
    await stream.return();
  });

  it('tells a listener that was too slow that what it has not taken is gone, and never passes over it (RESYNC_REQUIRED)', async () => {
    await write(600);
    const slow = await open(0);
    expect(await next(slow)).toBe(1);
    await write(1, 20 * DAY);
    await dropOldChanges(database.work, new Date(20 * DAY), 5);
    for (let place = 2; place <= 256; place += 1) expect(await next(slow)).toBe(place);
    await expect(slow.next()).rejects.toMatchObject({ code: 'RESYNC_REQUIRED' });
    expect(await slow.next()).toEqual({ value: undefined, done: true });
    expect(feed.listeners).toBe(0);
  });

  it('tells everybody so whom the store was away from for longer than it keeps anything', async () => {
    await write(1);
    const away = await open(1);
    const waiting = away.next();
    await database.work.write(({ manager }) =>
      manager.query(`insert into change (at, partner, kind, node_type, node_id)
        values (0, 'p1', 'SOLD_MRR', 'Partner', 'pt_1'), (0, 'p1', 'SOLD_MRR', 'Partner', 'pt_1')`),
    );
    await dropOldChanges(database.work, new Date(20 * DAY), 5);
    await write(1, 20 * DAY);
    await expect(waiting).rejects.toMatchObject({ code: 'RESYNC_REQUIRED' });
  });

  it(`leaves nothing behind when ${CYCLES} listeners come and go (131)`, { timeout: 120_000 }, async () => {
    const before = process.memoryUsage().heapUsed;
    for (let cycle = 0; cycle < CYCLES; cycle += 50) {
      const streams = await Promise.all(Array.from({ length: 50 }, () => open(0)));
      const waiting = streams.map((stream) => stream.next());
      await Promise.all(streams.map((stream) => stream.return()));
      await Promise.all(waiting);
    }
    expect(feed.listeners).toBe(0);
    expect(feed.isFollowed).toBe(false);
    expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(100);
  });
});
