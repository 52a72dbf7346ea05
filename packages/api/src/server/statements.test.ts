import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import { access, customer, line, partner, sale, vendor, worked } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const customers = Array.from({ length: 60 }, (_, index) => `c${index}`);
const partners = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const lines = ['MARKETING_HUB', 'SALES_HUB', 'SERVICE_HUB'];
const events = [
  ...vendor,
  ...partners.flatMap((key) => partner(key, 'pdm1')),
  ...customers.map((key) => customer(key)),
  ...customers.flatMap((of, index) =>
    sale({ deal: `d${index}`, partner: 'p1', customer: of, lines: [line(lines[index % 3] ?? '', `${1000 + index}`)] }),
  ),
  ...partners.flatMap((key, index) =>
    sale({
      deal: `e${index}`,
      partner: key,
      customer: `c${index}`,
      closedOn: '2025-08-02',
      lines: [line('CREDITS', '500', 'NONE')],
    }),
  ),
  // p1 serves fifty customers and was let in by all, p2 serves five and was let in by ten.
  ...customers.flatMap((of, index) => [
    access(of, 'p1', '2025-08-01'),
    ...(index < 50 ? [worked(of, 'p1', '2025-12-01')] : []),
    ...(index < 10 ? [access(of, 'p2', '2025-08-01')] : []),
    ...(index < 5 ? [worked(of, 'p2', '2025-12-02')] : []),
  ]),
  worked('c0', 'p1', '2025-12-10'),
];

/** Every statement that was seen here. */
const shipped = new Set<string>();
/** Whether a statement is a request's: whoever exports looks for work on its own, in transactions. */
const isRequests = (sql: string) => !/^(BEGIN|COMMIT)|"ExportEntity"/.test(sql);
/** One statement finds out who asks. */
const WHO = 1;

