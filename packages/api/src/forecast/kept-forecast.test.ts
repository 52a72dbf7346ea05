import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import { keepForecasts } from './keep-forecasts.js';

const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm1'),
  ...partner('p3', 'pdm2', { currency: 'USD' }),
  ...['c1', 'c2', 'c3'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...sale({ deal: 'd2', partner: 'p3', customer: 'c2', lines: [line('CREDITS', '1000', 'NONE')] }),
];
const KEPT =
  'quarter madeOn committed { amount } pipeline { amount } ahead came { amount } error { amount } isWithinBand';

describeOnEach('kept forecasts', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events, today: '2025-08-10' });
  });
  afterAll(() => server.close());

  const keep = () => keepForecasts(server.running.history, { between: () => Promise.resolve() });
  const on = async (day: string) => {
    server.setClock(`${day}T12:00:00Z`);
    await server.running.history.advance();
  };
  const kept = async (quarter: string) => {
    const { data, errors } = await server.ask(
      'partner:p1',
      `{ partner(key: "p1") { keptForecasts(quarter: "${quarter}") { ${KEPT} } } }`,
    );
    expect(errors).toEqual([]);
    return (data as { partner: { keptForecasts: object[] } }).partner.keptForecasts;
  };

  it('are kept once for each partner and month, and say of whom none could be', async () => {
    expect(await keep()).toMatchObject({
      kept: 2,
      unforeseen: [{ partner: 'p3', message: expect.stringContaining('JPY to USD') as string }],
    });
    expect(await keep()).toMatchObject({ kept: 0 });
    await on('2025-08-31');
    expect(await keep()).toMatchObject({ kept: 0 });
    await on('2025-09-10');
    expect(await keep()).toMatchObject({ kept: 2 });
  });

  it('stay as they were made, whatever becomes known', async () => {
    await server.record(
      sale({ deal: 'd3', partner: 'p1', customer: 'c3', closedOn: '2025-09-05', lines: [line('SALES_HUB', '50000')] }),
    );
    await keep();
    expect(await kept('2025-Q3')).toMatchObject([
      {
        madeOn: '2025-08-10',
        committed: { amount: '38400' },
        ahead: null,
        came: null,
        error: null,
        isWithinBand: null,
      },
      { madeOn: '2025-09-10', committed: { amount: '19200' }, ahead: null },
    ]);
    const { database } = server;
    for (const sql of ['UPDATE kept_forecast SET committed_minor = 0', 'DELETE FROM kept_forecast'])
      await expect(database.work.write(({ manager }) => manager.query(sql))).rejects.toThrow('never changes');
  });

  it('are held against what came since, once their quarter is over everywhere', async () => {
    await on('2025-10-01');
    expect(await kept('2025-Q3')).toMatchObject([{ ahead: 0 }, {}]);
    await on('2026-01-15');
    // July had accrued by 10 August; then ¥19,200 came twice and the new line's ¥10,000 once.
    expect(await kept('2025-Q3')).toMatchObject([
      { ahead: 0, came: { amount: '48400' }, error: { amount: '-10000' }, isWithinBand: false },
      { ahead: 0, came: { amount: '29200' }, error: { amount: '-10000' }, isWithinBand: false },
    ]);
    const { data, errors } = await server.ask(
      'pdm:pdm1',
      `{ partner(key: "p1") { forecastAccuracy { horizons { ahead forecasts meanError { amount currency } bias { amount } errorRate withinBand } forecasts { ${KEPT} } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      partner: {
        forecastAccuracy: {
          horizons: [
            {
              ahead: 0,
              forecasts: 2,
              meanError: { amount: '10000', currency: 'JPY' },
              bias: { amount: '-10000' },
              errorRate: '0.2577',
              withinBand: '0',
            },
            { ahead: 1, forecasts: 2, meanError: { amount: '30000' }, bias: { amount: '-30000' } },
          ],
          forecasts: [{ quarter: '2025-Q3' }, { quarter: '2025-Q3' }, { quarter: '2025-Q4' }, { quarter: '2025-Q4' }],
        },
      },
    });
  });

  it('are nobody else’s to see', async () => {
    const query = `{ partner(key: "p1") { keptForecasts(quarter: "2025-Q3") { quarter } forecastAccuracy { horizons { ahead } } } }`;
    const { data } = await server.ask('partner:p2', query);
    expect(data).toEqual({ partner: null });
  });
});
