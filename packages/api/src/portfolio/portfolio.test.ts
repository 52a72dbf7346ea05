import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, registered, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const lost = (deal: string, closedOn: string) => ({
  ...{ type: 'DealLost', at: `${closedOn}T18:00:00+09:00`, deal, closedOn },
});
const updated = (sharedDeal: string, expectedLines: object[]) => ({
  ...{ type: 'SharedDealUpdated', at: '2025-11-20T09:00:00+09:00', sharedDeal, expectedLines },
});
const events = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...['c1', 'c2', 'c3', 'c4'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1', closedOn: '2025-07-01' }),
  ...[...registered({ deal: 'd2', partner: 'p1', customer: 'c2' }), lost('d2', '2025-07-02')],
  ...registered({ deal: 'd3', partner: 'p1', customer: 'c3' }),
  updated('d3-p1', [line('SALES_HUB', '50001'), line('SERVICE_HUB', '200.50', 'PROFESSIONAL', 'USD')]),
  ...sale({ deal: 'd4', partner: 'p2', customer: 'c4' }),
];
const FIGURES = `year { from to } soldMrr { amount } managedMrr { amount } revenueShare(quarter: "2025-Q3") { amount }
  pipeline { deals chance mrr { amount currency } weighted { amount currency } } proofs { due onTime rate } replies { due onTime rate }
  violations planAttainment lastDealingAt`;

describeOnEach('what partners are compared by (team.pdm-duties)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    server.setClock('2025-11-23T03:00:00Z');
  });
  afterAll(() => server.close());

  const ask = async (query: string, holder = 'pdm:pdm1') => {
    const { data, errors } = await server.ask(holder, query);
    expect(errors).toEqual([]);
    return data as Record<string, never>;
  };

  it('is what the figures themselves say, over the year up to today', async () => {
    const [told, partnerFigures] = [
      await ask(`{ partner(key: "p1") { portfolio { ${FIGURES} } } }`),
      await ask(
        '{ partner(key: "p1") { soldMrr { total { amount } } statement(quarter: "2025-Q3") { total { amount } } } }',
      ),
    ];
    const { soldMrr, statement } = partnerFigures['partner'] as unknown as Record<string, { total: object }>;
    expect((told['partner'] as unknown as { portfolio: object }).portfolio).toMatchObject({
      ...{ year: { from: '2024-11-24', to: '2025-11-23' }, soldMrr: soldMrr?.total, revenueShare: statement?.total },
      ...{ managedMrr: { amount: '0' }, violations: 0, planAttainment: null },
      proofs: { due: 1, onTime: 1, rate: '1' },
    });
  });

  it('weighs open deals by the close rate, each currency for itself, to the half unit', async () => {
    const { portfolio } = (await ask(`{ partner(key: "p1") { portfolio { ${FIGURES} } } }`))['partner'] as unknown as {
      portfolio: { pipeline: object };
    };
    expect(portfolio.pipeline).toMatchObject({
      ...{ deals: 1, chance: '0.5' },
      mrr: expect.arrayContaining([
        { amount: '50001', currency: 'JPY' },
        { amount: '200.50', currency: 'USD' },
      ]) as object,
      weighted: expect.arrayContaining([
        { amount: '25001', currency: 'JPY' },
        { amount: '100.25', currency: 'USD' },
      ]) as object,
    });
  });

  it('is told of each open deal, and of no closed one', async () => {
    const told = await ask(
      '{ open: sharedDeal(key: "d3-p1") { prospect { chance weighted { amount } } } won: sharedDeal(key: "d1-p1") { prospect { chance } } }',
    );
    expect(told['open']).toMatchObject({ prospect: { chance: '0.5' } });
    expect(told['won']).toEqual({ prospect: null });
  });

  it('shows where lines are open, and estimates them by what the own ones earn', async () => {
    const told = await ask(
      '{ partner(key: "p1") { whiteSpace { productLine mine open upgradable earned { amount } potential { amount } } } }',
    );
    const { whiteSpace } = told['partner'] as unknown as { whiteSpace: { productLine: string }[] };
    const of = (line: string) => whiteSpace.find(({ productLine }) => productLine === line);
    expect(of('MARKETING_HUB')).toMatchObject({
      ...{ mine: 1, open: 2, upgradable: 0, earned: [{ amount: '19200' }], potential: [{ amount: '38400' }] },
    });
    expect(of('SALES_HUB')).toMatchObject({ mine: 0, open: 3, earned: [], potential: [] });
  });

  it('is nothing to another manager, nor to the partner itself', async () => {
    expect(await ask('{ partner(key: "p1") { portfolio { violations } } }', 'pdm:pdm2')).toEqual({ partner: null });
    const own = async (field: string) => (await server.ask('partner:p1', `{ partner(key: "p1") { ${field} } }`)).data;
    expect(await own('portfolio { violations }')).toEqual({ partner: null });
    expect(await own('whiteSpace { open }')).toEqual({ partner: { whiteSpace: [] } });
  });

  it('has no chance where no deal was tried to the end', async () => {
    server.setClock('2027-11-23T03:00:00Z');
    const told = await ask(
      '{ partner(key: "p1") { portfolio { pipeline { chance weighted { amount } } proofs { rate } } } }',
    );
    expect(told['partner']).toEqual({
      portfolio: { pipeline: { chance: null, weighted: [] }, proofs: { rate: null } },
    });
  });
});
