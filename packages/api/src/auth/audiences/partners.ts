import { all, type Audiences, FIGURES, listOf, OPS, OWN, PORTFOLIO, SIGNED_IN } from './audience.js';

/** Partners, the people who look after them, and how they conduct themselves. */
export const partners: Audiences = {
  Query: all(SIGNED_IN, 'partner', 'partners'),
  Mutation: { announceAbsence: OWN },
  Partner: {
    ...all(SIGNED_IN, 'id', 'key', 'name', 'program', 'region', 'currency', 'pdm', 'sharedDeals', 'absences'),
    ...all(FIGURES, 'deadlines', 'conduct', 'dealMetrics', 'installBase'),
    ...all(PORTFOLIO, 'regionalSupport', 'portfolio', 'whiteSpace'),
  },
  Staff: { ...all(SIGNED_IN, 'id', 'key', 'name', 'role'), region: OPS },
  PartnerUser: all(SIGNED_IN, 'id', 'name', 'email', 'isAdmin', 'partner'),
  ...listOf('Partner', SIGNED_IN),
  Absence: all(SIGNED_IN, 'from', 'to', 'announcedAt'),
  AnnounceAbsencePayload: all(SIGNED_IN, 'partner', 'userErrors'),
  RegionalSupport: all(PORTFOLIO, 'region', 'sourcedMrr', 'qualifies', 'reasons'),
  SharedDeal: { prospect: PORTFOLIO },
  PortfolioFigures: all(
    PORTFOLIO,
    ...['year', 'soldMrr', 'managedMrr', 'revenueShare', 'pipeline', 'proofs', 'replies', 'violations'],
    ...['planAttainment', 'lastDealingAt'],
  ),
  MeasuredYear: all(PORTFOLIO, 'from', 'to'),
  Punctuality: all(PORTFOLIO, 'due', 'onTime', 'rate'),
  Prospect: all(PORTFOLIO, 'mrr', 'chance', 'weighted'),
  Pipeline: all(PORTFOLIO, 'deals', 'mrr', 'chance', 'weighted'),
  WhiteSpaceCell: all(PORTFOLIO, 'productLine', 'mine', 'open', 'upgradable', 'earned', 'potential'),
  DealMetrics: all(FIGURES, 'won', 'lost', 'closeRate', 'daysToClose', 'reasons'),
  PartnerConduct: all(FIGURES, 'violations', 'onboardingFailures', 'sanctions', 'consequences'),
  Violation: all(FIGURES, 'kind', 'detail', 'recordedAt', 'sharedDeal', 'clause'),
  OnboardingFailure: all(FIGURES, 'customer', 'productLine', 'shortcoming', 'foundAt', 'feedback', 'clause'),
  Sanction: all(FIGURES, 'kind', 'reason', 'from', 'until', 'inForce', 'effects'),
  Consequence: all(FIGURES, 'kind', 'isImposed', 'reasons'),
  Deadline: all(SIGNED_IN, 'kind', 'dueAt', 'metAt', 'missed', 'sharedDeal', 'customer', 'clause'),
  ...listOf('InstallBase', FIGURES),
  InstallBaseRow: all(FIGURES, 'customer', 'lines'),
  InstallBaseLine: all(FIGURES, 'productLine', 'state', 'mrr', 'estimatedMonthlyRevenueShare', 'reasons'),
};
