import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';

type Of = 'key' | 'productLine' | 'month' | 'quarter';

/** A list as it is asked for, of whom, and what is in it, in order. */
const table: readonly (readonly [list: string, of: Of, holder: string, expected: string])[] = [
  ['partners', 'key', 'ops:ops1', 'p1 p2'],
  ['partners(orderBy: { field: NAME, direction: DESC })', 'key', 'ops:ops1', 'p2 p1'],
  ['partners(filter: { tier: GOLD })', 'key', 'ops:ops1', 'p1'],
  ['partners(filter: { tier: NONE })', 'key', 'ops:ops1', 'p2'],
  ['partners(filter: { tier: GOLD })', 'key', 'gs:gs1', ''],
  ['partners(filter: { region: "US" })', 'key', 'ops:ops1', ''],
  ['partners(filter: { program: SOLUTIONS_PARTNER, region: "JP" })', 'key', 'pdm:pdm2', 'p2'],
  ['sharedDeals', 'key', 'ops:ops1', 'd3-p1 d1-p1 d1-p2 d2-p1'],
  ['sharedDeals', 'key', 'partner:p1', 'd3-p1 d1-p1 d2-p1'],
  ['sharedDeals', 'key', 'gs:gs2', 'd2-p1'],
  ['sharedDeals(orderBy: { field: REGISTERED_AT })', 'key', 'ops:ops1', 'd1-p1 d1-p2 d2-p1 d3-p1'],
  ['sharedDeals(orderBy: { field: CLOSED_ON, direction: DESC })', 'key', 'partner:p1', 'd3-p1 d1-p1 d2-p1'],
  ['sharedDeals(orderBy: { field: CLOSED_ON })', 'key', 'partner:p1', 'd1-p1 d2-p1 d3-p1'],
  ['sharedDeals(filter: { stage: [WON, LOST] })', 'key', 'partner:p1', 'd1-p1 d2-p1'],
  ['sharedDeals(filter: { productLine: "SALES_HUB" })', 'key', 'ops:ops1', 'd2-p1'],
  ['sharedDeals(filter: { customer: "c1", motion: PARTNER_SOURCED })', 'key', 'ops:ops1', 'd1-p1 d1-p2'],
  ['sharedDeals(filter: { partner: "p2" })', 'key', 'partner:p1', ''],
  ['sharedDeals(filter: { domain: "https://www.C2.example/" })', 'key', 'ops:ops1', 'd2-p1'],
  ['sharedDeals(filter: { domain: "no domain" })', 'key', 'ops:ops1', ''],
  ['sharedDeals(filter: { gs: "gs2" })', 'key', 'ops:ops1', 'd2-p1'],
  ['sharedDeals(filter: { closedOn: { gte: "2025-07-02" } })', 'key', 'ops:ops1', ''],
  ['sharedDeals(filter: { closedOn: { gte: "2025-07-01", lt: "2025-07-02" } })', 'key', 'partner:p2', 'd1-p2'],
  ['sharedDeals(filter: { registeredAt: { gte: "2025-11-01T00:00:00Z" } })', 'key', 'ops:ops1', 'd3-p1'],
  ['sharedDeals(filter: { updatedAt: { gte: "2025-12-15T12:00:01Z" } })', 'key', 'ops:ops1', ''],
  ['customers', 'key', 'ops:ops1', 'c1 c2 c4'],
  ['customers', 'key', 'partner:p2', 'c1'],
  ['customers', 'key', 'pdm:pdm1', 'c1 c2 c4'],
  ['customers', 'key', 'gs:gs2', 'c2'],
  ['customers(filter: { region: "US" })', 'key', 'partner:p1', 'c2'],
  ['customers(orderBy: { field: UPDATED_AT, direction: DESC })', 'key', 'partner:p1', 'c1 c2 c4'],
  ['associations', 'productLine', 'partner:p1', 'MARKETING_HUB SALES_HUB'],
  [
    'associations(orderBy: { field: PRODUCT_LINE, direction: DESC })',
    'productLine',
    'ops:ops1',
    'SALES_HUB MARKETING_HUB',
  ],
  ['associations(filter: { standingOn: "2025-06-30" })', 'productLine', 'ops:ops1', ''],
  ['associations(filter: { customer: "c2", since: { gte: "2025-07-01" } })', 'productLine', 'pdm:pdm1', 'SALES_HUB'],
  ['associations', 'productLine', 'partner:p2', ''],
  ['statements', 'quarter', 'partner:p1', '2025-Q3 2025-Q4'],
  ['statements(filter: { quarter: { gte: "2025-Q4" }, status: OPEN })', 'quarter', 'ops:ops1', '2025-Q4'],
  ['statements(filter: { status: CLOSED })', 'quarter', 'ops:ops1', ''],
  ['statements', 'quarter', 'pdm:pdm2', ''],
  [
    'revenueShareEntries(filter: { customer: "c1", bookedIn: { lt: "2025-Q4" } })',
    'month',
    'partner:p1',
    '2025-07 2025-08 2025-09',
  ],
  [
    'revenueShareEntries(filter: { kind: ACCRUAL, productLine: "SALES_HUB" }, orderBy: { field: MONTH, direction: DESC })',
    ...(['month', 'ops:ops1', '2025-11 2025-10 2025-08 2025-07'] as const),
  ],
  ['revenueShareEntries(filter: { kind: REVERSAL })', 'month', 'ops:ops1', ''],
  ['unassignedDeals', 'key', 'ops:ops1', ''],
];

