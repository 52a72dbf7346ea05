import type { Policy } from '../policy.js';

/**
 * The program's page as updated in June 2025, with public facts beyond it where the page is silent.
 * It is the reading of every deal that has no other policy, whenever it closed; an organisation that wants the rules of
 * earlier years brings them as versions of its own. `effectiveFrom` is the first day that a history may speak of.
 */
export const policy202506: Policy = {
  version: '2025-06',
  effectiveFrom: '1970-01-01',
  parameters: {
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
    payableAfterDays: 45,
  },
  catalog: {
    hubs: ['MARKETING_HUB', 'SALES_HUB', 'SERVICE_HUB', 'CONTENT_HUB', 'OPERATIONS_HUB'],
    eligibleEditions: ['PROFESSIONAL', 'ENTERPRISE'],
  },
};
