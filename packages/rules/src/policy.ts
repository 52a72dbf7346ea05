import type { Day, Edition, Motion, ProductLine, Program, SanctionKind, Tier, ViolationKind } from './history.js';
import type { Rounding } from './money.js';

/** One version of the program's rules as data. No rule repeats a number that stands here. */
export interface Policy {
  readonly version: string;
  /** The first day it is in force; in force until the next version's first day. */
  readonly effectiveFrom: Day;
  /** Terms that were announced and are built as far as they are public; false for rules that were published whole. */
  readonly isAnnounced: boolean;
  /** Where its terms were published, beyond what its parts say of themselves. */
  readonly sources: readonly PublicSource[];
  readonly parameters: PolicyParameters;
  readonly catalog: ProductCatalog;
  readonly points: PointsPolicy;
  readonly tiers: TierPolicy;
  readonly upmarket: UpmarketPolicy;
  readonly regionalSupport: RegionalSupportPolicy;
  readonly conduct: ConductPolicy;
  readonly forecast: ForecastPolicy;
}

/** Readings and numbers that an organisation may choose; the name of each is part of the product's vocabulary. */
export interface PolicyParameters {
  /** What a sale's credit hangs on: the product line, which its one partner keeps, or the shared deal, which pays for its net increase. */
  readonly creditFollows: 'product-line' | 'shared-deal';
  /** Where credit follows the deal: for how many months after a line's first sale what is bought without a deal goes to the newest sale. */
  readonly touchlessMonths: number;
  /** Until when a signed proof counts: the deal's close date, or the last day of the month of sale. */
  readonly poiDeadline: 'close-date' | 'month-of-sale';
  /** On which day of a month a line must be in force for the month to count, at the MRR of that day. */
  readonly accrualDay: 'month-end' | 'month-start';
  /** Which way an accrual that falls on half a minor unit goes: away from zero, or to the even one. */
  readonly rounding: Rounding;
  /** Whether a line that shrank counts as nothing, or against the lines that grew. */
  readonly soldFloor: 'zero-per-line' | 'zero-per-partner';
  /** Share of a line's MRR, as an exact decimal in plain notation. */
  readonly revenueShareRate: string;
  readonly revenueShareMonths: Readonly<Record<Program, number>>;
  /** Whether the partner that holds a line is credited for every upsell of it, or only where it won the deal itself. */
  readonly upsellAutoCredit: boolean;
  /** Whether an upsell credited to the line's partner starts the term of its revenue share anew. */
  readonly upsellRestartsTerm: boolean;
  readonly responseHours: number;
  /** Local time on the next business day by which a contact on a public holiday is answered. */
  readonly holidayAnswerBy: string;
  /** Plain hours in which an overlay invitation is answered. */
  readonly overlayAnswerHours: number;
  /** Business days after a subscription's start within which onboarding starts, where the customer named no period. */
  readonly onboardingStartDays: number;
  /** Days for which work in a customer's portal counts toward managed MRR, the day of the work included. */
  readonly managedWindowDays: number;
  /** How a customer's managed MRR is divided among the partners that serve it: evenly, or all of it to the one who worked last. */
  readonly managedSplit: 'even' | 'last-worker';
  /** After so many days without dealings an open shared deal is shown as stale; none ever expires. */
  readonly staleDealDays: number;
  /** Days from a quarter's last day to its payout. */
  readonly payableAfterDays: number;
}

/** An amount as a policy states it: decimals in plain notation. */
export interface StatedAmount {
  readonly amount: string;
  readonly currency: string;
}

/** Where something beyond the program's page was published. */
export interface PublicSource {
  readonly said: string;
  readonly url: string;
}

/** How MRR becomes tier points; the version in force on the day that is measured counts. */
export interface PointsPolicy {
  /** What US$100 of MRR are in each currency, for points alone: a fixed table, not market rates. */
  readonly values: Readonly<Record<string, string>>;
  /** Points for one such value of sold MRR, by the close date of the deal that made the association: the newest entry at or before it. */
  readonly sold: readonly ({ readonly soldFrom: Day } & Readonly<Record<Motion, string>>)[];
  /** Points for one such value of managed MRR. */
  readonly managed: string;
  /** Customers in these regions count so many times. */
  readonly growthMarkets: readonly string[];
  readonly growthFactor: string;
  /** Sold points of which motions count toward a tier's minimum of sourced points, by the day that is measured. */
  readonly soldMinimum: readonly { readonly from: Day; readonly motions: readonly Motion[] }[];
  readonly sources: readonly PublicSource[];
}

