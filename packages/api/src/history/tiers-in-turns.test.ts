import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';
import { describeOnEach } from '../testing/databases.js';
import { derivedRows, openHistory, type OpenedHistory } from '../testing/open-history.js';
import { accreditation, assisted, people, yenRate } from '../testing/referral-story.js';
import { access, customer, line, partner, sale, worked } from '../testing/small-program.js';
import { markPending } from './pending.js';
import { allSubjects } from './scan.js';
import { verify } from './verify.js';

const by = { source: 'test' };
/** Everything that the referral of d1, which closes on 1 July, asks for, but the tier. */
const ready = [
  ...people,
  ...partner('p2', 'pdm1'),
  customer('c2'),
  accreditation(true, '2025-03-01T09:00:00+09:00'),
  yenRate('0.005', '2025-06-30'),
  ...assisted,
];
/** So many yen of Partner Sourced MRR give Platinum, to the point. */
const PLATINUM = 751_200;
const sold = (yen: number, closedOn: string) =>
  sale({ deal: 'd2', partner: 'p1', customer: 'c2', closedOn, lines: [line('SALES_HUB', String(yen))] });
const sanction = { type: 'SanctionImposed', sanction: 's1', partner: 'p1', kind: 'TIER_LOWERED', reason: 'Misled.' };

describeOnEach('customers and tiers, decided in turns', (stores) => {
  const opened = async (...events: readonly object[]) => {
    const store = await openHistory(await stores.freshUrl());
    expect(await store.history.record(events, by)).toMatchObject({ refused: [] });
    return store;
  };
  /** Whether d1 was rewarded as a referral; nothing is left pending, and everything is as the history says. */
  const isReferral = async ({ database, history }: OpenedHistory) => {
    const deal = await database.reader.manager.findOneByOrFail(SharedDealEntity, { key: 'd1-p1' });
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    return deal.credit?.lines[0]?.revenueShare !== null;
  };

  test.each([
    ['with the tier that the figures of the day before give', PLATINUM, '2025-06-30', true],
    ['without what the figures of its own day give', PLATINUM, '2025-07-01', false],
    ['without a tier that is missed by one yen', PLATINUM - 1, '2025-06-30', false],
  ])('a deal is decided %s', async (_what, yen, closedOn, expected) => {
    const store = await opened(...ready, ...sold(yen, closedOn));
    expect(await isReferral(store)).toBe(expected);
    await store.database.close();
  });

  test('what arrives late moves tiers, and tiers the deals that closed after, in one transaction', async () => {
    const store = await opened(...ready);
    const after = async (event: readonly object[]) => {
      expect(await store.history.record(event, by)).toMatchObject({ refused: [] });
      return isReferral(store);
    };
    expect(await isReferral(store)).toBe(false);
    expect(await after(sold(PLATINUM, '2025-06-30'))).toBe(true);
    expect(await after([{ ...sanction, at: '2025-06-30T20:00:00+09:00' }])).toBe(false);
    const lifted = { type: 'SanctionLifted', sanction: 's1', reason: 'Made good.' };
    expect(await after([{ ...lifted, at: '2025-07-01T20:00:00+09:00' }])).toBe(true);
    const ended = { type: 'SubscriptionEnded', customer: 'c2', productLine: 'SALES_HUB', effective: '2025-06-30' };
    expect(await after([{ ...ended, at: '2025-07-10T09:00:00+09:00' }])).toBe(false);
    await store.database.close();
  });

  test('can be broken off anywhere and taken up again', async () => {
    const store = await opened(...ready, ...sold(PLATINUM, '2025-06-30'), ...served);
    const expected = await derivedRows(store.database);
    const { history, database } = store;
    for (let transactions = 1, isWhole = false; !isWhole; transactions += 1) {
      await database.work.write(async ({ manager }) => {
        for (const table of ['point_span', 'tier_history', 'managed_service'])
          await manager.query(`DELETE FROM ${table}`);
        await markPending(manager, await allSubjects(manager, []));
      });
      let left = transactions;
      const between = () => ((left -= 1) === 0 ? Promise.reject(new Error('broken off')) : Promise.resolve());
      isWhole = await history.settle({ chunk: 1, between }).then(
        () => true,
        () => false,
      );
      expect(await history.settle()).toMatchObject({ undecided: [] });
      expect(await derivedRows(database)).toEqual(expected);
    }
    await database.close();
  });

  test('give the same rows in whatever order and batches the events arrive', async () => {
    const told = [
      ...ready,
      ...sold(PLATINUM, '2025-06-30'),
      ...served,
      { ...sanction, at: '2025-09-01T09:00:00+09:00' },
    ];
    const whole = await opened(...told);
    const expected = await derivedRows(whole.database);
    expect(expected['"tier_history"']?.length).toBe(2);
    await whole.database.close();
    const anyOrder = fc.tuple(fc.shuffledSubarray(told, { minLength: told.length }), fc.integer({ min: 1, max: 9 }));
    const sameRows = fc.asyncProperty(anyOrder, async ([events, size]) => {
      const { database, history } = await openHistory(await stores.freshUrl());
      for (let waiting: readonly object[] = events; waiting.length > 0;) {
        const left: object[] = [];
        for (let from = 0; from < waiting.length; from += size) {
          const batch = waiting.slice(from, from + size);
          const { refused } = await history.record(batch, by);
          left.push(...refused.map(({ line: place }) => batch[place - 1] as object));
        }
        waiting = left;
      }
      expect(await derivedRows(database)).toEqual(expected);
      await database.close();
    });
    await fc.assert(sameRows, { numRuns: 5 });
  }, 120_000);
});

/** Two partners at work for one customer. */
const served = ['p1', 'p2'].flatMap((key, index) => [
  access('c2', key, '2025-06-02'),
  worked('c2', key, `2025-07-1${index}`),
]);
