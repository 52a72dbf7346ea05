import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const bought = (of: string, productLine: string, amount: string, edition = 'PROFESSIONAL') => ({
  ...{ type: 'SubscriptionChanged', at: '2025-06-01T09:00:00+09:00', customer: of, effective: '2025-06-01' },
  ...line(productLine, amount, edition),
});
const seat = line('HUB_INDEPENDENT:CORE_SEAT', '5000', 'NONE');
const limit = line('HUB_INDEPENDENT:REPORT_LIMIT', '24000', 'NONE');
const common = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...['c1', 'c2', 'c3', 'c4'].map((key) => customer(key, { name: `Customer ${5 - Number(key[1])}` })),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1', lines: [line('MARKETING_HUB', '96000'), seat] }),
  bought('c1', 'SERVICE_HUB', '2400', 'STARTER'),
  ...sale({ deal: 'd2', partner: 'p1', customer: 'c2', lines: [line('CREDITS', '1200', 'NONE')] }),
  {
    ...{ type: 'PortalAccessChanged', at: '2025-11-01T09:00:00+09:00', customer: 'c3', partner: 'p1' },
    granted: true,
  },
  {
    ...{ type: 'PortalWork', at: '2025-11-02T09:00:00+09:00', customer: 'c3', partner: 'p1' },
    ...{ person: 'Hanako', action: 'PUBLISHED' },
  },
];
/** The same lines of c1, sold by a rival or directly by the vendor. */
const rivalSold = [
  ...sale({
    deal: 'd9',
    partner: 'p2',
    customer: 'c1',
    closedOn: '2025-06-01',
    lines: [line('SALES_HUB', '60000'), limit],
  }),
  ...sale({ deal: 'd8', partner: 'p2', customer: 'c4' }),
];
const directlySold = [
  bought('c1', 'SALES_HUB', '71000', 'ENTERPRISE'),
  bought('c1', 'HUB_INDEPENDENT:REPORT_LIMIT', '9', 'NONE'),
];

const QUERY = `query ($first: Int, $after: String) { partner(key: "p1") { installBase(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { customer { key name }
    lines { productLine state mrr { amount currency } estimatedMonthlyRevenueShare { amount currency }
      reasons { clause { code } holds detail facts { name value } evidence { id type } } } } } } }`;

interface Row {
  readonly customer: { readonly key: string };
  readonly lines: readonly {
    readonly productLine: string;
    readonly state: string;
    readonly mrr: { readonly amount: string } | null;
    readonly estimatedMonthlyRevenueShare: { readonly amount: string } | null;
  }[];
}
interface Base {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Row[];
}

describeOnEach('the install base of a partner', (stores) => {
  let withRival: TestServer;
  let withoutRival: TestServer;
  beforeAll(async () => {
    const secret = Buffer.alloc(32, 7).toString('base64url');
    const start = async (events: readonly object[]) =>
      TestServer.start({ url: await stores.freshUrl(), secret, events });
    withRival = await start([...common, ...rivalSold]);
    withoutRival = await start([...common, ...directlySold]);
  });
  afterAll(async () => {
    await withRival.close();
    await withoutRival.close();
  });

  const ask = async (holder: string, variables: object = {}) => {
    const { data, errors } = await withRival.ask(holder, QUERY, variables);
    expect(errors).toEqual([]);
    return (data as { partner: { installBase: Base } }).partner.installBase;
  };
  const told = ({ nodes }: Base, key: string) =>
    nodes
      .find(({ customer: { key: of } }) => of === key)
      ?.lines.map(({ productLine, state, mrr, estimatedMonthlyRevenueShare: estimate }) =>
        [productLine, state, mrr?.amount ?? '-', estimate?.amount ?? '-'].join(' '),
      );

  it('says of each line of the catalog what it holds, and of its own lines beyond it (upsell.unassociated)', async () => {
    const base = await ask('partner:p1');
    expect(base.nodes.map((row) => row.customer.key)).toEqual(['c3', 'c2', 'c1']);
    expect(told(base, 'c1')).toEqual([
      'MARKETING_HUB MINE 96000 19200',
      'SALES_HUB NOT_CREDITABLE - -',
      'SERVICE_HUB UPGRADABLE - -',
      'CONTENT_HUB OPEN - -',
      'OPERATIONS_HUB OPEN - -',
      'CREDITS OPEN - -',
      'HUB_INDEPENDENT:CORE_SEAT MINE 5000 1000',
    ]);
    expect(told(base, 'c2')?.at(-1)).toBe('CREDITS MINE 1200 240');
    expect(new Set(told(base, 'c3')?.map((text) => text.split(' ')[1]))).toEqual(new Set(['OPEN']));
  });

  it('reads the same, byte for byte, whether a rival or the vendor sold what is not its own (bpw.confidential)', async () => {
    const [a, b] = [await withRival.ask('partner:p1', QUERY), await withoutRival.ask('partner:p1', QUERY)];
    expect(a.text).toBe(b.text);
    expect(a.text).not.toMatch(/\bp2\b|REPORT_LIMIT|60000|71000/);
  });

  it('goes by pages', async () => {
    const first = await ask('partner:p1', { first: 2 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const rest = await ask('partner:p1', { first: 2, after: first.pageInfo.endCursor });
    expect(rest.nodes.map((row) => row.customer.key)).toEqual(['c1']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('shows the vendor’s people what each line costs, and others nothing', async () => {
    for (const holder of ['pdm:pdm1', 'ops:ops1'])
      expect(told(await ask(holder), 'c1')).toContain('SALES_HUB NOT_CREDITABLE 60000 -');
    for (const holder of ['partner:p2', 'pdm:pdm2'])
      expect((await withRival.ask(holder, QUERY)).data).toEqual({ partner: null });
    expect((await withRival.ask('gs:gs1', QUERY)).errors.map(({ extensions }) => extensions.code)).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('costs the same number of statements for any number of customers', async () => {
    const count = async (first: number) => {
      withRival.statements.length = 0;
      await ask('partner:p1', { first });
      return withRival.statements.length;
    };
    expect(await count(3)).toBe(await count(1));
  });
});
