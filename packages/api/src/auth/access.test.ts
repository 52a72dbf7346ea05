import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepForecasts } from '../forecast/keep-forecasts.js';
import { schema } from '../server/schema.js';
import { sqliteStores } from '../testing/databases.js';
import { sharedWorld } from '../testing/shared-world.js';
import { line, registered, sale } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

/** Who asks, by the letter that stands for them in the table. */
const viewers = {
  P: 'partner:p1',
  r: 'partner:p2',
  M: 'pdm:pdm1',
  m: 'pdm:pdm2',
  G: 'gs:gs1',
  g: 'gs:gs2',
  O: 'ops:ops1',
  a: null,
} as const;

type Letter = keyof typeof viewers;

const comparison = 'policyComparison(first: "2025-06", second: "deal-based-2025-11", partner: "p1")';

/** An object of a type, how it is reached, and who may: what is p1's is nothing to its rival, nor to those who look after others. */
const table: Readonly<
  Record<string, { readonly at: string; readonly who: string; readonly but?: Readonly<Record<string, string>> }>
> = {
  Policy: { at: 'policy', who: 'PrMmGgOa' },
  PolicyParameter: { at: 'policy parameters', who: 'PrMmGgOa' },
  PolicyTier: { at: 'policy tiers', who: 'PrMmGgOa' },
  PointRules: { at: 'policy points', who: 'PrMmGgOa' },
  PointValue: { at: 'policy points values', who: 'PrMmGgOa' },
  SoldPoints: { at: 'policy points sold', who: 'PrMmGgOa' },
  SoldMinimum: { at: 'policy points soldMinimum', who: 'PrMmGgOa' },
  PublicSource: { at: 'policy sources', who: 'PrMmGgOa' },
  Clause: { at: 'clause(code: "bpw.one-credit")', who: 'PrMmGgOa' },
  PolicyComparison: { at: comparison, who: 'O' },
  PolicyDifferenceSummary: { at: `${comparison} partners`, who: 'O' },
  PolicyDifference: { at: `${comparison} differences`, who: 'O' },
  GivenByPolicy: { at: `${comparison} differences second`, who: 'O' },
  Partner: {
    at: 'partner(key: "p1")',
    // Of d1 one growth specialist has the territory and the other, by region, has d2.
    who: 'PMGgO',
    but: {
      soldMrr: 'PMO',
      managedMrr: 'PMO',
      tier: 'PMO',
      tierForecast: 'PMO',
      associations: 'PMO',
      revenueShare: 'PMO',
      statement: 'PMO',
      deadlines: 'PMO',
      forecast: 'PMO',
      forecastBasis: 'PMO',
      keptForecasts: 'PMO',
      forecastAccuracy: 'PMO',
      conduct: 'PMO',
      dealMetrics: 'PMO',
      regionalSupport: 'MO',
      installBase: 'PMO',
    },
  },
  PartnerConnection: { at: 'partners', who: 'PrMmGgO' },
  PartnerEdge: { at: 'partners edges', who: 'PrMmGgO' },
  PageInfo: { at: 'partners pageInfo', who: 'PrMmGgO' },
  Money: { at: 'partner(key: "p1") soldMrr(on: "2025-12-15") total', who: 'PMO' },
  SoldMrr: { at: 'partner(key: "p1") soldMrr(on: "2025-12-15")', who: 'PMO' },
  SoldLine: { at: 'partner(key: "p1") soldMrr(on: "2025-12-15") lines', who: 'PMO' },
  ManagedMrr: { at: 'partner(key: "p1") managedMrr(on: "2025-12-15", currency: "USD")', who: 'PMO' },
  ManagedCustomer: {
    at: 'partner(key: "p1") managedMrr(on: "2025-12-15") customers',
    who: 'PMO',
    but: { servicingPartners: 'O' },
  },
  UncountedCustomer: { at: 'partner(key: "p1") managedMrr(on: "2025-12-15") notCounted', who: 'PMO' },
  TierStanding: { at: 'partner(key: "p1") tier(on: "2025-12-15")', who: 'PMO' },
  TierPoints: { at: 'partner(key: "p1") tier(on: "2025-12-15") points', who: 'PMO' },
  TierGoal: { at: 'partner(key: "p1") tier(on: "2025-12-15") next', who: 'PMO' },
  PointRollOff: { at: 'partner(key: "p1") tier(on: "2025-12-15") rollOffs', who: 'PMO' },
  TierStep: { at: 'partner(key: "p1") tier(on: "2025-12-15") history', who: 'PMO' },
  TierForecast: { at: 'partner(key: "p1") tierForecast(on: "2025-12-15")', who: 'PMO' },
  ForecastQuarter: { at: 'partner(key: "p1") forecast', who: 'PMO' },
  ForecastBand: { at: 'partner(key: "p1") forecast bands', who: 'PMO' },
  ForecastLine: { at: 'partner(key: "p1") forecast lines', who: 'PMO' },
  ForecastBasis: { at: 'partner(key: "p1") forecastBasis', who: 'PMO' },
  KeptForecast: { at: 'partner(key: "p1") keptForecasts(quarter: "2025-Q3")', who: 'PMO' },
  ForecastAccuracy: { at: 'partner(key: "p1") forecastAccuracy', who: 'PMO' },
  ForecastHorizon: { at: 'partner(key: "p1") forecastAccuracy horizons', who: 'PMO' },
  AssociationConnection: { at: 'partner(key: "p1") associations', who: 'PMO' },
  AssociationEdge: { at: 'partner(key: "p1") associations edges', who: 'PMO' },
  Association: { at: 'partner(key: "p1") associations nodes', who: 'PMO' },
  RevenueShareGrant: { at: 'partner(key: "p1") associations nodes revenueShare', who: 'PMO' },
  WithheldMonth: { at: 'partner(key: "p1") associations nodes withheld', who: 'PMO' },
  Reason: { at: 'sharedDeal(key: "d1-p1") credit reasons', who: 'PMGO' },
  Fact: { at: 'sharedDeal(key: "d1-p1") credit reasons facts', who: 'PMGO' },
  Evidence: { at: 'sharedDeal(key: "d1-p1") credit reasons evidence', who: 'PMGO' },
  RevenueShareEntry: { at: 'partner(key: "p1") revenueShare(from: "2025-07", to: "2025-08")', who: 'PMO' },
  Statement: { at: 'partner(key: "p1") statement(quarter: "2025-Q3")', who: 'PMO' },
  Customer: { at: 'customer(key: "c1")', who: 'PrMmGO', but: { subscriptions: 'PMmGO' } },
  ProductSubscription: { at: 'customer(key: "c1") subscriptions', who: 'PMmGO' },
  SharedDealConnection: { at: 'partner(key: "p1") sharedDeals', who: 'PMGgO' },
  SharedDealEdge: { at: 'partner(key: "p1") sharedDeals edges', who: 'PMGgO' },
  SharedDeal: { at: 'sharedDeal(key: "d1-p1")', who: 'PMGO', but: { vendorDeal: 'GO' } },
  VendorDeal: { at: 'sharedDeal(key: "d1-p1") vendorDeal', who: 'GO' },
  Poi: { at: 'sharedDeal(key: "d1-p1") pois', who: 'PMGO' },
  PoiLine: { at: 'sharedDeal(key: "d1-p1") pois lines', who: 'PMGO' },
  CreditDecision: { at: 'sharedDeal(key: "d1-p1") credit', who: 'PMGO' },
  LineCredit: { at: 'sharedDeal(key: "d1-p1") credit lines', who: 'PMGO' },
  DealActivity: { at: 'sharedDeal(key: "d1-p1") activity', who: 'PMGO' },
  InstallBaseConnection: { at: 'partner(key: "p1") installBase', who: 'PMO' },
  InstallBaseEdge: { at: 'partner(key: "p1") installBase edges', who: 'PMO' },
  InstallBaseRow: { at: 'partner(key: "p1") installBase nodes', who: 'PMO' },
  InstallBaseLine: { at: 'partner(key: "p1") installBase nodes lines', who: 'PMO' },
  RegionalSupport: { at: 'partner(key: "p1") regionalSupport(on: "2025-12-15")', who: 'MO' },
  DealMetrics: { at: 'partner(key: "p1") dealMetrics', who: 'PMO' },
  PartnerConduct: { at: 'partner(key: "p1") conduct(on: "2025-12-15")', who: 'PMO' },
  Violation: { at: 'partner(key: "p1") conduct(on: "2025-12-15") violations', who: 'PMO' },
  OnboardingFailure: { at: 'partner(key: "p1") conduct(on: "2025-12-15") onboardingFailures', who: 'PMO' },
  Sanction: { at: 'partner(key: "p1") conduct(on: "2025-12-15") sanctions', who: 'PMO' },
  Consequence: { at: 'partner(key: "p1") conduct(on: "2025-12-15") consequences', who: 'PMO' },
  Message: { at: 'sharedDeal(key: "d1-p1") messages', who: 'PMGO' },
  BantReport: { at: 'sharedDeal(key: "d1-p1") bant', who: 'PMGO' },
  Bant: { at: 'sharedDeal(key: "d1-p1") bant told', who: 'PMGO' },
  Absence: { at: 'partner(key: "p1") absences', who: 'PMGgO' },
  Deadline: { at: 'sharedDeal(key: "d1-p1") deadlines', who: 'PMGO' },
  Staff: { at: 'sharedDeal(key: "d1-p1") gs', who: 'PMGO' },
  ExchangeRate: { at: 'partner(key: "p1") soldMrr(on: "2025-12-15") rates', who: 'PMO' },
  Exchange: { at: 'partner(key: "p1") revenueShare(from: "2025-08", to: "2025-08") exchange', who: 'PMO' },
};

