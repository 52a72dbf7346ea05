import { forecast, type ForecastInput, simulate } from '@tierline/rules';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, registered, sale, signed, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

/** An open deal of p1, registered with what it is expected to sell and when. */
const open = (deal: string, of: string, more: object) => {
  const [registration, approval] = registered({ deal, partner: 'p1', customer: of }, '2025-11-01');
  return [{ ...registration, ...more }, approval ?? {}];
};
const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...partner('p3', 'pdm1', { currency: 'USD' }),
  ...['c1', 'c2', 'c3', 'c4'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...sale({
    deal: 'd2',
    partner: 'p1',
    customer: 'c2',
    closedOn: '2025-12-10',
    lines: [line('CREDITS', '1000', 'NONE')],
  }),
  ...open('d3', 'c3', { expectedClose: '2026-01-10', expectedLines: [line('SALES_HUB', '50000')] }),
  ...open('d4', 'c1', { expectedClose: '2026-01-10', expectedLines: [line('MARKETING_HUB', '116000')] }),
  ...open('d5', 'c4', { expectedClose: '2025-12-01', expectedLines: [line('SALES_HUB', '40000')] }),
  ...sale({ deal: 'd6', partner: 'p2', customer: 'c4', lines: [line('SALES_HUB', '30000')] }),
];

const QUARTER = `quarter accrued { amount } committed { amount } pipeline { amount } low { amount } high { amount }`;
const amounts = (quarter: object): string[] =>
  Object.entries(quarter as Record<string, string | { amount: string }>).map(([, value]) =>
    typeof value === 'string' ? value : value.amount,
  );

interface Quarters {
  readonly partner: { readonly forecast: readonly object[] };
}

