import type { Day, Edition, ProductLine, Program } from './history.js';

/** One version of the program's rules as data. No rule repeats a number that stands here. */
export interface Policy {
  readonly version: string;
  /** The first day it is in force; in force until the next version's first day. */
  readonly effectiveFrom: Day;
  readonly parameters: PolicyParameters;
  readonly catalog: ProductCatalog;
}

/** Readings and numbers that an organisation may choose; the name of each is part of the product's vocabulary. */
export interface PolicyParameters {
  /** Until when a signed proof counts: the deal's close date, or the last day of the month of sale. */
  readonly poiDeadline: 'close-date' | 'month-of-sale';
  /** On which day of a month a line must be in force for the month to count. */
  readonly accrualDay: 'month-end';
  readonly rounding: 'half-up';
  readonly soldFloor: 'zero-per-line';
  /** Share of a line's MRR, as an exact decimal in plain notation. */
  readonly revenueShareRate: string;
  readonly revenueShareMonths: Readonly<Record<Program, number>>;
  /** The only readings that are decided so far; a policy that asks for another is refused by its type, not passed over. */
  readonly upsellAutoCredit: true;
  readonly upsellRestartsTerm: false;
  readonly responseHours: number;
  /** Local time on the next business day by which a contact on a public holiday is answered. */
  readonly holidayAnswerBy: string;
  /** Plain hours in which an overlay invitation is answered. */
  readonly overlayAnswerHours: number;
  /** Business days after a subscription's start within which onboarding starts, where the customer named no period. */
  readonly onboardingStartDays: number;
  /** Days for which work in a customer's portal counts toward managed MRR, the day of the work included. */
  readonly managedWindowDays: number;
  /** How a customer's managed MRR is divided among the partners that serve it. */
  readonly managedSplit: 'even';
  /** Days from a quarter's last day to its payout. */
  readonly payableAfterDays: number;
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
