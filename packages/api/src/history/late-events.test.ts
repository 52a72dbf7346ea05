import { expect, test } from 'vitest';
import { AssociationEntity } from '../associations/association.entity.js';
import { ChangeEntity } from '../changes/change.entity.js';
import type { Database } from '../database/connect.js';
import { RevenueShareEntryEntity } from '../revenue-share/revenue-share-entry.entity.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';
import { describeOnEach } from '../testing/databases.js';
import { derivedRows, openHistory } from '../testing/open-history.js';
import { customer, line, partner, registered, signed, staff, won } from '../testing/small-program.js';
import { verify } from './verify.js';

const people = [staff('ops1', 'OPS'), staff('gs1', 'GS'), staff('pdm1', 'PDM'), ...partner('p1', 'pdm1')];
const sale = { deal: 'd1', partner: 'p1', customer: 'c1' };
const deal = [...registered(sale), ...signed(sale), won(sale)];
const by = { source: 'test' };

const deals = ({ reader }: Database) => reader.manager.find(SharedDealEntity, { order: { key: 'ASC' } });
const entries = ({ reader }: Database) =>
  reader.manager.find(RevenueShareEntryEntity, { order: { naturalKey: 'ASC' } });

describeOnEach('an event that arrives late', (stores) => {
  test('a customer takes over the deals that were registered on its domain', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record([...people, ...deal], by);
    expect(await deals(database)).toMatchObject([{ subject: 'domain:c1.example', customer: null }]);
    await history.record([customer('c1')], by);
    expect(await deals(database)).toMatchObject([
      { subject: 'customer:c1', customer: 'c1', credit: { outcome: 'CREDITED' } },
    ]);
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    await database.close();
  });

  test('a domain goes to the customer that was added first, whichever arrives first', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const earlier = customer('c0', { at: '2020-12-01T09:00:00+09:00', domains: ['c0.example', 'c1.example'] });
    await history.record([...people, customer('c1'), ...deal], by);
    expect(await deals(database)).toMatchObject([{ subject: 'customer:c1' }]);
    await history.record([earlier], by);
    expect(await deals(database)).toMatchObject([{ subject: 'customer:c0' }]);
    expect(await verify(history)).toMatchObject({ differences: 0 });
    await database.close();
  });

  test('opening the deal for another customer moves it there', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record([...people, customer('c1'), customer('c2'), ...deal], by);
    expect(await entries(database)).not.toEqual([]);
    const opened = { type: 'DealOpened', at: '2025-04-01T09:00:00+09:00', deal: 'd1', customer: 'c2' };
    await history.record([opened], by);
    expect(await deals(database)).toMatchObject([{ subject: 'customer:c2', customer: 'c2' }]);
    expect(await verify(history)).toMatchObject({ differences: 0 });
    await database.close();
  });

  test("a partner's new facts reach its customers, and what they change is told", async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record([...people, customer('c1'), ...deal], by);
    const before = (await entries(database)).length;
    await database.work.write(({ manager }) => manager.clear(ChangeEntity));
    const lost = {
      type: 'SanctionImposed',
      at: '2025-09-02T09:00:00+09:00',
      sanction: 's1',
      partner: 'p1',
      kind: 'REVENUE_SHARE_LOST',
      reason: 'Broke the rules.',
    };
    await history.record([lost], by);
    expect((await entries(database)).length).toBeLessThan(before);
    const told = await database.reader.manager.find(ChangeEntity);
    expect(new Set(told.map(({ kind }) => kind))).toContain('REVENUE_SHARE');
    expect(new Set(told.map(({ kind }) => kind))).toContain('SANCTION');
    expect(await verify(history)).toMatchObject({ differences: 0 });
    await database.close();
  });

  test('an exchange rate lets accruals in another currency be decided, and a later one for the same day replaces it', async () => {
    const { database, history, clock } = await openHistory(await stores.freshUrl());
    clock.today = '2025-08-05';
    const lines = [line('MARKETING_HUB', '1000.00', 'PROFESSIONAL', 'USD')];
    const foreign = { ...sale, lines };
    const rate = (value: string, at: string) => ({
      type: 'ExchangeRate',
      at,
      from: 'USD',
      to: 'JPY',
      rate: value,
      day: '2025-07-31',
    });
    await history.record([...people, customer('c1'), ...registered(sale), ...signed(foreign), won(foreign)], by);
    expect(await entries(database)).toEqual([]);
    await history.record([rate('150', '2025-08-01T00:00:00Z')], by);
    expect(await entries(database)).toMatchObject([{ month: '2025-07', amountMinor: 30_000, exchangeRate: '150' }]);
    await history.record([rate('140', '2025-07-31T12:00:00Z')], by);
    expect(await entries(database)).toMatchObject([{ amountMinor: 30_000 }]);
    await history.record([rate('160', '2025-08-02T00:00:00Z')], by);
    expect(await entries(database)).toMatchObject([{ amountMinor: 32_000, exchangeRate: '160' }]);
    expect(await verify(history)).toMatchObject({ differences: 0 });
    await database.close();
  });

  test('a month that ends brings its accruals, once, and a clock that goes back takes none away', async () => {
    const { database, history, clock } = await openHistory(await stores.freshUrl());
    clock.today = '2025-08-31';
    await history.record([...people, customer('c1'), ...deal], by);
    expect((await entries(database)).map(({ month }) => month)).toEqual(['2025-07']);
    expect(await history.advance()).toMatchObject({ decided: 0 });
    clock.today = '2025-10-01';
    expect(await history.advance()).toMatchObject({ decided: 1, undecided: [] });
    expect((await entries(database)).map(({ month }) => month)).toEqual(['2025-07', '2025-08', '2025-09']);
    const after = await derivedRows(database);
    clock.today = '2025-08-31';
    await history.advance();
    await history.record([{ type: 'PoiShared', at: '2025-05-21T09:00:00+09:00', sharedDeal: 'd1-p1' }], by);
    expect((await derivedRows(database))['"revenue_share_entry"']).toEqual(after['"revenue_share_entry"']);
    expect(await verify(history)).toMatchObject({ differences: 0 });
    expect(await database.reader.manager.count(AssociationEntity)).toBe(1);
    await database.close();
  });
});