describe('how many statements a request costs (D1)', () => {
  const stores = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    await server.token('partner:p1');
    await server.token('partner:p2');
    await server.token('pdm:pdm1');
    await server.token('ops:ops1');
  });
  afterAll(() => server.close());

  const cost = async (holder: string, query: string, variables: object = {}) => {
    server.statements.length = 0;
    const { errors } = await server.ask(holder, query, variables);
    expect(errors).toEqual([]);
    const asked = server.statements.filter(isRequests);
    for (const sql of asked) shipped.add(sql);
    return asked.length - WHO;
  };

  const REASONS = 'reasons { clause { code } detail facts { value } }';
  it.each([
    [
      'shared deals',
      6,
      `{ partner(key: "p1") { sharedDeals(first: N) { nodes { key partner { name } customer { name } gs { name } pois { status } credit { ${REASONS} } } } } }`,
    ],
    [
      'associations',
      7,
      `{ partner(key: "p1") { associations(first: N) { totalCount nodes { customer { name } mrr(on: "2025-12-01") { amount } sharedDeal { key } ${REASONS} } } } }`,
    ],
    [
      'sold MRR',
      4,
      '{ partner(key: "p1") { soldMrr { total { amount } lines { customer { name } association { since } counted { amount } } } } }',
    ],
    [
      'evidence',
      6,
      '{ partner(key: "p1") { sharedDeals(first: N) { nodes { credit { reasons { evidence { detail } } } } } } }',
    ],
  ])('%s: the same for 5 rows and for 50', async (_what, expected, query) => {
    const [few, many] = [
      await cost('partner:p1', query.replace('N', '5')),
      await cost('partner:p1', query.replace('N', '50')),
    ];
    expect([few, many]).toEqual([expected, expected]);
  });

  it.each([
    ['managed MRR', 5, 'managedMrr { total { amount } customers { customer { name } share { amount } lastWorkAt } }'],
    [
      'why customers count and why not',
      7,
      `managedMrr { customers { customer { name } ${REASONS} } notCounted { customer { name } ${REASONS} } }`,
    ],
    ['managed MRR of a day that is past', 5, 'managedMrr(on: "2025-12-05") { total { amount } }'],
    [
      'a tier',
      3,
      `tier { credited points { total } rollOffs { day } history { day evidence { type } } ${REASONS} } tierForecast { projected: ifFiguresStay }`,
    ],
    ['no more than the credited tier', 2, 'tier { credited }'],
    [
      'a forecast',
      11,
      `forecast(quarters: 4) { committed { amount } low { amount } ${REASONS} lines { customer { name } association { since } sharedDeal { key } ${REASONS} } } forecastBasis { input }`,
    ],
    [
      'an install base',
      5,
      `installBase(first: 50) { totalCount nodes { customer { name } lines { state mrr { amount } ${REASONS} } } }`,
    ],
    [
      'a record',
      6,
      `conduct { violations { sharedDeal { key } } onboardingFailures { customer { name } } sanctions { effects } consequences { kind ${REASONS} } }`,
    ],
    ['close rate and days to close', 2, `dealMetrics(from: "2025-01-01") { closeRate daysToClose ${REASONS} }`],
    [
      'dealings on deals',
      4,
      `sharedDeals(first: 50) { nodes { gsReasons { holds } activity { isStale ${REASONS} } } }`,
    ],
    [
      'how far off forecasts were',
      3,
      'forecastAccuracy { horizons { ahead } } keptForecasts(quarter: "2025-Q3") { came { amount } }',
    ],
  ])('%s: the same for 5 customers and for 50', async (_what, expected, fields) => {
    const few = await cost('partner:p2', `{ partner(key: "p2") { ${fields} } }`);
    const many = await cost('partner:p1', `{ partner(key: "p1") { ${fields} } }`);
    expect([few, many]).toEqual([expected, expected]);
  });

  it.each([
    [
      'shared deals',
      5,
      `sharedDeals(first: N) { totalCount nodes { partner { name } customer { name } credit { ${REASONS} } } }`,
    ],
    [
      'those that changed',
      2,
      'sharedDeals(first: N, orderBy: { field: UPDATED_AT }, filter: { updatedAt: { gte: "2020-01-01T00:00:00Z" } }) { nodes { updatedAt pois { updatedAt } } }',
    ],
    [
      'associations',
      4,
      'associations(first: N, filter: { productLine: "CREDITS" }) { totalCount nodes { customer { name } partner { name } } }',
    ],
    ['customers', 2, 'customers(first: N) { totalCount nodes { name } }'],
    [
      'the ledger',
      4,
      'revenueShareEntries(first: N, orderBy: { field: UPDATED_AT }) { totalCount nodes { customer { name } association { since } } }',
    ],
    ['statements', 4, 'statements(first: N) { totalCount nodes { quarter total { amount } partner { name } } }'],
    ['what is gone', 2, 'tombstones(first: N) { totalCount nodes { id } }'],
    ['the report of deals', 1, 'reportDeals(first: N) { nodes { id wonMrr } pageInfo { endCursor } }'],
    [
      'the report of associations',
      1,
      'reportAssociations(first: N) { nodes { id policyVersion } pageInfo { endCursor } }',
    ],
    [
      'the report of accruals',
      1,
      'reportAccruals(first: N) { nodes { id amount statementStatus } pageInfo { endCursor } }',
    ],
    ['the report of tiers', 1, 'reportTierHistory(first: N) { nodes { day tier } pageInfo { endCursor } }'],
    ['the report of forecasts', 1, 'reportForecasts(first: N) { nodes { quarter committed } pageInfo { endCursor } }'],
    [
      'the report of one month’s MRR',
      3,
      'reportMrrMonthly(first: N, filter: { month: { gte: "2025-09", lt: "2025-10" } }) { nodes { counted } }',
    ],
  ])('%s as a whole: the same for 5 rows and for 50', async (_what, expected, list) => {
    for (const holder of ['partner:p1', 'pdm:pdm1']) {
      const of = async (first: number) => cost(holder, `{ ${list.replace('N', String(first))} }`);
      expect([holder, await of(5), await of(50)]).toEqual([holder, expected, expected]);
    }
  });

  it("a portfolio: the same for one partner and for all, with each one's figures and lists", async () => {
    const query = `query ($first: Int) { partners(first: $first) { nodes { name pdm { name } soldMrr { total { amount } } managedMrr { total { amount } } tier { credited points { total } }
      associations(first: 3) { totalCount nodes { customer { name } } } sharedDeals(first: 3) { nodes { customer { name } credit { outcome } } }
      statement(quarter: "2025-Q3") { total { amount } } deadlines(open: true) { dueAt } } } }`;
    const [one, all] = [await cost('pdm:pdm1', query, { first: 1 }), await cost('pdm:pdm1', query, { first: 6 })];
    expect(Math.max(one, all)).toBeLessThanOrEqual(18);
  });

  it('what a portfolio is compared by: the same for one partner and for all', async () => {
    const query = `query ($first: Int) { partners(first: $first) { nodes { name dealMetrics { closeRate } tier { credited performing keep { totalMissing } }
      portfolio { year { from } soldMrr { amount } managedMrr { amount } revenueShare(quarter: "2025-Q3") { amount }
        pipeline { deals mrr { amount } weighted { amount } } proofs { rate } replies { rate } violations planAttainment lastDealingAt } } } }`;
    const [one, all] = [await cost('pdm:pdm1', query, { first: 1 }), await cost('pdm:pdm1', query, { first: 6 })];
    expect([one, all]).toEqual([22, 22]);
  });

  it('white space: the same for one partner and for all', async () => {
    const query = `query ($first: Int) { partners(first: $first) { nodes { whiteSpace { productLine open potential { amount } } } } }`;
    const [one, all] = [await cost('pdm:pdm1', query, { first: 1 }), await cost('pdm:pdm1', query, { first: 6 })];
    expect([one, all]).toEqual([5, 5]);
  });

  it("a portfolio's forecasts: the same for one partner and for all", async () => {
    const query = `query ($first: Int) { partners(first: $first) { nodes { forecast(quarters: 4) { committed { amount } pipeline { amount } } } } }`;
    const [one, all] = [await cost('pdm:pdm1', query, { first: 1 }), await cost('pdm:pdm1', query, { first: 6 })];
    expect([one, all]).toEqual([8, 8]);
  });

  it('support by region, and deals without a specialist', async () => {
    const query = `query ($first: Int) { partners(first: $first) { nodes { regionalSupport { region qualifies } } } }`;
    const [one, all] = [await cost('pdm:pdm1', query, { first: 1 }), await cost('pdm:pdm1', query, { first: 6 })];
    expect([one, all]).toEqual([4, 4]);
    expect(await cost('ops:ops1', '{ unassignedDeals(first: 5) { totalCount nodes { key partner { name } } } }')).toBe(
      2,
    );
  });

  it('a dashboard: partner, figures, newest deals', async () => {
    const query = `{ partner(key: "p1") { name soldMrr { total { amount } sourced { amount } assisted { amount } } statement(quarter: "2025-Q4") { total { amount } } sharedDeals(first: 20) { nodes { key stage } } } }`;
    expect(await cost('partner:p1', query)).toBe(6);
  });

  it('none of them goes through a table that grows, row by row (D2)', async () => {
    const everything = `query ($id: ID!) { node(id: $id) { id } customer(key: "c1") { subscriptions { since until } }
      partner(key: "p1") { revenueShare(from: "2025-01", to: "2025-12") { reasons { holds } corrects { id } } statement(quarter: "2025-Q3") { entries { id } } } }`;
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1', 'ops:ops1'])
      for (const prefix of ['pt', 'cu', 'sd', 'po', 'as', 'rs', 'st'])
        await server
          .ask(holder, everything, { id: `${prefix}_x` })
          .then(() => server.statements.forEach((sql) => shipped.add(sql)));
    const plans = await Promise.all(
      [...shipped]
        .filter((sql) => /^\s*select/.test(sql))
        .map(async (sql) => {
          const steps = await server.database.reader.query<{ detail: string }[]>(`explain query plan ${sql}`);
          return {
            sql,
            scans: steps
              .map(({ detail }) => detail)
              .filter((detail) => /^SCAN (?!CONSTANT|json_each|LIST|\w+ VIRTUAL|ranked|base|\(sub)/.test(detail)),
          };
        }),
    );
    expect(plans.filter(({ scans }) => scans.length > 0)).toEqual([]);
  });
});
