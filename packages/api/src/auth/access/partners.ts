import { sees, type Verdicts } from './verdicts.js';

/** Partners, the people who look after them, and how they conduct themselves. */
export const partners: Verdicts = {
  Query: sees('', { PMGgO: 'partner(key: "p1")', PrMmGgO: 'partners' }),
  Mutation: sees('', { PrO: 'announceAbsence' }),
  Partner: sees('partner(key: "p1")', {
    PMGgO: 'id key name program region currency sharedDeals pdm absences',
    PMO: [
      'associations installBase dealMetrics conduct deadlines forecast forecastBasis',
      'keptForecasts(quarter: "2025-Q3") forecastAccuracy managedMrr(on: "2025-12-15")',
      'revenueShare(from: "2025-07", to: "2025-08") statement(quarter: "2025-Q3")',
      'soldMrr(on: "2025-12-15") tier tierForecast tierBasis',
    ],
    MO: 'regionalSupport(on: "2025-12-15") portfolio whiteSpace',
  }),
  InstallBaseConnection: sees('partner(key: "p1") installBase', { PMO: 'nodes edges pageInfo totalCount' }),
  InstallBaseRow: sees('partner(key: "p1") installBase nodes', { PMO: 'customer lines' }),
  InstallBaseLine: sees('partner(key: "p1") installBase nodes lines', {
    PMO: 'productLine state mrr estimatedMonthlyRevenueShare reasons',
  }),
  InstallBaseEdge: sees('partner(key: "p1") installBase edges', { PMO: 'node cursor' }),
  RegionalSupport: sees('partner(key: "p1") regionalSupport(on: "2025-12-15")', {
    MO: 'region sourcedMrr qualifies reasons',
  }),
  PortfolioFigures: sees('partner(key: "p1") portfolio', {
    MO: 'year soldMrr managedMrr revenueShare(quarter: "2025-Q3") pipeline proofs replies violations planAttainment lastDealingAt',
  }),
  MeasuredYear: sees('partner(key: "p1") portfolio year', { MO: 'from to' }),
  Punctuality: sees('partner(key: "p1") portfolio proofs', { MO: 'due onTime rate' }),
  Prospect: sees('sharedDeal(key: "d8-p1") prospect', { MO: 'mrr chance weighted' }),
  Pipeline: sees('partner(key: "p1") portfolio pipeline', { MO: 'deals mrr chance weighted' }),
  WhiteSpaceCell: sees('partner(key: "p1") whiteSpace', { MO: 'productLine mine open upgradable earned potential' }),
  DealMetrics: sees('partner(key: "p1") dealMetrics', { PMO: 'won lost closeRate daysToClose reasons' }),
  PartnerConduct: sees('partner(key: "p1") conduct(on: "2025-12-15")', {
    PMO: 'violations onboardingFailures sanctions consequences',
  }),
  Violation: sees('partner(key: "p1") conduct(on: "2025-12-15") violations', {
    PMO: 'kind detail recordedAt clause sharedDeal',
  }),
  OnboardingFailure: sees('partner(key: "p1") conduct(on: "2025-12-15") onboardingFailures', {
    PMO: 'productLine shortcoming foundAt feedback clause customer',
  }),
  Sanction: sees('partner(key: "p1") conduct(on: "2025-12-15") sanctions', {
    PMO: 'kind reason from until inForce effects',
  }),
  Consequence: sees('partner(key: "p1") conduct(on: "2025-12-15") consequences', { PMO: 'kind isImposed reasons' }),
  Deadline: sees('sharedDeal(key: "d1-p1") deadlines', { PMGO: 'kind dueAt metAt missed clause sharedDeal customer' }),
  Absence: sees('partner(key: "p1") absences', { PMGgO: 'from to announcedAt' }),
  Staff: sees('sharedDeal(key: "d1-p1") gs', { PMGO: 'id key name role', O: 'region' }),
  PartnerConnection: sees('partners', { PrMmGgO: 'nodes edges pageInfo totalCount' }),
  PartnerEdge: sees('partners edges', { PrMmGgO: 'node cursor' }),
};
