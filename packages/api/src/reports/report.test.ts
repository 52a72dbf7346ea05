import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepForecasts } from '../forecast/keep-forecasts.js';
import { describeOnEach } from '../testing/databases.js';
import { agreedPlan } from '../testing/planned.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';
import { reports } from './all.js';
import type { Report } from './report.js';

/** All columns of a report, asked for in pages of `first`. */
function queryFor({ root, row, columns }: Report): string {
  const cells = columns.map(({ name }) => name).join(' ');
  return `query ($first: Int, $after: String, $filter: ${row}Filter) { ${root}(first: $first, after: $after, filter: $filter) {
    nodes { ${cells} } pageInfo { hasNextPage endCursor } } }`;
}

interface Answered {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describeOnEach('a report', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: [...sharedWorld, ...agreedPlan] });
    await keepForecasts(server.running.history, { between: () => Promise.resolve() });
  });
  afterAll(() => server.close());

  const page = async (report: Report, holder: string, variables: object = {}): Promise<Answered> => {
    const { data, errors } = await server.ask(holder, queryFor(report), variables);
    expect(errors).toEqual([]);
    return (data as Record<string, Answered>)[report.root] ?? { nodes: [], pageInfo: expect.fail('no page') };
  };
  const named = (name: string) => reports.find((each) => each.name === name) ?? expect.fail(`no report ${name}`);

  it.each(reports.map((report) => [report.root, report] as const))(
    '%s is the same read whole or row by row, and has what its list of columns says',
    async (_root, report) => {
      const { nodes, pageInfo } = await page(report, 'ops:ops1', { first: 200 });
      expect(nodes.length).toBeGreaterThan(0);
      expect(pageInfo.hasNextPage).toBe(false);
      const one: unknown[] = [];
      let after: string | null = null;
      for (let isMore = true; isMore;) {
        const next: Answered = await page(report, 'ops:ops1', { first: 1, after });
        one.push(...next.nodes);
        after = next.pageInfo.endCursor;
        isMore = next.pageInfo.hasNextPage;
      }
      expect(one).toEqual(nodes);
      for (const { name, isOptional } of report.columns)
        expect([name, nodes.every((row) => row[name] !== null) || isOptional]).toEqual([name, true]);
    },
  );

  it.each(reports.map((report) => [report.root, report] as const))(
    '%s: a partner has its own rows, a development manager those of its partners, ops all',
    async (_root, report) => {
      const of = async (holder: string) => (await page(report, holder, { first: 200 })).nodes;
      const all = await of('ops:ops1');
      const own = all.filter(({ partnerKey }) => partnerKey === 'p1');
      expect(own.length).toBeGreaterThan(0);
      expect(await of('partner:p1')).toEqual(own);
      expect(await of('pdm:pdm1')).toEqual(own);
      const others = all.filter(({ partnerKey }) => partnerKey === 'p2');
      expect(await of('partner:p2')).toEqual(others);
    },
  );

  it('of deals a growth specialist has its own, without what they gave; of figures nothing', async () => {
    const { nodes } = await page(named('deals'), 'gs:gs1', { first: 200 });
    expect(nodes.map(({ key }) => key).sort()).toEqual(['d1-p1', 'd1-p2', 'd3-p1']);
    expect(
      nodes.filter(({ creditedMrr, sharedRevenueMrr }) => creditedMrr !== null || sharedRevenueMrr !== null),
    ).toEqual([]);
    for (const report of reports.filter(({ name }) => name !== 'deals')) {
      const { errors } = await server.ask('gs:gs1', queryFor(report));
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    }
  });

  it('says of a deal what it gave', async () => {
    const { nodes } = await page(named('deals'), 'partner:p1');
    expect(nodes.find(({ key }) => key === 'd2-p1')).toMatchObject({
      ...{ partnerKey: 'p1', customerKey: 'c2', stage: 'WON', motion: 'PARTNER_SOURCED', closedOn: '2025-07-01' },
      ...{
        creditOutcome: 'CREDITED',
        currency: 'USD',
        wonMrr: '400.00',
        creditedMrr: '400.00',
        sharedRevenueMrr: '400.00',
      },
      ...{ policyVersion: '2025-06', gsKey: 'gs2', updatedAt: '2025-12-15T12:00:00Z' },
    });
    expect(nodes.find(({ key }) => key === 'd3-p1')).toMatchObject({
      customerId: null,
      wonMrr: null,
      stage: 'REGISTERED',
    });
  });

  it('says of an entry at which rate it was converted, and what it corrects', async () => {
    const { nodes } = await page(named('accruals'), 'partner:p1', {
      filter: { customer: 'c2', month: { lt: '2025-08' } },
    });
    expect(nodes).toMatchObject([
      {
        ...{ kind: 'ACCRUAL', month: '2025-07', asOf: '2025-07-31', base: '400.00', baseCurrency: 'USD', rate: '0.2' },
        ...{ amount: '12020', currency: 'JPY', exchangeRate: '150.25', exchangeDay: '2025-07-31', bookedIn: '2025-Q3' },
        ...{ statementStatus: 'OPEN', correctsId: null, policyVersion: '2025-06' },
      },
    ]);
  });

  it('joins: the ids of one report are those of another, and of the rest of the schema', async () => {
    const [ofDeals, ofAssociations, ofAccruals] = await Promise.all(
      ['deals', 'associations', 'accruals'].map(
        async (name) => (await page(named(name), 'partner:p1', { first: 200 })).nodes,
      ),
    );
    const ids = (rows: typeof ofDeals, column: string) => new Set(rows?.map((row) => row[column]));
    expect(ids(ofDeals, 'id')).toEqual(new Set([...ids(ofDeals, 'id'), ...ids(ofAssociations, 'sharedDealId')]));
    expect(ids(ofAssociations, 'id')).toEqual(
      new Set([...ids(ofAssociations, 'id'), ...ids(ofAccruals, 'associationId')]),
    );
    for (const [type, of] of [
      ['SharedDeal', ids(ofDeals, 'id')],
      ['Association', ids(ofAssociations, 'id')],
      ['RevenueShareEntry', ids(ofAccruals, 'id')],
      ['Partner', ids(ofDeals, 'partnerId')],
      ['Customer', ids(ofAccruals, 'customerId')],
    ] as const)
      for (const id of of) {
        const { data } = await server.ask('partner:p1', 'query ($id: ID!) { node(id: $id) { __typename id } }', { id });
        expect(data).toEqual({ node: { __typename: type, id } });
      }
  });

  it('narrows by what is asked for, all at once', async () => {
    const count = async (name: string, filter: object) =>
      (await page(named(name), 'ops:ops1', { first: 200, filter })).nodes.length;
    expect(await count('deals', { partner: 'p1' })).toBe(3);
    expect(await count('deals', { partner: 'p1', stage: 'WON' })).toBe(2);
    expect(await count('deals', { productLine: 'SALES_HUB' })).toBe(1);
    expect(await count('deals', { closedOn: { gte: '2025-07-01', lt: '2025-07-02' } })).toBe(3);
    expect(await count('deals', { registeredAt: { gte: '2025-11-01T00:00:00+09:00' } })).toBe(1);
    expect(await count('associations', { standingOn: '2025-06-30' })).toBe(0);
    expect(await count('associations', { standingOn: '2025-07-01', motion: 'PARTNER_SOURCED' })).toBe(2);
    expect(
      await count('accruals', {
        kind: 'ACCRUAL',
        bookedIn: { gte: '2025-Q3', lt: '2025-Q4' },
        productLine: 'MARKETING_HUB',
      }),
    ).toBe(3);
    expect(await count('accruals', { updatedAt: { lt: '2025-12-15T12:00:00Z' } })).toBe(0);
    expect(
      await count('accruals', { updatedAt: { gte: '2025-12-15T21:00:00+09:00' }, customer: 'c1' }),
    ).toBeGreaterThan(0);
  });

  it('a cursor is good for the filter that it was given out with, and no other', async () => {
    const { pageInfo } = await page(named('deals'), 'ops:ops1', { first: 1, filter: { partner: 'p1', stage: 'WON' } });
    const after = pageInfo.endCursor;
    const same = await page(named('deals'), 'ops:ops1', {
      first: 1,
      after,
      filter: { stage: 'WON', partner: 'p1', motion: null },
    });
    expect(same.nodes).toHaveLength(1);
    const { errors } = await server.ask('ops:ops1', queryFor(named('deals')), { after, filter: { partner: 'p1' } });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/another filter/) },
    ]);
  });

  it('the MRR of a month adds up to the figures of its last day, each line with its rate', async () => {
    const { nodes } = await page(named('mrr-monthly'), 'partner:p1', {
      first: 200,
      filter: { month: { gte: '2025-11', lt: '2025-12' } },
    });
    const { data } = await server.ask(
      'partner:p1',
      `{ partner(key: "p1") { soldMrr(on: "2025-11-30") { total { amount } } managedMrr(on: "2025-11-30") { total { amount } } } }`,
    );
    const total = (kind: string) =>
      nodes.filter((row) => row['kind'] === kind).reduce((sum, { counted }) => sum + Number(counted), 0);
    expect(data).toEqual({
      partner: {
        soldMrr: { total: { amount: String(total('SOLD')) } },
        managedMrr: { total: { amount: String(total('MANAGED')) } },
      },
    });
    expect(nodes.find(({ productLine }) => productLine === 'SALES_HUB')).toMatchObject({
      ...{ month: '2025-11', asOf: '2025-11-30', now: '400.00', nowCurrency: 'USD', twelveMonthsBefore: null },
      ...{
        counted: '60100',
        currency: 'JPY',
        exchangeRate: '150.25',
        exchangeDay: '2025-11-30',
        policyVersion: '2025-06',
      },
    });
  });

  it('the MRR of a month without a rate says what was paid, and leaves empty what it counted', async () => {
    const filter = { month: { gte: '2025-09', lt: '2025-10' }, productLine: 'SALES_HUB' };
    const { nodes } = await page(named('mrr-monthly'), 'partner:p1', { filter });
    expect(nodes).toMatchObject([
      { asOf: '2025-09-30', now: '400.00', exchangeRate: '150.25', exchangeDay: '2025-08-31' },
    ]);
    const none = await page(named('mrr-monthly'), 'partner:p1', {
      filter: { month: { gte: '2025-12' }, customer: 'c2' },
    });
    expect(none.nodes.find(({ kind }) => kind === 'SOLD')).toMatchObject({ asOf: '2025-12-15', counted: '60400' });
  });

  it('months are bounded', async () => {
    const { errors } = await server.ask('ops:ops1', queryFor(named('mrr-monthly')), {
      filter: { month: { gte: '2001-01' } },
    });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: 'month covers 300 months; ask for up to 120 at once.' },
    ]);
  });

  it('tells each step of a tier once, those of one partner together', async () => {
    const { nodes } = await page(named('tier-history'), 'partner:p1');
    expect(nodes).toMatchObject([
      { step: 1, steps: nodes.length, day: '2021-01-01', tier: 'NONE', cause: 'ENROLLED' },
      ...nodes.slice(1).map((_, index) => ({ step: index + 2, steps: nodes.length })),
    ]);
    expect(nodes.filter(({ cause }) => cause === 'GRANTED')).toMatchObject([{ day: '2025-10-01', tier: 'GOLD' }]);
    const later = await page(named('tier-history'), 'partner:p1', { filter: { day: { gte: '2025-10-01' } } });
    expect(later.nodes).toEqual(nodes.filter(({ day }) => String(day) >= '2025-10-01'));
  });
});
