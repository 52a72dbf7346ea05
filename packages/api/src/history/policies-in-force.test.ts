import { defaultPolicies, PolicyBook, readPolicies } from '@tierline/rules';
import { expect, test } from 'vitest';
import { AssociationEntity } from '../associations/association.entity.js';
import { closeQuarter } from '../closing/close-quarter.js';
import { StoreUnavailable } from '../database/faults.js';
import { RevenueShareEntryEntity } from '../revenue-share/revenue-share-entry.entity.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';
import { describeOnEach } from '../testing/databases.js';
import { derivedRows, openHistory } from '../testing/open-history.js';
import { customer, partner, registered, signed, vendor, won } from '../testing/small-program.js';
import { adoptPolicies, changeText, contentOf, isDecidedOtherwise } from './policies-in-force.js';
import { countPending } from './pending.js';
import { verify } from './verify.js';

const sale = { deal: 'd1', partner: 'p1', customer: 'c1' };
/** Signed three weeks after the close, in the month of the sale. */
const late = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  customer('c1'),
  ...registered(sale),
  ...signed(sale, '2025-07-22'),
  won(sale),
];
const by = { source: 'test' };

function bookOf(value: object): PolicyBook {
  const reading = readPolicies({ version: 'own', effectiveFrom: '1970-01-01', extends: '2025-06', ...value });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.book;
}
const lenient = bookOf({ parameters: { poiDeadline: 'month-of-sale' } });

describeOnEach('the policies that a store was decided with', (stores) => {
  test('are noted; with others everything is decided again, and then nothing more', async () => {
    const url = await stores.freshUrl();
    const before = await openHistory(url);
    expect(await isDecidedOtherwise(before.history)).toBe(false);
    expect(await adoptPolicies(before.history)).toBeNull();
    await before.history.record(late, by);
    expect(await adoptPolicies(before.history)).toBeNull();
    const given = ({ reader }: typeof before.database) =>
      reader.manager.findOneByOrFail(SharedDealEntity, { key: 'd1-p1' }).then(({ credit }) => credit);
    expect(await given(before.database)).toMatchObject({ outcome: 'NOT_CREDITED', policyVersion: '2025-06' });
    await before.database.close();

    const { database, history } = await openHistory(url, { policies: lenient });
    expect(await isDecidedOtherwise(history)).toBe(true);
    expect((await verify(history)).differences).toBeGreaterThan(0);
    const change = await adoptPolicies(history);
    expect(change).toMatchObject({ before: '2025-06', now: 'own' });
    expect(change && changeText(change)).toMatch(
      /^With the policy 2025-06 this store was decided; now it is own, and \d+ subjects are decided again\. Closed quarters stay/,
    );
    expect(await isDecidedOtherwise(history)).toBe(false);
    expect(await countPending(database.reader.manager)).toBe(change?.subjects);
    await history.settle();
    expect(await given(database)).toMatchObject({ outcome: 'CREDITED', policyVersion: 'own' });
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    expect(await adoptPolicies(history)).toBeNull();
    await database.close();
  });

  test('and what follows from them is what a store has that never knew others', async () => {
    const [url, fresh] = [await stores.freshUrl(), await stores.freshUrl()];
    const first = await openHistory(url);
    await first.history.record(late, by);
    await first.database.close();
    const changed = await openHistory(url, { policies: lenient });
    // Nothing was noted of what it was decided with, as in a store of an older version.
    expect((await adoptPolicies(changed.history))?.before).toBeNull();
    await changed.history.settle();
    const alone = await openHistory(fresh, { policies: lenient });
    await alone.history.record(late, by);
    expect(await derivedRows(changed.database)).toEqual(await derivedRows(alone.database));
    await changed.database.close();
    await alone.database.close();
  });

  test('and a process that decides with others than were taken since decides nothing more', async () => {
    const url = await stores.freshUrl();
    const old = await openHistory(url);
    await adoptPolicies(old.history);
    await old.history.record(late.slice(0, -1), by);
    const changed = await openHistory(url, { policies: lenient });
    await adoptPolicies(changed.history);
    const before = await derivedRows(old.database);
    await expect(old.history.record(late, by)).rejects.toThrow(StoreUnavailable);
    await expect(old.history.settle()).rejects.toThrow(StoreUnavailable);
    expect(await derivedRows(old.database)).toEqual(before);
    await changed.history.settle();
    expect(await changed.history.record(late, by)).toMatchObject({ taken: 1 });
    await old.database.close();
    await changed.database.close();
  });

  test('leave closed quarters alone: what other policies would give appears in the open one', async () => {
    const url = await stores.freshUrl();
    const first = await openHistory(url, { policies: lenient });
    await first.history.record(late, by);
    await adoptPolicies(first.history);
    await closeQuarter(first.history, '2025-Q3', { by: 'ops1', isDryRun: false });
    const closed = async ({ reader }: typeof first.database) =>
      reader.manager.find(RevenueShareEntryEntity, { where: { closed: true }, order: { naturalKey: 'ASC' } });
    const set = await closed(first.database);
    expect(set.map(({ month, amountMinor }) => `${month} ${amountMinor}`)).toEqual([
      '2025-07 19200',
      '2025-08 19200',
      '2025-09 19200',
    ]);
    await first.database.close();

    const { database, history } = await openHistory(url);
    await adoptPolicies(history);
    await history.settle();
    expect(await closed(database)).toEqual(set);
    expect(await database.reader.manager.count(AssociationEntity)).toBe(0);
    const open = await database.reader.manager.find(RevenueShareEntryEntity, { where: { closed: false } });
    expect(open.map(({ kind, bookedIn, amountMinor }) => `${kind} ${bookedIn} ${amountMinor}`).sort()).toEqual(
      Array.from({ length: 3 }, () => 'CORRECTION 2025-Q4 -19200'),
    );
    await database.close();
  });
});

test('policies are known by their content, in whatever order it is written', () => {
  const [policy] = defaultPolicies.all;
  const turned = JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(policy ?? {}).reverse())),
  ) as (typeof defaultPolicies.all)[number];
  expect(contentOf(new PolicyBook([turned]))).toBe(contentOf(defaultPolicies));
  expect(contentOf(lenient)).not.toBe(contentOf(defaultPolicies));
});
