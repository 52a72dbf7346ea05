import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, partner, registered, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const lost = (deal: string, closedOn: string) => ({
  type: 'DealLost',
  at: `${closedOn}T18:00:00+09:00`,
  deal,
  closedOn,
});
const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...['c1', 'c2', 'c3', 'c4', 'c5'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1', closedOn: '2025-06-30' }),
  ...sale({ deal: 'd2', partner: 'p1', customer: 'c2', closedOn: '2025-07-01' }),
  ...[...registered({ deal: 'd3', partner: 'p1', customer: 'c3' }), lost('d3', '2025-07-02')],
  ...registered({ deal: 'd4', partner: 'p1', customer: 'c4' }),
  ...sale({ deal: 'd5', partner: 'p2', customer: 'c5' }),
];
const QUERY = `query ($from: Date, $to: Date) { partner(key: "p1") { dealMetrics(from: $from, to: $to) {
  won lost closeRate daysToClose reasons { clause { code } detail } } } }`;

describeOnEach('close rate and days to close (registration.metrics)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());

  const metrics = async (variables: object = {}, holder = 'partner:p1') => {
    const { data, errors } = await server.ask(holder, QUERY, variables);
    expect(errors).toEqual([]);
    return (data as { partner: { dealMetrics: object } }).partner.dealMetrics;
  };

  it('are those of the partner’s own deals that came to an end', async () => {
    const all = { won: 2, lost: 1, closeRate: '0.6667', daysToClose: '60.5' };
    expect(await metrics()).toMatchObject({ ...all, reasons: [{ clause: { code: 'registration.metrics' } }] });
    expect(await metrics({}, 'pdm:pdm1')).toMatchObject(all);
    expect(await metrics({}, 'ops:ops1')).toMatchObject(all);
  });

  it('in a time, its first and last day included', async () => {
    expect(await metrics({ from: '2025-07-01', to: '2025-07-01' })).toMatchObject({ won: 1, lost: 0, closeRate: '1' });
    expect(await metrics({ from: '2025-07-02' })).toMatchObject({ won: 0, lost: 1, closeRate: '0', daysToClose: null });
    expect(await metrics({ to: '2025-06-29' })).toMatchObject({ won: 0, lost: 0, closeRate: null, daysToClose: null });
  });
});
