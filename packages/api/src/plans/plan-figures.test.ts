import { afterAll, beforeAll, expect, it } from 'vitest';
import { Reading } from '../reading/reading.js';
import { scopeOf } from '../auth/scope.js';
import type { Viewer } from '../auth/viewer.js';
import { describeOnEach } from '../testing/databases.js';
import { planAgreed, planContent, planOpened, planShared, planSubmitted } from '../testing/planned.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';
import { PlanRowsService } from './plan-rows.service.js';

const metrics: readonly (readonly [string, object?])[] = [
  ['SOLD_MRR'],
  ['SOURCED_MRR'],
  ['SOLD_MRR', { region: 'US' }],
  ['SOLD_MRR', { productLine: 'MARKETING_HUB' }],
  ['SOLD_MRR', { motion: 'PARTNER_ASSISTED' }],
  ['MANAGED_MRR'],
  ['MANAGED_MRR', { region: 'US' }],
  ['DEALS_REGISTERED'],
  ['DEALS_WON'],
  ['DEALS_WON', { region: 'US' }],
  ['NEW_CUSTOMERS'],
  ['CLOSE_RATE'],
  ['REVENUE_SHARE'],
  ['REVENUE_SHARE', { productLine: 'SALES_HUB' }],
  ['TOTAL_POINTS'],
  ['SOURCED_POINTS'],
];
const objectives = metrics.map(([metric, limit], place) => ({
  ...{ objective: `o${place}`, metric, targets: ['0', '0', '1', '1'], weight: place === 0 ? 85 : 1, ...limit },
}));
const rates = ['2025-06-30', '2025-09-30', '2025-12-31'].map((day) => ({
  ...{ type: 'ExchangeRate', at: `${day}T23:00:00Z`, from: 'USD', to: 'JPY', rate: '150.25', day },
}));
const events = [
  ...sharedWorld,
  ...rates,
  { ...planOpened, content: planContent({ objectives }) },
  ...[planShared, planSubmitted, planAgreed],
];

interface Figure {
  readonly key: string;
  readonly quarter: string;
  readonly actual: string;
  readonly currency: string | null;
  readonly isMeasured: boolean;
  readonly projectionMethod: string | null;
}

describeOnEach('the figures of a plan are those of the product (team.pdm-duties)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    server.setClock('2025-12-15T12:00:00Z');
  });
  afterAll(() => server.close());

  const read = async (holder: string, on: string) => {
    const query = `{ partner(key: "p1") { businessPlan(year: 2025) { objectives(on: "${on}") { key quarter actual currency isMeasured projectionMethod } } } }`;
    const { data, errors } = await server.ask(holder, query);
    expect(errors).toEqual([]);
    return (data as { partner: { businessPlan: { objectives: Figure[] } } }).partner.businessPlan.objectives;
  };

  it('at the end of a quarter, metric by metric, whoever looks', async () => {
    const day = '2025-09-30';
    const { data } = await server.ask(
      'partner:p1',
      `{ partner(key: "p1") { soldMrr(on: "${day}") { total { amount } sourced { amount } lines { customer { region } productLine counted { amount } } }
        managedMrr(on: "${day}") { total { amount } } statement(quarter: "2025-Q3") { entries { amount { amount } productLine } }
        tier(on: "${day}") { points { total sourced } } dealMetrics(from: "2025-07-01", to: "${day}") { won closeRate } } }`,
    );
    const { partner: own } = data as unknown as { partner: Record<string, never> };
    const { soldMrr, managedMrr, statement, tier, dealMetrics } = own as unknown as {
      soldMrr: {
        total: { amount: string };
        sourced: { amount: string };
        lines: { customer: { region: string }; productLine: string; counted: { amount: string } }[];
      };
      managedMrr: { total: { amount: string } };
      statement: { entries: { amount: { amount: string }; productLine: string }[] };
      tier: { points: { total: string; sourced: string } };
      dealMetrics: { won: number; closeRate: string };
    };
    const sum = (amounts: { amount: string }[]) => String(amounts.reduce((all, { amount }) => all + Number(amount), 0));
    const expected = [
      ...[soldMrr.total.amount, soldMrr.sourced.amount],
      sum(soldMrr.lines.filter(({ customer }) => customer.region === 'US').map(({ counted }) => counted)),
      sum(soldMrr.lines.filter(({ productLine }) => productLine === 'MARKETING_HUB').map(({ counted }) => counted)),
      ...['0', managedMrr.total.amount, '0', '0'],
      ...[String(dealMetrics.won), '1', '2', dealMetrics.closeRate],
      sum(statement.entries.map(({ amount }) => amount)),
      sum(statement.entries.filter(({ productLine }) => productLine === 'SALES_HUB').map(({ amount }) => amount)),
      ...[tier.points.total, tier.points.sourced],
    ];
    const third = (await read('partner:p1', day)).filter(({ quarter }) => quarter === '2025-Q3');
    expect(third.map(({ actual }) => actual)).toEqual(expected);
    expect(new Set(third.map(({ projectionMethod }) => projectionMethod))).toEqual(new Set(['FINAL']));
    expect(await read('pdm:pdm1', day)).toEqual(await read('partner:p1', day));
  });

  it('through a day of the quarter that runs, and of none that is to come', async () => {
    const figures = await read('ops:ops1', '2025-12-15');
    const fourth = figures.filter(({ quarter }) => quarter === '2025-Q4');
    const of = (key: string) => fourth.find((each) => each.key === key);
    expect(of('o7')).toMatchObject({ actual: '1', projectionMethod: 'LINEAR' });
    expect(of('o11')).toMatchObject({ isMeasured: false, actual: '0', projectionMethod: null });
    expect(of('o12')).toMatchObject({ projectionMethod: 'FORECAST', currency: 'JPY' });
    expect(of('o0')).toMatchObject({ projectionMethod: 'TREND' });
    const ahead = (await read('ops:ops1', '2025-09-30')).filter(({ quarter }) => quarter === '2025-Q4');
    expect(ahead.every(({ isMeasured, actual }) => !isMeasured && Number(actual) === 0)).toBe(true);
  });

  it('are rows for reports, of the plans that the viewer may know of', async () => {
    const { database, deciding } = server.running.history;
    const rowsOf = async (role: 'pdm' | 'partner', key: string) => {
      const credential = { kind: 'session', hash: '' } as const;
      const viewer = { role, key, credential, region: null, segment: null } as unknown as Viewer;
      const now = deciding.now();
      const reading = new Reading(database, deciding.ids, scopeOf(viewer, now), now);
      const rows = new PlanRowsService(reading, deciding.policies);
      return (await rows.page({ filter: {}, on: '2025-09-30', after: null, plans: 10 })).flatMap((plan) => plan.rows);
    };
    const rows = await rowsOf('pdm', 'pdm1');
    expect(rows).toHaveLength(4 * objectives.length);
    expect(rows[2]).toMatchObject({
      partner: 'p1',
      year: 2025,
      objective: 'o0',
      quarter: '2025-Q3',
      currency: 'JPY',
      asOf: '2025-09-30',
    });
    expect(await rowsOf('partner', 'p1')).toEqual(rows);
    expect(await rowsOf('pdm', 'pdm2')).toEqual([]);
    expect(await rowsOf('partner', 'p2')).toEqual([]);
  });
});