const sent = { type: 'MessageSent', at: '2025-05-22T09:00:00+09:00', sharedDeal: 'd1-p1', text: 'The CFO.' };

/** Types that are answers to writing, or come with a subscription, or are the viewer: their own tests walk through them. */
const elsewhere =
  /^(Query|Mutation|Subscription|.*Payload|QuarterClosing|UserError|RefusedLine|Discount|Invitation|Change|PartnerUser|ApiToken)$/;

/** Fields that are empty for the objects above, whoever asks. */
const empty = new Set([
  // There is one version only.
  'Policy.effectiveUntil',
  'Association.until',
  'ProductSubscription.until',
  'RevenueShareEntry.corrects',
  'Poi.key',
]);
// The two policies give the partner the same tier.
for (const field of ['PolicyDifference.from', 'PolicyDifference.until', 'GivenByPolicy.tier']) empty.add(field);
empty.add('SharedDeal.expectedClose');
// The report on the deal is complete.
empty.add('BantReport.missing');
// Nothing came of the quarter after the forecast of it was made.
empty.add('ForecastHorizon.errorRate');

const args: Readonly<Record<string, string>> = {
  'Partner.regionalSupport': '(on: "2025-12-15")',
  'Partner.revenueShare': '(from: "2025-07", to: "2025-08")',
  'Partner.statement': '(quarter: "2025-Q3")',
  'Partner.keptForecasts': '(quarter: "2025-Q3")',
  'Partner.soldMrr': '(on: "2025-12-15")',
  'Partner.managedMrr': '(on: "2025-12-15")',
};

