import { sees, type Verdicts } from './verdicts.js';

/** Lists and reports for tools. */
export const reports: Verdicts = {
  Query: sees('', {
    PrMmGgO: ['sharedDeals customers tombstones reportDeals'],
    PrMmO: [
      'associations statements revenueShareEntries',
      'reportAssociations reportMrrMonthly reportAccruals reportForecasts reportTierHistory reportPlanVsActual',
    ],
  }),
  Partner: sees('partner(key: "p1")', { PMGgO: 'updatedAt' }),
  Customer: sees('customer(key: "c1")', { PrMmGO: 'updatedAt' }),
  SharedDeal: sees('sharedDeal(key: "d1-p1")', { PMGO: 'updatedAt' }),
  Poi: sees('sharedDeal(key: "d1-p1") pois', { PMGO: 'updatedAt' }),
  Association: sees('partner(key: "p1") associations nodes', { PMO: 'updatedAt' }),
  RevenueShareEntry: sees('partner(key: "p1") revenueShare(from: "2025-07", to: "2025-08")', { PMO: 'updatedAt' }),
  Statement: sees('partner(key: "p1") statement(quarter: "2025-Q3")', { PMO: 'partner' }),
  CustomerConnection: sees('customers', { PrMmGgO: 'nodes edges pageInfo totalCount' }),
  CustomerEdge: sees('customers edges', { PrMmGgO: 'node cursor' }),
  StatementConnection: sees('statements(filter: {partner: "p1"})', {
    PMO: 'nodes edges',
    PrMmO: 'pageInfo totalCount',
  }),
  StatementEdge: sees('statements(filter: {partner: "p1"}) edges', { PMO: 'node cursor' }),
  RevenueShareEntryConnection: sees('revenueShareEntries(filter: {partner: "p1"})', {
    PMO: 'nodes edges',
    PrMmO: 'pageInfo totalCount',
  }),
  RevenueShareEntryEdge: sees('revenueShareEntries(filter: {partner: "p1"}) edges', { PMO: 'node cursor' }),
  // Nothing is gone in this world; who sees what is gone is tried in tombstones/tombstone.test.ts.
  TombstoneConnection: sees('tombstones', { PrMmGgO: 'pageInfo totalCount', '-': 'nodes edges' }),
  TombstoneEdge: sees('tombstones edges', { '-': 'node cursor' }),
  Tombstone: sees('tombstones nodes', { '-': 'id type partnerKey deletedAt' }),
  ReportDealConnection: sees('reportDeals(filter: {partner: "p1"})', { PMGgO: 'nodes edges', PrMmGgO: 'pageInfo' }),
  ReportDealEdge: sees('reportDeals(filter: {partner: "p1"}) edges', { PMGgO: 'node cursor' }),
  ReportDeal: sees('reportDeals(filter: {partner: "p1"}) nodes', {
    PMGgO: [
      'id key partnerId partnerKey customerId customerKey domain motion stage gsKey registeredAt lastActivityAt',
      'closedOn creditOutcome currency wonMrr policyVersion updatedAt',
    ],
    PMO: 'creditedMrr sharedRevenueMrr',
    '-': 'expectedClose',
  }),
  ...listOf('ReportAssociation', 'reportAssociations', {
    PMO: [
      'id partnerId partnerKey customerId customerKey sharedDealId sharedDealKey productLine motion since',
      'countsTowardSoldMrr revenueShareRate firstMonth lastMonth policyVersion updatedAt',
    ],
    '-': 'until',
  }),
  ...listOf('ReportAccrual', 'reportAccruals', {
    PMO: [
      'id kind partnerId partnerKey customerId customerKey associationId productLine month asOf base baseCurrency rate',
      'amount currency exchangeRate exchangeDay bookedIn statementStatus policyVersion updatedAt',
    ],
    '-': 'correctsId',
  }),
  ...listOf('ReportMrrMonth', 'reportMrrMonthly', {
    PMO: [
      'month partnerId partnerKey customerId customerKey kind productLine associationId motion asOf now nowCurrency',
      'counted currency exchangeRate exchangeDay policyVersion',
    ],
    '-': 'twelveMonthsBefore twelveMonthsBeforeCurrency',
  }),
  ...listOf('ReportForecast', 'reportForecasts', {
    PMO: [
      'partnerId partnerKey quarter asOf currency accrued committed pipeline low high coverage method',
      'policyVersion updatedAt',
    ],
  }),
  ...listOf('ReportTierStep', 'reportTierHistory', {
    PMO: 'partnerId partnerKey step steps day tier uncapped cause policyVersion updatedAt',
  }),
  ...listOf('ReportPlanQuarter', 'reportPlanVsActual', {
    PMO: [
      'planId partnerId partnerKey year status objectiveKey metric weight quarter asOf measuredOn target actual',
      'attainment projection requiredRunRate currency policyVersion',
    ],
    '-': 'productLine region motion',
  }),
};

/** The rows of a report of figures, and the pages that they are on. */
function listOf(row: string, root: string, by: Readonly<Record<string, string | readonly string[]>>): Verdicts {
  const at = `${root}(filter: {partner: "p1"})`;
  return {
    [`${row}Connection`]: sees(at, { PMO: 'nodes edges', PrMmO: 'pageInfo' }),
    [`${row}Edge`]: sees(`${at} edges`, { PMO: 'node cursor' }),
    [row]: sees(`${at} nodes`, by),
  };
}