describeOnEach('a list', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld });
  });
  afterAll(() => server.close());

  /** The list with pages of one thing each: `first` and `after` stand before what else is asked for. */
  const ask = async (holder: string, list: string, of: Of, page: string) => {
    const [name = '', rest = ')'] = list.split(/\((.*)/s);
    const { data, errors } = await server.ask(
      holder,
      `{ ${name}(${page}${rest === ')' ? '' : ' '}${rest} { totalCount nodes { ${of} } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(errors).toEqual([]);
    return (data as Record<string, Listed>)[name] ?? expect.fail(name);
  };

  it.each(table)('%s: the %s, for %s, is "%s", read whole and one by one', async (list, of, holder, expected) => {
    const shown = ({ nodes }: Listed) => nodes.map((node) => node[of] ?? '');
    const whole = await ask(holder, list, of, 'first: 200');
    expect(shown(whole).join(' ')).toBe(expected);
    expect(whole.totalCount).toBe(whole.nodes.length);
    expect(whole.pageInfo.hasNextPage).toBe(false);
    const one: string[] = [];
    for (let after = 'null', isMore = true; isMore;) {
      const page = await ask(holder, list, of, `first: 1, after: ${after}`);
      one.push(...shown(page));
      isMore = page.pageInfo.hasNextPage;
      after = JSON.stringify(page.pageInfo.endCursor);
    }
    expect(one.join(' ')).toBe(expected);
  });

  it('of a partner takes the same filters and orders', async () => {
    const { data } = await server.ask(
      'partner:p1',
      `{ partner(key: "p1") {
        sharedDeals(filter: { stage: [WON] }, orderBy: { field: REGISTERED_AT }) { totalCount nodes { key } }
        associations(on: "2025-12-01", filter: { productLine: "SALES_HUB" }) { totalCount nodes { productLine } }
        installBase(filter: { region: "US" }) { totalCount nodes { customer { key } lines(on: "2025-06-30") { productLine state } } }
        revenueShare(from: "2025-07", to: "2025-12", filter: { customer: "c2" }) { month }
      } }`,
    );
    const open = (productLine: string) => ({ productLine, state: 'OPEN' });
    expect(data).toMatchObject({
      partner: {
        sharedDeals: { totalCount: 2, nodes: [{ key: 'd1-p1' }, { key: 'd2-p1' }] },
        associations: { totalCount: 1, nodes: [{ productLine: 'SALES_HUB' }] },
        installBase: {
          totalCount: 1,
          nodes: [{ customer: { key: 'c2' }, lines: expect.arrayContaining([open('SALES_HUB')]) }],
        },
        revenueShare: ['2025-07', '2025-08', '2025-10', '2025-11'].map((month) => ({ month })),
      },
    });
  });

  it('gives cursors that are good for their filter and order, and says so of others', async () => {
    const first = await ask('ops:ops1', 'sharedDeals(filter: { stage: [WON] })', 'key', 'first: 1');
    const after = JSON.stringify(first.pageInfo.endCursor);
    for (const other of [
      `sharedDeals(after: ${after})`,
      `sharedDeals(after: ${after}, filter: { stage: [LOST] })`,
      `sharedDeals(after: ${after}, filter: { stage: [WON] }, orderBy: { field: UPDATED_AT })`,
      `unassignedDeals(after: ${after}, filter: { stage: [WON] })`,
      `associations(after: ${after})`,
    ]) {
      const { errors } = await server.ask('ops:ops1', `{ ${other} { nodes { id } } }`);
      expect(errors, other).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/filter or order/) },
      ]);
    }
  });

  it.each([0, 201, -1])('first is from 1 to 200, and not %s', async (first) => {
    for (const list of [
      'sharedDeals',
      'associations',
      'customers',
      'statements',
      'revenueShareEntries',
      'tombstones',
      'reportDeals',
    ]) {
      const { errors } = await server.ask('ops:ops1', `{ ${list}(first: ${first}) { pageInfo { hasNextPage } } }`);
      expect(errors, list).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' }, message: `first is ${first}; give a number from 1 to 200.` },
      ]);
    }
  });

  it('states a total as the statement of the quarter does, and lists no more of a closed one than its entries', async () => {
    const { data } = await server.ask(
      'partner:p1',
      `{ statements { nodes { quarter partner { key } total { amount currency } payableOn status entries { id } } }
         partner(key: "p1") { q3: statement(quarter: "2025-Q3") { quarter partner { key } total { amount currency } payableOn status entries { id } } } }`,
    );
    const { statements, partner } = data as { statements: { nodes: unknown[] }; partner: { q3: unknown } };
    expect(statements.nodes[0]).toEqual(partner.q3);
  });
});

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly Readonly<Record<string, string>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
