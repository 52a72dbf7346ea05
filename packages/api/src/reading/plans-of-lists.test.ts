import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';

const SINCE = 'filter: { updatedAt: { gte: "2025-12-15T00:00:00Z" } }';
/** What ops ask of everything there is, and the index that a page goes along: it reads as much as it shows, however much there is. */
const table: readonly (readonly [list: string, index: string])[] = [
  ['sharedDeals(PAGE)', 'shared_deal_registered'],
  [`sharedDeals(PAGE, ${SINCE}, orderBy: { field: UPDATED_AT })`, 'shared_deal_updated'],
  ['sharedDeals(PAGE, filter: { partner: "p1" })', 'shared_deal_partner'],
  ['associations(PAGE)', 'association_since'],
  [`associations(PAGE, ${SINCE}, orderBy: { field: UPDATED_AT })`, 'association_updated'],
  ['customers(PAGE)', 'customer_name'],
  [`customers(PAGE, ${SINCE}, orderBy: { field: UPDATED_AT })`, 'customer_updated'],
  ['revenueShareEntries(PAGE)', 'revenue_share_entry_month'],
  [`revenueShareEntries(PAGE, ${SINCE}, orderBy: { field: UPDATED_AT })`, 'revenue_share_entry_updated'],
  ['statements(PAGE)', 'revenue_share_entry_booked'],
  ['tombstones(PAGE)', 'tombstone_deleted'],
  ['reportDeals(PAGE)', 'shared_deal_updated'],
  [`reportDeals(PAGE, ${SINCE})`, 'shared_deal_updated'],
  ['reportDeals(PAGE, filter: { partner: "p1" })', 'shared_deal_partner_updated'],
  ['reportAssociations(PAGE)', 'association_updated'],
  ['reportAccruals(PAGE)', 'revenue_share_entry_updated'],
  ['reportAccruals(PAGE, filter: { partner: "p1" })', 'revenue_share_entry_partner_updated'],
  ['reportForecasts(PAGE)', 'kept_forecast_updated'],
];

describe('a page of everything there is (D2)', () => {
  const stores = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld });
  });
  afterAll(() => server.close());

  it.each(table)('%s goes along %s, at its beginning and after a cursor', async (list, index) => {
    const asked = async (page: string) => {
      server.statements.length = 0;
      const { data, errors } = await server.ask(
        'ops:ops1',
        `{ ${list.replace('PAGE', page)} { pageInfo { endCursor } } }`,
      );
      expect(errors).toEqual([]);
      const [read] = server.statements.filter((sql) => /^\s*select[^]* limit /i.test(sql)).slice(-1);
      const steps = await server.database.reader.query<{ detail: string }[]>(`explain query plan ${read}`);
      const plan = steps.map(({ detail }) => detail);
      expect(plan.find((step) => /^(SCAN|SEARCH)/.test(step))).toContain(`INDEX ${index} `.trimEnd());
      expect(plan.filter((step) => /TEMP B-TREE FOR (ORDER BY|GROUP BY)/.test(step))).toEqual([]);
      return Object.values(data as Record<string, { pageInfo: { endCursor: string | null } }>)[0]?.pageInfo.endCursor;
    };
    const after = await asked('first: 1');
    if (after != null) await asked(`first: 1, after: ${JSON.stringify(after)}`);
  });
});
