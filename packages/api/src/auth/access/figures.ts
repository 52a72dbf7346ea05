import { sees, type Verdicts } from './verdicts.js';

/** What a partner has sold, serves, earns and may expect. */
export const figures: Verdicts = {
  Mutation: sees('', { O: 'closeQuarter' }),
  AssociationConnection: sees('partner(key: "p1") associations', { PMO: 'nodes edges pageInfo totalCount' }),
  AssociationEdge: sees('partner(key: "p1") associations edges', { PMO: 'node cursor' }),
  ForecastQuarter: sees('partner(key: "p1") forecast', {
    PMO: 'quarter accrued committed pipeline low high bands method lines reasons',
  }),
  ForecastBand: sees('partner(key: "p1") forecast bands', { PMO: 'coverage low high' }),
  ForecastLine: sees('partner(key: "p1") forecast lines', {
    PMO: ['kind productLine base rate months full stage closesIn amount reasons customer association', 'sharedDeal'],
  }),
  ForecastBasis: sees('partner(key: "p1") forecastBasis', { PMO: 'asOf policyVersion input' }),
  KeptForecast: sees('partner(key: "p1") keptForecasts(quarter: "2025-Q3")', {
    PMO: ['quarter madeOn committed pipeline low high coverage method policyVersion ahead came error', 'isWithinBand'],
  }),
  ForecastAccuracy: sees('partner(key: "p1") forecastAccuracy', { PMO: 'horizons forecasts' }),
  ForecastHorizon: sees('partner(key: "p1") forecastAccuracy horizons', {
    PMO: 'ahead forecasts meanError bias withinBand',
    '-': 'errorRate',
  }),
  ManagedMrr: sees('partner(key: "p1") managedMrr(on: "2025-12-15", currency: "USD")', {
    PMO: 'total customers rates notCounted',
  }),
  ManagedCustomer: sees('partner(key: "p1") managedMrr(on: "2025-12-15") customers', {
    PMO: 'subscriptions share lastWorkAt customer reasons',
    O: 'servicingPartners',
  }),
  ExchangeRate: sees('partner(key: "p1") soldMrr(on: "2025-12-15") rates', { PMO: 'from to rate day' }),
  UncountedCustomer: sees('partner(key: "p1") managedMrr(on: "2025-12-15") notCounted', { PMO: 'customer reasons' }),
  Statement: sees('partner(key: "p1") statement(quarter: "2025-Q3")', {
    PMO: 'quarter status entries total payableOn settlement',
  }),
  StatementSettlement: sees('partner(key: "p1") statement(quarter: "2025-Q3") settlement', {
    PMO: 'closedAt',
    '-': 'paidAt carried carriedTo',
  }),
  CarriedStatement: sees('partner(key: "p1") statement(quarter: "2025-Q4") settlement carried', {
    '-': 'quarter total',
  }),
  SoldMrr: sees('partner(key: "p1") soldMrr(on: "2025-12-15")', { PMO: 'total sourced assisted lines rates' }),
  SoldLine: sees('partner(key: "p1") soldMrr(on: "2025-12-15") lines', {
    PMO: 'productLine now twelveMonthsBefore counted motion customer association',
  }),
  TierStanding: sees('partner(key: "p1") tier(on: "2025-12-15")', {
    PMO: [
      'credited performing points next keep recalibratesOn projected safeUntil rollOffs history',
      'requirements window policyVersion reasons sources',
    ],
  }),
  TierRequirement: sees('partner(key: "p1") tier(on: "2025-12-15") requirements', {
    PMO: 'name have projected expiring keep next illustrative',
  }),
  TierWindowMonth: sees('partner(key: "p1") tier(on: "2025-12-15") window', { PMO: 'month best state' }),
  PointSource: sees('partner(key: "p1") tier(on: "2025-12-15") sources', {
    PMO: 'kind productLine counted pointValue rate points from until customer',
  }),
  TierPoints: sees('partner(key: "p1") tier(on: "2025-12-15") points', { PMO: 'sourced assisted managed total' }),
  TierGoal: sees('partner(key: "p1") tier(on: "2025-12-15") next', {
    PMO: 'tier sourcedMissing totalMissing illustrative',
  }),
  PointRollOff: sees('partner(key: "p1") tier(on: "2025-12-15") rollOffs', { PMO: 'day sourced assisted managed' }),
  TierStep: sees('partner(key: "p1") tier(on: "2025-12-15") history', { PMO: 'day tier uncapped cause evidence' }),
  TierForecast: sees('partner(key: "p1") tierForecast(on: "2025-12-15")', {
    PMO: 'recalibratesOn ifFiguresStay ifNothingNew',
  }),
  TierBasis: sees('partner(key: "p1") tierBasis', { PMO: 'asOf input' }),
  RevenueShareGrant: sees('partner(key: "p1") associations nodes revenueShare', { PMO: 'rate firstMonth lastMonth' }),
  Association: sees('partner(key: "p1") associations nodes', {
    PMO: ['id productLine motion since customer partner sharedDeal mrr revenueShare reasons withheld', 'entries'],
    '-': 'until',
  }),
  WithheldMonth: sees('partner(key: "p1") associations nodes withheld', { PMO: 'month reasons' }),
  RevenueShareEntry: sees('partner(key: "p1") revenueShare(from: "2025-07", to: "2025-08")', {
    PMO: 'id kind month productLine base rate amount bookedIn exchange customer association reasons',
    '-': 'corrects',
  }),
  Exchange: sees('partner(key: "p1") revenueShare(from: "2025-08", to: "2025-08") exchange', { PMO: 'rate day' }),
};
