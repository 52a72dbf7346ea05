import { defaultPolicies, PolicyBook } from '@tierline/rules';
import { expect, test } from 'vitest';
import { ChangeEntity } from '../changes/change.entity.js';
import type { Database } from '../database/connect.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';
import { describeOnEach } from '../testing/databases.js';
import { derivedRows, openHistory } from '../testing/open-history.js';
import { customer, partner, registered, signed, staff, won } from '../testing/small-program.js';
import { UndecidedSubject } from './decide.js';
import { HistoryEventEntity } from './history-event.entity.js';

const people = [
  staff('ops1', 'OPS'),
  staff('gs1', 'GS'),
  staff('pdm1', 'PDM'),
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm1'),
];
const sale = { deal: 'd1', partner: 'p1', customer: 'c1' };
const whole = [...people, customer('c1'), ...registered(sale), ...signed(sale), won(sale)];
const by = { source: 'test' };

/** A policy book that says nothing of what was closed before July 2025. */
const fromJuly2025 = new PolicyBook(defaultPolicies.all.map((policy) => ({ ...policy, effectiveFrom: '2025-07-01' })));

async function changes({ reader }: Database): Promise<string[]> {
  const rows = await reader.manager.find(ChangeEntity, { order: { seq: 'ASC' } });
  return rows.map(({ partner: key, kind, nodeType }) => `${key} ${kind} ${nodeType}`).sort();
}

async function credit({ reader }: Database, key: string) {
  const deal = await reader.manager.findOneByOrFail(SharedDealEntity, { key });
  return { stage: deal.stage, subject: deal.subject, outcome: deal.credit?.outcome ?? null };
}

describeOnEach('recording events', (stores) => {
  test('takes and decides them in one transaction, and tells of each change once', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    expect(await history.record(whole, by)).toEqual({ taken: whole.length, unchanged: 0, refused: [] });
    expect(await credit(database, 'd1-p1')).toEqual({ stage: 'WON', subject: 'customer:c1', outcome: 'CREDITED' });
    expect(await changes(database)).toEqual([
      'p1 ASSOCIATION Association',
      'p1 CREDIT SharedDeal',
      'p1 DEADLINE SharedDeal',
      'p1 POI Poi',
      'p1 REVENUE_SHARE Association',
      'p1 SHARED_DEAL SharedDeal',
      'p1 SOLD_MRR Partner',
    ]);
    await database.close();
  });

  test('105: the same events again, however they are written, change nothing', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record(whole, by);
    const before = { rows: await derivedRows(database), changes: await changes(database) };
    const rewritten = whole.map((event) => JSON.stringify(Object.fromEntries(Object.entries(event).reverse())));
    expect(await history.record([...rewritten, ...whole], by)).toMatchObject({ taken: 0, unchanged: 2 * whole.length });
    expect({ rows: await derivedRows(database), changes: await changes(database) }).toEqual(before);
    await database.close();
  });

  test('refuses what names something unknown, and what rests on that alone', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const { refused, taken } = await history.record(
      [...people, ...registered({ ...sale, partner: 'p9' }), won(sale)],
      by,
    );
    expect(taken).toBe(people.length);
    expect(
      refused.map(({ line: place, refusals }) => [place - people.length, refusals[0]?.field, refusals[0]?.code]),
    ).toEqual([
      [1, 'partner', 'UNKNOWN_KEY'],
      [2, 'sharedDeal', 'UNKNOWN_KEY'],
      [3, 'deal', 'UNKNOWN_KEY'],
    ]);
    expect(refused[0]?.refusals[0]?.message).toContain('No partner "p9" is known');
    await database.close();
  });

  test('takes events that name what comes later among them', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    expect(await history.record([...whole].reverse(), by)).toMatchObject({ taken: whole.length, refused: [] });
    expect(await credit(database, 'd1-p1')).toMatchObject({ outcome: 'CREDITED' });
    await database.close();
  });

  test('refuses a second event of other content for the same key, in the store and beside it', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const other = customer('c1', { name: 'Another' });
    const beside = await history.record([customer('c1'), other], by);
    expect(beside.refused).toMatchObject([{ line: 2, refusals: [{ field: 'customer', code: 'KEY_TAKEN' }] }]);
    const after = await history.record([other, customer('c1')], by);
    expect(after).toMatchObject({ taken: 0, unchanged: 1, refused: [{ line: 1 }] });
    expect(after.refused[0]?.refusals[0]?.message).toContain('"c1" is known already with other content');
    await database.close();
  });

  test('says everything that is wrong with an event, and takes the others', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const { taken, refused } = await history.record(
      ['no JSON', customer('c1', { region: 'XX', segment: 'HUGE' }), customer('c2')],
      by,
    );
    expect(taken).toBe(1);
    expect(refused.map(({ line: place, refusals }) => [place, refusals.map(({ field }) => field)])).toEqual([
      [1, ['']],
      [2, ['region', 'segment']],
    ]);
    await database.close();
  });

  test('125: takes nothing when a decision is not possible, and publishes nothing', async () => {
    const { database, history } = await openHistory(await stores.freshUrl(), { policies: fromJuly2025 });
    await history.record([...people, customer('c1'), ...registered(sale)], by);
    const before = { rows: await derivedRows(database), changes: await changes(database) };
    const beforeEveryPolicy = won({ ...sale, closedOn: '2025-06-30' });
    await expect(history.record([...signed(sale), beforeEveryPolicy], by)).rejects.toThrow(UndecidedSubject);
    expect({ rows: await derivedRows(database), changes: await changes(database) }).toEqual(before);
    expect(await database.reader.manager.countBy(HistoryEventEntity, { type: 'DealWon' })).toBe(0);
    await database.close();
  });

  test('joins a unit of work: what is recorded goes with it', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const undone = database.work.write(async () => {
      await history.record(whole, by);
      throw new Error('after all');
    });
    await expect(undone).rejects.toThrow('after all');
    expect(await database.reader.manager.count(HistoryEventEntity)).toBe(0);
    await database.close();
  });
});
