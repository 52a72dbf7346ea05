import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...['c1', 'c2', 'c3'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...sale({ deal: 'd2', partner: 'p1', customer: 'c2', closedOn: '2025-08-01', lines: [line('SALES_HUB', '50000')] }),
  ...sale({
    deal: 'd3',
    partner: 'p1',
    customer: 'c3',
    closedOn: '2025-08-01',
    lines: [line('CREDITS', '1000', 'NONE')],
  }),
];

describeOnEach('what is read', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  it('gives a partner its figures, of which the lines are the sum', async () => {
    const { data, errors } = await server.ask(
      'partner:p1',
      `{ partner(key: "p1") { name pdm { key } soldMrr { total { amount currency } sourced { amount } assisted { amount } lines { customer { key } counted { amount } } }
         statement(quarter: "2025-Q3") { status total { amount } payableOn entries { month amount { amount } reasons { clause { code } holds detail } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      partner: {
        name: 'Partner p1',
        pdm: { key: 'pdm1' },
        soldMrr: {
          total: { amount: '147000', currency: 'JPY' },
          sourced: { amount: '147000' },
          assisted: { amount: '0' },
          lines: [
            { customer: { key: 'c1' }, counted: { amount: '96000' } },
            { customer: { key: 'c2' }, counted: { amount: '50000' } },
            { customer: { key: 'c3' }, counted: { amount: '1000' } },
          ],
        },
        statement: { status: 'OPEN', total: { amount: '78000' }, payableOn: '2025-11-14' },
      },
    });
  });

  it('pages a list without a gap, from either end of what a cursor says (58)', async () => {
    const query = `query ($first: Int, $after: String) { partner(key: "p1") { sharedDeals(first: $first, after: $after) {
      totalCount nodes { key } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
    const page = async (variables: object) => {
      const { data, errors } = await server.ask('partner:p1', query, variables);
      expect(errors).toEqual([]);
      return (data as { partner: { sharedDeals: Page } }).partner.sharedDeals;
    };
    const first = await page({ first: 2 });
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ key: 'd1-p1' }, { key: 'd2-p1' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(first.pageInfo.endCursor).toBe(first.edges[1]?.cursor);
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(second).toMatchObject({
      nodes: [{ key: 'd3-p1' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const tampered = `${String(first.pageInfo.endCursor).slice(0, -2)}AA`;
    for (const after of ['', 'x', tampered, 'é', second.pageInfo.endCursor?.repeat(2)]) {
      const { errors } = await server.ask('partner:p1', query, { after });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('says what is wrong with a page size (54)', async () => {
    for (const first of [0, -1, 201, 1_000_000]) {
      const { errors } = await server.ask('partner:p1', `{ partners(first: ${first}) { totalCount } }`);
      expect(errors).toMatchObject([
        { message: `first is ${first}; give a number from 1 to 200.`, extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    const { data } = await server.ask('partner:p1', '{ partners(first: null) { totalCount } }');
    expect(data).toEqual({ partners: { totalCount: 1 } });
  });

  it.each([
    [
      'Date',
      '{ partner(key: "p1") { pdm(on: "2025-02-30") { key } } }',
      '"2025-02-30" is a day that the calendar does not have',
    ],
    ['Date', '{ partner(key: "p1") { pdm(on: 20250630) { key } } }', '20250630 is not text'],
    [
      'Month',
      '{ partner(key: "p1") { revenueShare(from: "2025-13", to: "2025-12") { id } } }',
      '"2025-13" is not a month',
    ],
    ['Quarter', '{ partner(key: "p1") { statement(quarter: "2025-Q5") { status } } }', '"2025-Q5" is not a quarter'],
  ])('says what is wrong with a %s and what would be right', async (scalar, query, fault) => {
    const { status, errors } = await server.ask('ops:ops1', query);
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain(`${scalar}: ${fault}`);
    expect(errors[0]?.message).toContain('; give a');
  });

  it('names the pair and the day of a rate that is missing', async () => {
    const { errors } = await server.ask(
      'ops:ops1',
      '{ partner(key: "p1") { soldMrr(on: "2025-09-30", currency: "USD") { total { amount } } } }',
    );
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('from JPY to USD for 2025-09-30') as string,
        extensions: { code: 'EXCHANGE_RATE_MISSING' },
      },
    ]);
    await server.record([
      { type: 'ExchangeRate', at: '2025-10-01T00:00:00Z', from: 'JPY', to: 'USD', rate: '0.0067', day: '2025-09-30' },
    ]);
    const { data } = await server.ask(
      'ops:ops1',
      '{ partner(key: "p1") { soldMrr(on: "2025-09-30", currency: "USD") { total { amount currency } lines { now { currency } counted { amount } } } } }',
    );
    expect(data).toMatchObject({
      partner: {
        soldMrr: {
          total: { amount: '984.90', currency: 'USD' },
          lines: [{ now: { currency: 'JPY' }, counted: { amount: '643.20' } }, {}, {}],
        },
      },
    });
  });

  // A rate of a month's last day holds through the last day of the next, also where that month has 31.
  it.each([
    ['2025-09-29', ['EXCHANGE_RATE_MISSING']],
    ['2025-10-31', []],
    ['2025-11-01', ['EXCHANGE_RATE_MISSING']],
  ])('states a total of %s at the newest rate that is at most 31 days old', async (on, codes) => {
    const query = `{ partner(key: "p1") { soldMrr(on: "${on}", currency: "USD") { total { amount } } } }`;
    const { errors } = await server.ask('ops:ops1', query);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(codes);
  });
});

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly endCursor: string | null };
}