export interface TierPolicy {
  /** Ascending, without NONE. Each needs both minimums. */
  readonly levels: readonly {
    readonly tier: Exclude<Tier, 'NONE'>;
    readonly sourced: string;
    readonly total: string;
  }[];
  /** The thresholds are not the vendor's: wherever one is shown, that is said. */
  readonly illustrative: boolean;
  /** Days of the year on which tiers may be lowered, each with the first day of its window; both ends belong to the window. */
  readonly recalibrations: readonly { readonly on: string; readonly windowFrom: string }[];
  /** For how many months a tier is held at least. */
  readonly holdMonths: number;
  readonly sources: readonly PublicSource[];
}

export interface UpmarketPolicy {
  readonly tiers: readonly Tier[];
  /** The least MRR of the deal. */
  readonly minimumMrr: StatedAmount;
  /** An exchange rate older than this on the close date is no longer in force. */
  readonly rateDaysAtMost: number;
  readonly revenueShareRate: string;
  readonly revenueShareMonths: number;
  /** Sanctions under which a partner is not in good standing. */
  readonly badStanding: readonly SanctionKind[];
}

/** Who may be invited to a further development manager (team.extra-region-pdm). */
export interface RegionalSupportPolicy {
  /** More than this sourced MRR of twelve months, of customers outside the main region. */
  readonly sourcedMrrAbove: StatedAmount;
}

/** From when on conduct has consequences. The page names no numbers: they are readings, each for the organisation to choose. */
export interface ConductPolicy {
  /** For how many months a violation or a failed onboarding counts. */
  readonly withinMonths: number;
  /** So many failed onboardings are repeated ones (onboarding.failures). */
  readonly repeatedOnboardingFailures: number;
  /** Violations in onboarding that are grave by themselves (onboarding.failures). */
  readonly graveInOnboarding: readonly ViolationKind[];
  /** So many violations are repeated ones, which can end the participation (review.repeat-removal). */
  readonly repeatedViolations: number;
}

/** How far an open, approved deal has come with its partner: approved, quoted with a proof to sign, signed and shared. */
export type ForecastStage = 'APPROVED' | 'QUOTED' | 'SIGNED';

/**
 * What a forecast assumes where a partner's own history is short. The program publishes nothing of the kind: these are the
 * product's assumptions, `assumed` says so wherever one is shown, and each is added to what the partner's history tells.
 */
export interface ForecastPolicy {
  readonly assumed: boolean;
  /** The shares of what may come that the bands are to cover, ascending: exact decimals. The last is that of low and high. */
  readonly coverages: readonly string[];
  /** As if so many deals that came so far had been tried to the end, and so many of them had given credit. */
  readonly winning: Readonly<Record<ForecastStage, { readonly won: number; readonly tried: number }>>;
  /** In how many of a thousand months a line ends, by how likely each such rate is taken to be before any line was seen. */
  readonly ending: readonly { readonly perThousandMonths: number; readonly weight: number }[];
  /** Days from registration to close for a deal without an expected close, as if one deal had taken so many. */
  readonly daysToClose: number;
  /** By how many months deals close after they were expected to, as if one deal had closed at each. */
  readonly delays: readonly number[];
  /** With fewer deals tried to the end, or fewer months of lines, a band is said to rest on these assumptions. */
  readonly enoughDeals: number;
  readonly enoughMonths: number;
}

export interface ProductCatalog {
  readonly hubs: readonly ProductLine[];
  /** Editions of a hub that make a deal eligible by themselves. */
  readonly eligibleEditions: readonly Edition[];
}

/** Thrown for a day that no policy covers: never a silent default. */
export class PolicyError extends Error {}

/** The policies of an organisation, by the day they come into force. */
export class PolicyBook {
  readonly #policies: readonly Policy[];

  constructor(policies: readonly Policy[]) {
    this.#policies = [...policies].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  }

  get all(): readonly Policy[] {
    return this.#policies;
  }

  /** The version in force on `day`; throws PolicyError for a day before the first. */
  on(day: Day): Policy {
    const policy = this.#policies.findLast(({ effectiveFrom }) => effectiveFrom <= day);
    if (!policy)
      throw new PolicyError(`no policy is in force on ${day}; the first is from ${this.#policies[0]?.effectiveFrom}`);
    return policy;
  }
}
