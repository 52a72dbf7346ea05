import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, registered, signed, vendor, won } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const COMPARE = `query ($first: String!, $second: String!, $partner: String!, $show: Int) {
  policyComparison(first: $first, second: $second, partner: $partner, show: $show) {
    totalCount
    partners { partner credits months tiers change { amount currency } }
    differences {
      kind customer productLine sharedDeal month clauses { code }
      first { soldMrr revenueShare { lastMonth } amount { amount } } second { soldMrr revenueShare { lastMonth } amount { amount } }
    }
  }
}`;

const dollars = { currency: 'USD' };
const professional = line('MARKETING_HUB', '800.00', 'PROFESSIONAL', 'USD');
const enterprise = line('MARKETING_HUB', '2000.00', 'ENTERPRISE', 'USD');
const sold = (sale: Parameters<typeof signed>[0], at: string) => [
  ...registered(sale, at),
  ...signed(sale, at),
  won(sale),
];
const page = '2025-06';
const byDeal = 'deal-based-2025-11';

describeOnEach('two policies over one history', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({
      url: await stores.freshUrl(),
      today: '2025-12-15',
      events: [
        ...vendor,
        ...partner('a', 'pdm1', dollars),
        ...partner('b', 'pdm1', dollars),
        customer('c1'),
        ...sold(
          { deal: 'd1', partner: 'a', customer: 'c1', closedOn: '2023-12-10', lines: [professional] },
          '2023-12-01',
        ),
        ...sold(
          { deal: 'd2', partner: 'b', customer: 'c1', closedOn: '2025-10-10', lines: [enterprise] },
          '2025-10-01',
        ),
      ],
    });
  });
  afterAll(() => server.close());

  const compare = async (variables: object, holder = 'ops:ops1') => {
    const { data, errors } = await server.ask(holder, COMPARE, { first: page, second: byDeal, ...variables });
    return { ...(data?.['policyComparison'] as object), errors };
  };

  it('tells the published example: the page pays A for the upsell, the other policy pays B for the increase', async () => {
    expect(await compare({ partner: 'a' })).toMatchObject({
      errors: [],
      partners: [{ partner: 'a', credits: 0, months: 2, tiers: 0, change: { amount: '-480.00', currency: 'USD' } }],
      differences: [
        { month: '2025-10', first: { amount: { amount: '400.00' } }, second: { amount: { amount: '160.00' } } },
        { month: '2025-11', first: { amount: { amount: '400.00' } }, second: { amount: { amount: '160.00' } } },
      ],
    });
    expect(await compare({ partner: 'b' })).toMatchObject({
      totalCount: 3,
      partners: [{ partner: 'b', credits: 1, months: 2, change: { amount: '480.00' } }],
      differences: [
        {
          ...{ kind: 'CREDIT', customer: 'c1', productLine: 'MARKETING_HUB', sharedDeal: 'd2-b' },
          first: { soldMrr: false, revenueShare: null },
          second: { soldMrr: true, revenueShare: { lastMonth: '2028-09' } },
        },
        { month: '2025-10', first: { amount: null }, second: { amount: { amount: '240.00' } } },
        { month: '2025-11' },
      ],
    });
  });

  it('names the clauses', async () => {
    const { differences = [] } = (await compare({ partner: 'b', show: 1 })) as {
      differences?: { clauses: { code: string }[] }[];
    };
    const codes = differences.flatMap(({ clauses }) => clauses.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining(['upsell.others-line', 'upsell.auto-credit-may-change']));
  });

  it('finds nothing between a policy and itself, by either of its names', async () => {
    expect(await compare({ partner: 'a', second: 'in-force' })).toMatchObject({
      totalCount: 0,
      differences: [],
      partners: [],
    });
  });

  it('lists as many as were asked for, and counts all', async () => {
    expect(await compare({ partner: 'b', show: 0 })).toMatchObject({ totalCount: 3, differences: [] });
  });

  it.each([
    [
      'a policy that is not known',
      { second: '2031' },
      'second is "2031"; give one of 2025-06, deal-based-2025-11, in-force.',
    ],
    ['too much at once', { show: 1_001 }, 'show is 1001; give a number from 0 to 1000.'],
  ])('refuses %s in words', async (_, variables, message) => {
    expect((await compare({ partner: 'a', ...variables })).errors).toMatchObject([
      { message, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('knows no partner that is not there', async () => {
    expect((await compare({ partner: 'z' })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it.each(['partner:a', 'pdm:pdm1', 'gs:gs1'])('is not for %s', async (holder) => {
    const { errors, ...answer } = await compare({ partner: 'a' }, holder);
    expect(answer).toEqual({});
    expect(errors.length).toBe(1);
  });
});
