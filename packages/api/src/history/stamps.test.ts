import { expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { describeOnEach } from '../testing/databases.js';
import { openHistory, type OpenedHistory } from '../testing/open-history.js';
import { customer, line, partner, registered, sale, vendor } from '../testing/small-program.js';
import { rebuild } from './rebuild.js';
import { verify } from './verify.js';

const known = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...['c1', 'c2'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
];
const later = sale({ deal: 'd2', partner: 'p1', customer: 'c2', lines: [line('SALES_HUB', '50000')] });

interface Stamped {
  readonly table: string;
  readonly key: string;
  readonly at: string;
  readonly revision: number;
}

const TABLES: Readonly<Record<string, string>> = {
  partner: 'key',
  customer: 'key',
  shared_deal: 'key',
  proof: 'natural_key',
  association: 'natural_key',
  revenue_share_entry: 'natural_key',
  tier_history: 'partner',
};

async function stampsIn({ database }: OpenedHistory): Promise<Stamped[]> {
  const parts = Object.entries(TABLES).map(
    ([table, key]) => `select '${table}' as "table", ${key} as key, updated_at as at, revision from ${table}`,
  );
  return database.reader.query<Stamped[]>(`${parts.join(' union all ')} order by 1, 2`);
}

describeOnEach('when a row last changed', (stores) => {
  it('is the instant of the transaction that wrote it; rows that others write keep theirs', async () => {
    const opened = await openHistory(await stores.freshUrl());
    await opened.history.record(known, { source: 'test' });
    const before = await stampsIn(opened);
    expect(new Set(before.map(({ table }) => table))).toEqual(new Set(Object.keys(TABLES)));
    expect(new Set(before.map(({ at }) => at))).toEqual(new Set(['2025-12-15T12:00:00.000000000Z']));
    opened.clock.today = '2025-12-16';
    await opened.history.record(later, { source: 'test' });
    const after = new Map((await stampsIn(opened)).map((row) => [`${row.table} ${row.key}`, row]));
    // The tier rests on what was sold: it is the one row of before that this sale changed.
    const kept = before.filter(({ table }) => table !== 'tier_history');
    for (const row of kept) expect(after.get(`${row.table} ${row.key}`)).toEqual(row);
    const fresh = [...after.values()].filter(({ key }) => key.startsWith('d2') || key.startsWith('c2|'));
    expect(fresh.length).toBeGreaterThan(4);
    expect(new Set(fresh.map(({ at }) => at))).toEqual(new Set(['2025-12-16T12:00:00.000000000Z']));
    await opened.database.close();
  });

  it('stays where a rebuild finds the row as it should be, and is no part of what verify compares', async () => {
    const opened = await openHistory(await stores.freshUrl());
    await opened.history.record([...known, ...later], { source: 'test' });
    const before = await stampsIn(opened);
    opened.clock.today = '2025-12-17';
    await opened.database.work.write(({ manager }) =>
      manager.query(`UPDATE shared_deal SET domain = 'other.example' WHERE key = 'd2-p1'`),
    );
    expect(await verify(opened.history)).toMatchObject({ differences: 1 });
    await rebuild(opened.history);
    expect(await verify(opened.history)).toMatchObject({ differences: 0 });
    const after = await stampsIn(opened);
    const moved = after.filter((row, place) => JSON.stringify(row) !== JSON.stringify(before[place]));
    expect(moved).toMatchObject([{ table: 'shared_deal', key: 'd2-p1', at: '2025-12-17T12:00:00.000000000Z' }]);
    await opened.database.close();
  });

  it('never goes back, whatever the clock does, and tells apart what one instant holds', async () => {
    const opened = await openHistory(await stores.freshUrl());
    const stamps: string[] = [];
    for (const [place, today] of ['2025-12-15', '2025-12-15', '2025-12-10', '2025-12-16', '2025-12-16'].entries()) {
      opened.clock.today = today;
      const of = { deal: `e${place}`, partner: 'p1', customer: 'c1' };
      await opened.history.record([...(place === 0 ? known : []), ...registered(of)], { source: 'test' });
      const row = (await stampsIn(opened)).find(({ key }) => key === `e${place}-p1`);
      stamps.push(`${row?.at.slice(0, 10)} ${row?.revision}`);
    }
    expect(stamps).toEqual(['2025-12-15 0', '2025-12-15 1', '2025-12-15 2', '2025-12-16 0', '2025-12-16 1']);
    await opened.database.close();
  });

  it('follows the order of commits when two processes write at once with clocks that disagree', async () => {
    const url = await stores.freshUrl();
    const one = await openHistory(url);
    await one.history.record(known, { source: 'test' });
    const other = await openHistory(url);
    other.clock.today = '2025-12-12';
    const write = async ({ history }: OpenedHistory, name: string) => {
      for (let place = 0; place < 12; place += 1)
        await history.record(registered({ deal: `${name}${place}`, partner: 'p1', customer: 'c1' }), {
          source: 'test',
        });
    };
    const writing = { isDone: false };
    const done = Promise.all([write(one, 'a'), write(other, 'b')]).then(() => (writing.isDone = true));
    const seen = new Set<string>();
    let newest = '';
    let looks = 0;
    // Whoever reads up to the newest and goes on from there must never find something new before it.
    for (let isLast = false; !isLast; looks += 1) {
      isLast = writing.isDone;
      const rows = (await stampsIn(one)).filter(({ table }) => table === 'shared_deal');
      const places = new Map(rows.map(({ key, at, revision }) => [key, `${at} ${String(revision).padStart(9, '0')}`]));
      for (const [key, place] of places) if (!seen.has(key)) expect(place > newest, `${key} at ${place}`).toBe(true);
      for (const key of places.keys()) seen.add(key);
      newest = [...places.values()].reduce((a, b) => (a > b ? a : b), newest);
      await pause(5);
    }
    await done;
    expect(seen.size).toBe(25);
    expect(looks).toBeGreaterThan(3);
    await one.database.close();
    await other.database.close();
  });
});
