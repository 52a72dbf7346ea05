import { all, type Audiences, FIGURES, listOf, OPS, SIGNED_IN } from './audience.js';

/** What a partner has sold, serves, earns and may expect. */
export const figures: Audiences = {
  Mutation: { closeQuarter: OPS },
  Partner: all(
    FIGURES,
    ...['soldMrr', 'managedMrr', 'tier', 'tierForecast', 'tierBasis', 'associations', 'revenueShare', 'statement'],
    ...['forecast', 'forecastBasis', 'keptForecasts', 'forecastAccuracy'],
  ),
  ManagedMrr: all(FIGURES, 'total', 'customers', 'notCounted', 'rates'),
  ManagedCustomer: all(
    FIGURES,
    ...['customer', 'subscriptions', 'share', 'lastWorkAt', 'servicingPartners', 'reasons'],
  ),
  UncountedCustomer: all(FIGURES, 'customer', 'reasons'),
  TierStanding: all(
    FIGURES,
    ...['credited', 'performing', 'points', 'next', 'keep', 'recalibratesOn', 'projected', 'safeUntil', 'rollOffs'],
    ...['requirements', 'window', 'history', 'policyVersion', 'reasons', 'sources'],
  ),
  PointSource: all(
    FIGURES,
    ...['kind', 'productLine', 'counted', 'pointValue', 'rate', 'points', 'from', 'until', 'customer'],
  ),
  TierRequirement: all(FIGURES, 'name', 'have', 'projected', 'expiring', 'keep', 'next', 'illustrative'),
  TierWindowMonth: all(FIGURES, 'month', 'best', 'state'),
  TierPoints: all(FIGURES, 'sourced', 'assisted', 'managed', 'total'),
  TierGoal: all(FIGURES, 'tier', 'sourcedMissing', 'totalMissing', 'illustrative'),
  PointRollOff: all(FIGURES, 'day', 'sourced', 'assisted', 'managed'),
  TierStep: all(FIGURES, 'day', 'tier', 'uncapped', 'cause', 'evidence'),
  TierBasis: all(FIGURES, 'asOf', 'input'),
  TierForecast: all(FIGURES, 'recalibratesOn', 'ifFiguresStay', 'ifNothingNew'),
  SoldMrr: all(FIGURES, 'total', 'sourced', 'assisted', 'lines', 'rates'),
  ExchangeRate: all(FIGURES, 'from', 'to', 'rate', 'day'),
  SoldLine: all(FIGURES, 'customer', 'association', 'productLine', 'now', 'twelveMonthsBefore', 'counted', 'motion'),
  Association: all(
    FIGURES,
    ...['id', 'customer', 'partner', 'sharedDeal', 'productLine', 'motion', 'since', 'until', 'mrr'],
    ...['revenueShare', 'reasons', 'withheld', 'entries'],
  ),
  ...listOf('Association', FIGURES),
  WithheldMonth: all(FIGURES, 'month', 'reasons'),
  RevenueShareGrant: all(SIGNED_IN, 'rate', 'firstMonth', 'lastMonth'),
  RevenueShareEntry: all(
    FIGURES,
    ...['id', 'kind', 'month', 'customer', 'association', 'productLine', 'base', 'rate', 'amount', 'exchange'],
    ...['bookedIn', 'corrects', 'reasons'],
  ),
  Exchange: all(FIGURES, 'rate', 'day'),
  Statement: all(FIGURES, 'quarter', 'status', 'entries', 'total', 'payableOn', 'settlement'),
  StatementSettlement: all(FIGURES, 'closedAt', 'paidAt', 'carried', 'carriedTo'),
  CarriedStatement: all(FIGURES, 'quarter', 'total'),
  ForecastQuarter: all(
    FIGURES,
    ...['quarter', 'accrued', 'committed', 'pipeline', 'low', 'high', 'bands', 'method', 'lines', 'reasons'],
  ),
  ForecastBand: all(FIGURES, 'coverage', 'low', 'high'),
  ForecastLine: all(
    FIGURES,
    ...['kind', 'customer', 'association', 'sharedDeal', 'productLine', 'base', 'rate', 'months', 'full', 'stage'],
    ...['closesIn', 'amount', 'reasons'],
  ),
  ForecastBasis: all(FIGURES, 'asOf', 'policyVersion', 'input'),
  ForecastAccuracy: all(FIGURES, 'horizons', 'forecasts'),
  ForecastHorizon: all(FIGURES, 'ahead', 'forecasts', 'meanError', 'bias', 'errorRate', 'withinBand'),
  KeptForecast: all(
    FIGURES,
    ...['quarter', 'madeOn', 'committed', 'pipeline', 'low', 'high', 'coverage', 'method', 'policyVersion'],
    ...['ahead', 'came', 'error', 'isWithinBand'],
  ),
  QuarterClosing: all(
    SIGNED_IN,
    ...['quarter', 'status', 'closedAt', 'closedBy', 'payableOn', 'statements', 'entries', 'corrections', 'totals'],
  ),
  CloseQuarterPayload: all(SIGNED_IN, 'closing', 'closedBefore', 'userErrors'),
};
