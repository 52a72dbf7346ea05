import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { derivedRows, openHistory } from '../testing/open-history.js';
import { customer, partner, registered, signed, staff, won } from '../testing/small-program.js';
import type { Database } from '../database/connect.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';
import { DealDomainEntity } from './deal-domain.entity.js';
import { rebuild } from './rebuild.js';
import { verify } from './verify.js';

const by = { source: 'test' };
const people = [
  ...[staff('ops1', 'OPS'), staff('gs1', 'GS'), staff('pdm1', 'PDM')],
  ...[...partner('p1', 'pdm1'), ...partner('p2', 'pdm1')],
];
/** p1 registered the deal on a domain of nobody's, p2 on the one that the customer buys with. */
const wrong = registered({ deal: 'd1', partner: 'p1', customer: 'wrong' });
const right = registered({ deal: 'd1', partner: 'p2', customer: 'c1' }, '2025-05-02');
const rest = [
  ...signed({ deal: 'd1', partner: 'p2', customer: 'c1' }),
  won({ deal: 'd1', partner: 'p2', customer: 'c1' }),
];

const places = async ({ reader }: Database) =>
  (await reader.manager.find(SharedDealEntity, { order: { key: 'ASC' } })).map(
    ({ key, subject, credit }) => `${key} ${subject} ${credit?.outcome ?? 'open'}`,
  );

describeOnEach('a deal that partners registered on several domains', (stores) => {
  test('is that of the customer who owns one of them: the right registration wins (registration.purchase-domain)', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record([...people, ...wrong, ...right, ...rest], by);
    expect(await places(database)).toEqual([
      'd1-p1 domain:wrong.example NOT_CREDITED',
      'd1-p2 domain:wrong.example NOT_CREDITED',
    ]);
    await history.record([customer('c1')], by);
    expect(await places(database)).toEqual(['d1-p1 customer:c1 NOT_CREDITED', 'd1-p2 customer:c1 CREDITED']);
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    await database.close();
  });

  test('where several own one, is that of the first registration', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record([...people, ...right, ...wrong, customer('c1'), customer('wrong')], by);
    expect(await places(database)).toEqual(['d1-p1 customer:wrong open', 'd1-p2 customer:wrong open']);
    const opened = { type: 'DealOpened', at: '2025-06-01T09:00:00+09:00', deal: 'd1', customer: 'c1' };
    await history.record([opened], by);
    expect(await places(database)).toEqual(['d1-p1 customer:c1 open', 'd1-p2 customer:c1 open']);
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    await database.close();
  });

  test('finds its place again from the history alone', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record([...people, customer('c1'), ...wrong, ...right, ...rest], by);
    const before = await derivedRows(database);
    await database.work.write(({ manager }) => manager.clear(DealDomainEntity));
    expect(await verify(history)).toMatchObject({ differences: 2, first: [{ table: 'deal_domain' }, {}] });
    await rebuild(history);
    expect(await derivedRows(database)).toEqual(before);
    await database.close();
  });

  test('is in the same place in whatever order and batches its history arrives', async () => {
    const told = [wrong, right, [customer('c1')], [customer('c2', { domains: ['c1.example', 'wrong.example'] })]];
    const expected = await openHistory(await stores.freshUrl());
    await expected.history.record([...people, ...told.flat(), ...rest], by);
    const rows = await derivedRows(expected.database);
    await expected.database.close();
    const order = fc.shuffledSubarray(told, { minLength: told.length });
    const samePlace = fc.asyncProperty(order, async (batches) => {
      const { database, history } = await openHistory(await stores.freshUrl());
      await history.record(people, by);
      for (const batch of batches) await history.record(batch, by);
      await history.record(rest, by);
      expect(await derivedRows(database)).toEqual(rows);
      expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
      await database.close();
    });
    await fc.assert(samePlace, { numRuns: 8 });
  });
});
