import { all, type Audience, type Audiences, FIGURES, listOf, SIGNED_IN } from './audience.js';

/** Lists and what tells when things changed, for tools; reports, column by column: what a role may not see is not there for it, neither in a query nor in a file. */
export const reports: Audiences = {
  Query: {
    ...all(SIGNED_IN, 'sharedDeals', 'customers', 'tombstones', 'reportDeals'),
    ...all(FIGURES, 'associations', 'statements', 'revenueShareEntries'),
    ...all(
      FIGURES,
      'reportAssociations',
      'reportMrrMonthly',
      'reportAccruals',
      'reportForecasts',
      'reportTierHistory',
      'reportPlanVsActual',
    ),
  },
  Tombstone: all(SIGNED_IN, 'id', 'type', 'partnerKey', 'deletedAt'),
  ...listOf('Tombstone', SIGNED_IN),
  ...listOf('Customer', SIGNED_IN),
  ...listOf('Statement', FIGURES),
  ...listOf('RevenueShareEntry', FIGURES),
  ...Object.fromEntries(['Partner', 'Customer', 'SharedDeal', 'Poi'].map((type) => [type, { updatedAt: SIGNED_IN }])),
  Association: { updatedAt: FIGURES },
  RevenueShareEntry: { updatedAt: FIGURES },
  Statement: { partner: FIGURES },
  ReportDeal: {
    ...all(SIGNED_IN, 'id', 'key', 'partnerId', 'partnerKey', 'customerId', 'customerKey', 'domain', 'motion', 'stage'),
    ...all(SIGNED_IN, 'gsKey', 'registeredAt', 'lastActivityAt', 'expectedClose', 'closedOn', 'creditOutcome'),
    ...all(SIGNED_IN, 'currency', 'wonMrr', 'policyVersion', 'updatedAt'),
    ...all(FIGURES, 'creditedMrr', 'sharedRevenueMrr'),
  },
  ...uncounted('ReportDeal', SIGNED_IN),
  ReportAssociation: {
    ...all(FIGURES, 'id', 'partnerId', 'partnerKey', 'customerId', 'customerKey', 'sharedDealId', 'sharedDealKey'),
    ...all(FIGURES, 'productLine', 'motion', 'since', 'until', 'countsTowardSoldMrr', 'revenueShareRate'),
    ...all(FIGURES, 'firstMonth', 'lastMonth', 'policyVersion', 'updatedAt'),
  },
  ...uncounted('ReportAssociation', FIGURES),
  ReportAccrual: {
    ...all(FIGURES, 'id', 'kind', 'correctsId', 'partnerId', 'partnerKey', 'customerId', 'customerKey'),
    ...all(FIGURES, 'associationId', 'productLine', 'month', 'asOf', 'base', 'baseCurrency', 'rate', 'amount'),
    ...all(FIGURES, 'currency', 'exchangeRate', 'exchangeDay', 'bookedIn', 'statementStatus', 'policyVersion'),
    updatedAt: FIGURES,
  },
  ...uncounted('ReportAccrual', FIGURES),
  ReportMrrMonth: {
    ...all(FIGURES, 'month', 'partnerId', 'partnerKey', 'customerId', 'customerKey', 'kind', 'productLine'),
    ...all(FIGURES, 'associationId', 'motion', 'asOf', 'now', 'nowCurrency', 'twelveMonthsBefore'),
    ...all(FIGURES, 'twelveMonthsBeforeCurrency', 'counted', 'currency', 'exchangeRate', 'exchangeDay'),
    policyVersion: FIGURES,
  },
  ...uncounted('ReportMrrMonth', FIGURES),
  ReportForecast: {
    ...all(FIGURES, 'partnerId', 'partnerKey', 'quarter', 'asOf', 'currency', 'accrued', 'committed', 'pipeline'),
    ...all(FIGURES, 'low', 'high', 'coverage', 'method', 'policyVersion', 'updatedAt'),
  },
  ...uncounted('ReportForecast', FIGURES),
  ReportTierStep: {
    ...all(FIGURES, 'partnerId', 'partnerKey', 'step', 'steps', 'day', 'tier', 'uncapped', 'cause'),
    ...all(FIGURES, 'policyVersion', 'updatedAt'),
  },
  ...uncounted('ReportTierStep', FIGURES),
  ReportPlanQuarter: {
    ...all(FIGURES, 'planId', 'partnerId', 'partnerKey', 'year', 'status', 'objectiveKey', 'metric', 'productLine'),
    ...all(FIGURES, 'region', 'motion', 'weight', 'quarter', 'asOf', 'measuredOn', 'target', 'actual', 'attainment'),
    ...all(FIGURES, 'projection', 'requiredRunRate', 'currency', 'policyVersion'),
  },
  ...uncounted('ReportPlanQuarter', FIGURES),
};

/** The pages of a report, which are not counted. */
function uncounted<Row extends string>(row: Row, audience: Audience) {
  return {
    [`${row}Connection`]: all(audience, 'nodes', 'edges', 'pageInfo'),
    [`${row}Edge`]: all(audience, 'node', 'cursor'),
  };
}
