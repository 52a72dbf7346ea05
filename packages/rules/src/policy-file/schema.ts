import * as z from 'zod/mini';
import type { Edition, HubLine, Motion, SanctionKind, Tier, ViolationKind } from '../history.js';
import { currency } from '../history/fields/amounts.js';
import { oneOf, truth } from '../history/fields/leaf.js';
import { listOf } from '../history/fields/lists.js';
import { day } from '../history/fields/moments.js';
import { region } from '../history/fields/places.js';
import type {
  ConductPolicy,
  ForecastPolicy,
  PointsPolicy,
  Policy,
  PolicyParameters,
  TierPolicy,
  UpmarketPolicy,
} from '../policy.js';
import {
  clockTime,
  dayOfYear,
  decimalWithin,
  perName,
  someOf,
  sources,
  statedAmount,
  versionName,
  wholeNumber,
} from './fields.js';

/** The tiers that a policy has levels for, from the lowest to the highest. */
export const LEVELS = ['GOLD', 'PLATINUM', 'DIAMOND', 'ELITE'] as const satisfies readonly Exclude<Tier, 'NONE'>[];

const share = decimalWithin({ to: '1', decimals: 6 });
const termMonths = wholeNumber(1, 240);
const pointsForOne = decimalWithin({ to: '1000', decimals: 4 });
const threshold = decimalWithin({ above: '0', to: '1000000000', decimals: 4 });
const motion = oneOf<Motion>('PARTNER_SOURCED', 'PARTNER_ASSISTED');
const level = oneOf(...LEVELS);
const hub = oneOf<HubLine>('MARKETING_HUB', 'SALES_HUB', 'SERVICE_HUB', 'CONTENT_HUB', 'OPERATIONS_HUB');
const hubEdition = oneOf<Edition>('STARTER', 'PROFESSIONAL', 'ENTERPRISE');
const sanction = oneOf<SanctionKind>(
  ...(['WARNING', 'REVENUE_SHARE_LOST', 'TIER_LOWERED', 'TIER_WITHDRAWN'] as const),
  ...(['SPECIAL_DEALS_LOST', 'SUSPENDED', 'REMOVED'] as const),
);
const violation = oneOf<ViolationKind>(
  ...(['NOT_COOPERATING', 'MISREPRESENTATION', 'UNAPPROVED_DISCOUNT'] as const),
  ...(['GIFT', 'ONBOARDING_FAILURE', 'OTHER'] as const),
);

const parameters: z.ZodMiniType<PolicyParameters> = z.strictObject({
  creditFollows: oneOf('product-line', 'shared-deal'),
  touchlessMonths: wholeNumber(0, 240),
  poiDeadline: oneOf('close-date', 'month-of-sale'),
  accrualDay: oneOf('month-end', 'month-start'),
  rounding: oneOf('half-up', 'half-even'),
  soldFloor: oneOf('zero-per-line', 'zero-per-partner'),
  revenueShareRate: share,
  revenueShareMonths: z.strictObject({ SOLUTIONS_PARTNER: termMonths, SOLUTIONS_PROVIDER: termMonths }),
  upsellAutoCredit: truth,
  upsellRestartsTerm: truth,
  responseHours: wholeNumber(1, 720),
  holidayAnswerBy: clockTime,
  overlayAnswerHours: wholeNumber(1, 720),
  onboardingStartDays: wholeNumber(1, 250),
  managedWindowDays: wholeNumber(1, 3660),
  managedSplit: oneOf('even', 'last-worker'),
  staleDealDays: wholeNumber(1, 3660),
  payableAfterDays: wholeNumber(0, 365),
});

const points: z.ZodMiniType<PointsPolicy> = z.strictObject({
  values: perName(currency, decimalWithin({ above: '0', to: '1000000000', decimals: 4 })),
  sold: someOf(z.strictObject({ soldFrom: day, PARTNER_SOURCED: pointsForOne, PARTNER_ASSISTED: pointsForOne })),
  managed: pointsForOne,
  growthMarkets: listOf(region),
  growthFactor: decimalWithin({ above: '0', to: '100', decimals: 4 }),
  soldMinimum: someOf(z.strictObject({ from: day, motions: someOf(motion) })),
  sources,
});

const tiers: z.ZodMiniType<TierPolicy> = z.strictObject({
  levels: someOf(z.strictObject({ tier: level, sourced: threshold, total: threshold })),
  illustrative: truth,
  recalibrations: someOf(z.strictObject({ on: dayOfYear, windowFrom: dayOfYear })),
  holdMonths: wholeNumber(0, 60),
  sources,
});

const upmarket: z.ZodMiniType<UpmarketPolicy> = z.strictObject({
  tiers: someOf(level),
  minimumMrr: statedAmount,
  revenueShareRate: share,
  revenueShareMonths: termMonths,
  badStanding: listOf(sanction),
  rateDaysAtMost: wholeNumber(0, 3660),
});

const conduct: z.ZodMiniType<ConductPolicy> = z.strictObject({
  withinMonths: wholeNumber(1, 240),
  repeatedOnboardingFailures: wholeNumber(1, 100),
  graveInOnboarding: listOf(violation),
  repeatedViolations: wholeNumber(1, 100),
});

const tried = z.strictObject({ won: wholeNumber(0, 100_000), tried: wholeNumber(1, 100_000) });

const forecast: z.ZodMiniType<ForecastPolicy> = z.strictObject({
  assumed: truth,
  coverages: someOf(decimalWithin({ above: '0', to: '0.9999', decimals: 4 })),
  winning: z.strictObject({ APPROVED: tried, QUOTED: tried, SIGNED: tried }),
  ending: someOf(z.strictObject({ perThousandMonths: wholeNumber(0, 1000), weight: wholeNumber(1, 1_000_000) })),
  daysToClose: wholeNumber(0, 3660),
  delays: someOf(wholeNumber(-120, 120)),
  enoughDeals: wholeNumber(0, 100_000),
  enoughMonths: wholeNumber(0, 100_000),
});

/** A version of a policy, whole. A field that the type gains does not compile until it is read here. */
export const policySchema: z.ZodMiniType<Policy> = z.strictObject({
  version: versionName,
  effectiveFrom: day,
  isAnnounced: truth,
  sources,
  parameters,
  catalog: z.strictObject({ hubs: someOf(hub), eligibleEditions: someOf(hubEdition) }),
  points,
  tiers,
  upmarket,
  regionalSupport: z.strictObject({ sourcedMrrAbove: statedAmount }),
  conduct,
  forecast,
});