describeOnEach('a forecast', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const ask = async <Data>(query: string, holder = 'partner:p1'): Promise<Data> => {
    const { data, errors } = await server.ask(holder, query);
    expect(errors).toEqual([]);
    return data as Data;
  };

  it('keeps what has accrued apart from what is committed and what is in the pipeline', async () => {
    const { partner: found } = await ask<Quarters>(`{ partner(key: "p1") { forecast(quarters: 2) { ${QUARTER} } } }`);
    // October and November have accrued ¥19,200 each. d3 would give ¥10,000 a month, d4 ¥4,000 more: 1 + 2 of 4 + 2 deals came in.
    expect(found.forecast.map(amounts)).toEqual([
      ['2025-Q4', '38400', '19400', '0', '19400', '19400'],
      ['2026-Q1', '0', '58200', '21000', expect.any(String), expect.any(String)],
    ]);
  });

  it('of a quarter that is over has accrued alone', async () => {
    const query = `{ partner(key: "p1") { forecast(from: "2025-Q3", quarters: 1) { ${QUARTER} } statement(quarter: "2025-Q3") { total { amount } } } }`;
    const { partner: found } = await ask<Quarters & { partner: { statement: object } }>(query);
    expect(found.forecast.map(amounts)).toEqual([['2025-Q3', '57600', '0', '0', '0', '0']]);
    expect(found.statement).toEqual({ total: { amount: '57600' } });
  });

  it('names for every line what it is counted with, and why', async () => {
    const { partner: found } = await ask<{ partner: { forecast: [{ lines: object[]; reasons: object[] }] } }>(
      `{ partner(key: "p1") { forecast(from: "2026-Q1", quarters: 1) { method reasons { clause { code } holds detail }
        lines { kind customer { key } association { productLine } sharedDeal { key } productLine base { amount } rate months full { amount } stage closesIn amount { amount }
          reasons { clause { code } detail } } } } }`,
    );
    const [quarter] = found.forecast;
    expect(quarter.lines).toMatchObject([
      {
        kind: 'COMMITTED',
        customer: { key: 'c1' },
        association: { productLine: 'MARKETING_HUB' },
        sharedDeal: null,
        amount: { amount: '57600' },
      },
      {
        kind: 'COMMITTED',
        customer: { key: 'c2' },
        amount: { amount: '600' },
        months: ['2026-01', '2026-02', '2026-03'],
      },
      {
        kind: 'PIPELINE',
        sharedDeal: { key: 'd3-p1' },
        association: null,
        full: { amount: '30000' },
        stage: 'APPROVED',
        closesIn: '2026-01',
        amount: { amount: '15000' },
      },
      {
        kind: 'PIPELINE',
        sharedDeal: { key: 'd4-p1' },
        base: { amount: '20000' },
        full: { amount: '12000' },
        amount: { amount: '6000' },
      },
    ]);
    expect(JSON.stringify(quarter.lines)).toContain(
      'deals that are approved come with a chance of 50%, so ¥15,000 is counted',
    );
    expect(quarter.reasons).toMatchObject([
      { clause: { code: 'revshare.rate' } },
      { clause: { code: 'registration.metrics' }, detail: expect.stringContaining('2 of 2 gave credit') as string },
      { clause: { code: 'revshare.conditions' } },
    ]);
  });

  it('is the same that anybody makes from its basis with the rules', async () => {
    const { partner: found } = await ask<
      Quarters & { partner: { forecastBasis: { input: string; policyVersion: string } } }
    >(`{ partner(key: "p1") { forecast { ${QUARTER} } forecastBasis { asOf policyVersion input } } }`);
    const input = JSON.parse(found.forecastBasis.input) as ForecastInput;
    const made = forecast(input).map(({ quarter, accrued, committed, pipeline, low, high }) => [
      quarter,
      ...[accrued, committed, pipeline, low, high].map(({ minor }) => String(minor)),
    ]);
    expect(made).toEqual(found.forecast.map(amounts));
    expect(found.forecastBasis.policyVersion).toBe('2025-06');
    const lost = simulate(input, [{ kind: 'CUSTOMER_LOST', customer: 'c1', on: '2026-01-01' }]);
    expect(lost.differences.map(({ committed }) => committed.minor).slice(0, 2)).toEqual([0, -57_600]);
  });

  it('says nothing of a rival: not that one holds a line, nor its figures', async () => {
    const { partner: found } = await ask<{ partner: { forecastBasis: { input: string } } }>(
      '{ partner(key: "p1") { forecastBasis { input } } }',
    );
    expect(found.forecastBasis.input).not.toContain('p2');
    expect(JSON.parse(found.forecastBasis.input)).toMatchObject({
      deals: [
        { key: 'd3-p1' },
        { key: 'd4-p1', lines: [{ gives: 'MORE' }] },
        { key: 'd5-p1', lines: [{ gives: 'NOTHING', enlarges: null }] },
      ],
    });
    for (const [holder, expected] of [
      ['partner:p2', null],
      ['pdm:pdm2', null],
      ['gs:gs1', { forecast: [], keptForecasts: [] }],
    ] as const) {
      const { data } = await server.ask(
        holder,
        '{ partner(key: "p1") { forecast { quarter } keptForecasts(quarter: "2026-Q1") { quarter } } }',
      );
      expect(data).toEqual({ partner: expected });
    }
  });

  it.each([0, 25, -1])('is not made for %s quarters', async (quarters) => {
    const { errors } = await server.ask(
      'partner:p1',
      `{ partner(key: "p1") { forecast(quarters: ${quarters}) { quarter } } }`,
    );
    expect(errors).toMatchObject([
      { message: `quarters is ${quarters}; give a number from 1 to 24.`, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('is not made for quarters of a year that cannot be written', async () => {
    const ask = (quarters: number) =>
      server.ask(
        'partner:p1',
        `{ partner(key: "p1") { forecast(from: "9999-Q4", quarters: ${quarters}) { quarter } } }`,
      );
    expect((await ask(2)).errors).toMatchObject([
      {
        message: 'from is 9999-Q4; 2 quarters from it on end after the year 9999.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect((await ask(1)).data).toEqual({ partner: { forecast: [{ quarter: '9999-Q4' }] } });
  });

  it('names the pair and the day of a rate that is missing, and states those that it rests on', async () => {
    await server.record(
      sale({
        deal: 'd7',
        partner: 'p3',
        customer: 'c3',
        closedOn: '2025-12-01',
        lines: [line('SERVICE_HUB', '30000')],
      }),
    );
    const query =
      '{ partner(key: "p3") { forecast(quarters: 1) { committed { amount currency } reasons { detail } } } }';
    const { errors } = await server.ask('partner:p3', query);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('from JPY to USD for 2025-12-15') as string,
        extensions: { code: 'EXCHANGE_RATE_MISSING' },
      },
    ]);
    await server.record([
      { type: 'ExchangeRate', at: '2025-12-01T00:00:00Z', from: 'JPY', to: 'USD', rate: '0.0066', day: '2025-11-30' },
    ]);
    const { partner: found } = await ask<Quarters>(query, 'partner:p3');
    expect(found.forecast).toMatchObject([{ committed: { amount: '39.60', currency: 'USD' } }]);
    expect(JSON.stringify(found.forecast)).toContain(
      'Amounts in JPY are converted into USD at 0.0066, the newest rate, given for 30 Nov 2025',
    );
  });

  it('changes with what becomes known', async () => {
    await server.record([
      ...signed({ deal: 'd3', partner: 'p1', customer: 'c3', lines: [line('SALES_HUB', '60000')] }, '2025-12-14'),
      {
        type: 'SanctionImposed',
        at: '2025-12-14T09:00:00+09:00',
        sanction: 's1',
        partner: 'p1',
        kind: 'SUSPENDED',
        reason: 'A gift.',
        until: '2026-03-05',
      },
    ]);
    const { partner: found } = await ask<Quarters>(
      `{ partner(key: "p1") { forecast(quarters: 2) { ${QUARTER} reasons { holds detail } lines { stage base { amount } } } } }`,
    );
    expect(found.forecast).toMatchObject([
      {
        committed: { amount: '0' },
        pipeline: { amount: '0' },
        reasons: [{ holds: false, detail: expect.stringContaining('suspension') as string }, {}, {}],
      },
      {
        committed: { amount: '19400' },
        lines: [{}, {}, { stage: 'SIGNED', base: { amount: '60000' } }, { stage: 'APPROVED' }],
      },
    ]);
  });
});
