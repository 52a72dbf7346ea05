import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, sale, staff, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const abroad = (key: string, region: string) => customer(key, { region, timeZone: 'UTC' });
const sells = (deal: string, of: string, productLine: string, amount: string, currency = 'USD') =>
  sale({ deal, partner: 'p1', customer: of, lines: [line(productLine, amount, 'PROFESSIONAL', currency)] });
const events = [
  ...vendor,
  staff('pdm3', 'PDM', { region: 'US' }),
  ...partner('p1', 'pdm1'),
  customer('c1'),
  ...[abroad('u1', 'US'), abroad('u2', 'US'), abroad('d1', 'DE')],
  ...sells('s1', 'c1', 'MARKETING_HUB', '9000000', 'JPY'),
  ...sells('s2', 'u1', 'MARKETING_HUB', '6000.00'),
  ...sells('s3', 'u2', 'SALES_HUB', '4000.00'),
  ...sells('s4', 'd1', 'SALES_HUB', '8000.00', 'EUR'),
  { type: 'ExchangeRate', at: '2025-11-30T23:00:00Z', from: 'EUR', to: 'USD', rate: '1.25', day: '2025-11-30' },
];

const QUERY = `query ($on: Date) { partner(key: "p1") { regionalSupport(on: $on) {
  region sourcedMrr { amount currency } qualifies reasons { clause { code } holds } } } }`;

describeOnEach('regional support (team.extra-region-pdm)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const regions = async (holder: string, on: string | null = null) => {
    const { data, errors } = await server.ask(holder, QUERY, { on });
    expect(errors).toEqual([]);
    const { regionalSupport } = (data as { partner: { regionalSupport: Record<string, unknown>[] } }).partner;
    return regionalSupport.map(({ region, sourcedMrr, qualifies }) =>
      [region, (sourcedMrr as { amount: string }).amount, qualifies].join(' '),
    );
  };

  it('shows what was sourced beyond the main region, in dollars at the rates in force, and who qualifies', async () => {
    expect(await regions('pdm:pdm1')).toEqual(['DE 10000.00 false', 'US 10000.00 false']);
    await server.record(sells('s5', 'u1', 'CONTENT_HUB', '0.01'));
    expect(await regions('pdm:pdm1')).toEqual(['US 10000.01 true', 'DE 10000.00 false']);
    expect(await regions('ops:ops1', '2025-12-10')).toEqual(['US 10000.01 true', 'DE 10000.00 false']);
  });

  it('goes by the region of the development manager of that day', async () => {
    const handed = { type: 'PdmAssigned', at: '2025-12-12T09:00:00+09:00', partner: 'p1', staff: 'pdm3' };
    await server.record([{ ...handed, reason: 'Moves to the region of its customers.' }]);
    const { errors } = await server.ask('pdm:pdm3', QUERY, {});
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['EXCHANGE_RATE_MISSING']);
    const given = { type: 'ExchangeRate', at: '2025-11-30T23:00:00Z', from: 'JPY', to: 'USD', day: '2025-11-30' };
    await server.record([{ ...given, rate: '0.0064' }]);
    expect(await regions('pdm:pdm3')).toEqual(['JP 57600.00 true', 'DE 10000.00 false']);
    expect(await regions('pdm:pdm3', '2025-12-11')).toEqual(['US 10000.01 true', 'DE 10000.00 false']);
  });

  it('says which rate is missing, and shows nothing to partners and growth specialists', async () => {
    const { errors } = await server.ask('ops:ops1', QUERY, { on: '2025-08-01' });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['EXCHANGE_RATE_MISSING']);
    for (const holder of ['partner:p1', 'gs:gs1']) expect(await regions(holder)).toEqual([]);
  });
});
