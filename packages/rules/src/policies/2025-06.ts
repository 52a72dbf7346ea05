import type { Policy } from '../policy.js';
import { growthMarkets } from './growth-markets.js';

/**
 * The program's page as updated in June 2025, with public facts beyond it where the page is silent.
 * It is the reading of every deal that has no other policy, whenever it closed; an organisation that wants the rules of
 * earlier years brings them as versions of its own. `effectiveFrom` is the first day that a history may speak of.
 */
export const policy202506: Policy = {
  version: '2025-06',
  effectiveFrom: '1970-01-01',
  isAnnounced: false,
  sources: [
    {
      said: 'the rules of engagement, updated in June 2025',
      url: 'https://www.hubspot.com/solutions-partner-resource-center/sales-rules/february2024',
    },
  ],
  parameters: {
    creditFollows: 'product-line',
    touchlessMonths: 12,
    poiDeadline: 'close-date',
    accrualDay: 'month-end',
    rounding: 'half-up',
    soldFloor: 'zero-per-line',
    revenueShareRate: '0.2',
    revenueShareMonths: { SOLUTIONS_PARTNER: 36, SOLUTIONS_PROVIDER: 12 },
    upsellAutoCredit: true,
    upsellRestartsTerm: false,
    responseHours: 48,
    holidayAnswerBy: '17:00',
    overlayAnswerHours: 72,
    onboardingStartDays: 10,
    managedWindowDays: 90,
    managedSplit: 'even',
    staleDealDays: 90,
    payableAfterDays: 45,
  },
  catalog: {
    hubs: ['MARKETING_HUB', 'SALES_HUB', 'SERVICE_HUB', 'CONTENT_HUB', 'OPERATIONS_HUB'],
    eligibleEditions: ['PROFESSIONAL', 'ENTERPRISE'],
  },
  points: {
    values: {
      USD: '100',
      JPY: '12000',
      EUR: '75',
      GBP: '62.50',
      SGD: '140',
      AUD: '105',
      CAD: '130',
      ZAR: '1545',
      COP: '300300',
    },
    sold: [
      { soldFrom: '1970-01-01', PARTNER_SOURCED: '3', PARTNER_ASSISTED: '3' },
      { soldFrom: '2024-02-27', PARTNER_SOURCED: '5', PARTNER_ASSISTED: '3' },
    ],
    managed: '1',
    growthMarkets: [...growthMarkets],
    growthFactor: '2',
    soldMinimum: [
      { from: '1970-01-01', motions: ['PARTNER_SOURCED', 'PARTNER_ASSISTED'] },
      { from: '2025-07-15', motions: ['PARTNER_SOURCED'] },
    ],
    sources: [
      { said: 'points by motion, market and date', url: 'https://www.hubspot.com/partners/how-tiers-work' },
      { said: 'growth markets', url: 'https://www.hubspot.com/partners/partner-tiers' },
    ],
  },
  tiers: {
    levels: [
      { tier: 'GOLD', sourced: '63', total: '123' },
      { tier: 'PLATINUM', sourced: '113', total: '313' },
      { tier: 'DIAMOND', sourced: '300', total: '800' },
      { tier: 'ELITE', sourced: '1950', total: '3650' },
    ],
    illustrative: true,
    recalibrations: [
      { on: '01-15', windowFrom: '08-15' },
      { on: '07-15', windowFrom: '02-15' },
    ],
    holdMonths: 6,
    sources: [{ said: 'recalibration and its windows', url: 'https://www.hubspot.jp/partners/how-tiers-work' }],
  },
  upmarket: {
    tiers: ['PLATINUM', 'DIAMOND', 'ELITE'],
    minimumMrr: { amount: '3000', currency: 'USD' },
    rateDaysAtMost: 31,
    revenueShareRate: '0.2',
    revenueShareMonths: 12,
    badStanding: ['REVENUE_SHARE_LOST', 'SPECIAL_DEALS_LOST', 'SUSPENDED', 'REMOVED'],
  },
  conduct: {
    withinMonths: 24,
    repeatedOnboardingFailures: 2,
    graveInOnboarding: ['MISREPRESENTATION'],
    repeatedViolations: 3,
  },
  regionalSupport: { sourcedMrrAbove: { amount: '10000', currency: 'USD' } },
  forecast: {
    assumed: true,
    coverages: ['0.5', '0.8'],
    winning: {
      APPROVED: { won: 1, tried: 4 },
      QUOTED: { won: 2, tried: 4 },
      SIGNED: { won: 3, tried: 4 },
    },
    ending: [
      { perThousandMonths: 2, weight: 1 },
      { perThousandMonths: 5, weight: 2 },
      { perThousandMonths: 10, weight: 3 },
      { perThousandMonths: 20, weight: 2 },
      { perThousandMonths: 40, weight: 1 },
    ],
    daysToClose: 90,
    delays: [0, 1, 3],
    enoughDeals: 8,
    enoughMonths: 60,
  },
};