const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !elsewhere.test(type.name),
);

/** What `at` leads to, with one field of it asked for. */
function queryFor(at: string, type: string, field: GraphQLField<unknown, unknown>): string {
  const steps = at.match(/\w+(?:\([^)]*\))?/g) ?? [];
  const sub = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `{ ${steps.join(' { ')} { ${field.name}${args[`${type}.${field.name}`] ?? ''}${sub} ${'} '.repeat(steps.length)}}`;
}

/** Every value at the end of the path; lists on the way are gone through. */
function valuesAt(data: unknown, at: string, field: string): unknown[] {
  const steps = [...(at.match(/\w+(?=\(|\s|$)/g) ?? []), field];
  return steps.reduce<unknown[]>(
    (values, step) =>
      values.flatMap((value) =>
        typeof value === 'object' && value !== null ? [(value as Record<string, unknown>)[step]].flat() : [],
      ),
    [data],
  );
}

describe('who sees which field (13, 19, 34, 36)', () => {
  const stores = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    const open = registered({ deal: 'd8', partner: 'p1', customer: 'c2' });
    const expected = { expectedLines: [line('CREDITS', '40.00', 'NONE', 'USD')] };
    const report = { budget: 'JPY 1m', authority: 'CFO', need: 'Leads', timing: 'July' };
    const told = [
      { ...sent, message: 'm2', from: 'PARTNER', answers: 'm1', bant: report },
      { type: 'AbsenceAnnounced', at: sent.at, partner: 'p1', from: '2025-06-02', to: '2025-06-03' },
    ];
    // An upsell of what was bought directly: nothing by the page, the net increase where credit follows the deal.
    const upsell = { deal: 'd9', partner: 'p1', customer: 'c1', closedOn: '2025-09-01' };
    const bought = sale({ ...upsell, lines: [line('SERVICE_HUB', '60000', 'ENTERPRISE')] });
    const events = [...sharedWorld, ...bought, ...told, { ...open[0], ...expected }, ...open.slice(1)];
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    server.setClock('2025-09-10T12:00:00Z');
    await keepForecasts(server.running.history, { between: () => Promise.resolve() });
    server.setClock('2025-12-15T12:00:00Z');
  });
  afterAll(() => server.close());

  it('has a row for every type', () => {
    expect(types.map(({ name }) => name).filter((name) => !(name in table))).toEqual([]);
  });

  it.each(types.map((type) => [type.name, type] as const))('%s', async (name, type) => {
    const { at, who, but = {} } = table[name] ?? { at: '', who: '' };
    for (const field of Object.values(type.getFields())) {
      const seen: Letter[] = [];
      for (const [letter, holder] of Object.entries(viewers) as [Letter, string | null][]) {
        const { data, errors } = await server.ask(holder, queryFor(at, name, field));
        expect(
          errors.map(({ extensions }) => extensions.code).filter((code) => !/^(NOT_FOUND|UNAUTHENTICATED)$/.test(code)),
        ).toEqual([]);
        const values = valuesAt(data, at, field.name);
        const isList = isListType(getNullableType(field.type));
        const isThere =
          errors.length === 0 &&
          (isList ? values.length > 0 : values.some((value) => value !== null && value !== undefined));
        if (isThere) seen.push(letter);
      }
      const expected = empty.has(`${name}.${field.name}`) ? '' : (but[field.name] ?? who);
      expect(`${name}.${field.name}: ${seen.join('')}`).toBe(`${name}.${field.name}: ${expected}`);
    }
  });
});
