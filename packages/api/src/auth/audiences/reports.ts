import { all, type Audience, type Audiences, FIGURES, SIGNED_IN } from './audience.js';

/** Reports for tools, column by column: what a role may not see is not there for it, neither in a query nor in a file. */
export const reports: Audiences = {
  Query: { reportDeals: SIGNED_IN, ...all(FIGURES, 'reportAssociations', 'reportAccruals') },
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
};

/** The pages of a report, which are not counted. */
function uncounted<Row extends string>(row: Row, audience: Audience) {
  return {
    [`${row}Connection`]: all(audience, 'nodes', 'edges', 'pageInfo'),
    [`${row}Edge`]: all(audience, 'node', 'cursor'),
  };
}
