/** What follows from a customer's history: the output of `decideCustomer`, plain data. */
import type { ClauseCode } from './clauses/register.js';
import type { Portions } from './credit/portion.js';
import type { Reason } from './decision.js';
import type { Day, Edition, Key, Line, Month, Motion, ProductLine, Quarter, Segment, Tier } from './history.js';
import type { Money } from './money.js';

export interface CustomerOutcome {
  /** null for a domain that is nobody's customer yet. */
  readonly customer: CustomerRecord | null;
  readonly subscriptions: readonly SubscriptionPeriod[];
  readonly sharedDeals: readonly SharedDealOutcome[];
  readonly associations: readonly AssociationOutcome[];
  readonly entries: readonly RevenueShareEntry[];
  readonly deadlines: readonly DeadlineOutcome[];
  readonly findings: readonly OnboardingFinding[];
  /** What counts toward the tier of each partner, by partner, kind, line and day. */
  readonly points: readonly PointSpan[];
  /** Every partner in the customer's portal, by partner key. */
  readonly managed: readonly ManagedService[];
}

export interface CustomerRecord {
  readonly key: Key;
  readonly name: string;
  readonly domains: readonly string[];
  readonly purchaseDomain: string;
  readonly region: string;
  readonly timeZone: string;
  readonly segment: Segment;
}

/** A product line at one edition and price, over the half-open interval [from, until). */
export interface SubscriptionPeriod {
  readonly productLine: ProductLine;
  readonly edition: Edition;
  readonly mrr: Money;
  readonly from: Day;
  /** First day it no longer holds; null while it stands. */
  readonly until: Day | null;
  /** First day of the unbroken run of periods that this one belongs to. */
  readonly since: Day;
  /** Id of the event that set it. */
  readonly evidence: string;
}

export type Stage = 'REGISTERED' | 'APPROVED' | 'REFUSED' | 'REMOVED' | 'WON' | 'LOST';

export interface SharedDealOutcome {
  readonly key: Key;
  readonly partner: Key;
  /** The vendor's own deal that it hangs on. */
  readonly deal: Key;
  /** The domain it was recorded on, normalised. */
  readonly domain: string;
  readonly motion: Motion;
  readonly stage: Stage;
  /** The growth specialist who works on it; null where nobody covers its territory and none has taken it on. */
  readonly gs: Key | null;
  /** Why it is that one, or nobody. */
  readonly gsReasons: readonly Reason[];
  readonly registeredAt: string;
  /** When something last happened on it. */
  readonly lastActivityAt: string;
  readonly relationship: string | null;
  readonly need: string | null;
  readonly expectedClose: Day | null;
  /** What the partner expected to sell when it registered the deal. */
  readonly expectedLines: readonly Line[];
  readonly closedOn: Day | null;
  readonly proofs: readonly ProofOutcome[];
  /** null while the deal is open. */
  readonly credit: CreditOutcome | null;
}

export type ProofStatus = 'OPEN' | 'SIGNED' | 'DECLINED' | 'REPLACED';

export interface ProofOutcome {
  /** 1, 2, … in the order in which they were made for this shared deal. */
  readonly position: number;
  /** The source's key of a proof made by hand; null for one made from a quote. */
  readonly key: Key | null;
  readonly automatic: boolean;
  readonly status: ProofStatus;
  readonly lines: readonly { productLine: ProductLine; edition: Edition; mrr: Money }[];
  readonly signedAt: string | null;
  readonly shared: boolean;
  /** Ids of the events that made, changed, answered and shared it. */
  readonly evidence: readonly string[];
}

export interface Grant {
  readonly rate: string;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
}

/** What a closed deal gave one shared deal's partner. */
export interface CreditOutcome {
  readonly outcome: 'CREDITED' | 'NOT_CREDITED' | 'UNDER_REVIEW';
  readonly policyVersion: string;
  readonly reasons: readonly Reason[];
  readonly lines: readonly LineCredit[];
}

export interface LineCredit {
  readonly productLine: ProductLine;
  readonly edition: Edition;
  readonly mrr: Money;
  readonly soldMrr: boolean;
  readonly revenueShare: Grant | null;
  readonly reasons: readonly Reason[];
}

export interface AssociationOutcome {
  readonly productLine: ProductLine;
  readonly partner: Key;
  readonly motion: Motion;
  readonly since: Day;
  /** First day it no longer stands; null while it does. */
  readonly until: Day | null;
  /** The shared deal that made it. */
  readonly sharedDeal: Key;
  readonly soldCredit: boolean;
  readonly grant: Grant | null;
  /** What it carries of the line's MRR; null for all of it. */
  readonly portions: Portions;
  readonly reasons: readonly Reason[];
  /** Months within the term that accrued nothing, with the reason. */
  readonly withheld: readonly WithheldMonth[];
}

export interface WithheldMonth {
  readonly month: Month;
  readonly base: Money;
  readonly reasons: readonly Reason[];
  /** The exchange rate that was not given: the month's amount cannot be stated until it is. */
  readonly missingRate?: { readonly from: string; readonly to: string; readonly day: Day };
}

export type EntryKind = 'ACCRUAL' | 'REVERSAL' | 'REINSTATEMENT' | 'CORRECTION';

export interface RevenueShareEntry {
  readonly kind: EntryKind;
  readonly partner: Key;
  readonly productLine: ProductLine;
  /** First day of the association that it follows from. */
  readonly associatedSince: Day;
  readonly month: Month;
  readonly base: Money;
  readonly rate: string;
  /** In the partner's currency. */
  readonly amount: Money;
  /** The exchange rate used (1 of base in the partner's currency) and its day; null where the currencies agree. */
  readonly exchange: { readonly rate: string; readonly day: Day } | null;
  /** The quarter whose statement carries it: the month's own, or the first open one for what became known later. */
  readonly bookedIn: Quarter;
  /** The term that the month was counted in. */
  readonly term: Pick<Grant, 'firstMonth' | 'lastMonth'>;
  /** The key of the closed entry that this one corrects; null for an accrual. */
  readonly corrects: Key | null;
  /** Of a correction: what became known, with its evidence. Of an accrual nothing: see `entryReasons`. */
  readonly why: readonly Reason[];
}

/** An entry of a closed quarter, under the name that the ledger has for it. */
export interface ClosedEntry extends RevenueShareEntry {
  /** Of two entries of one month in one quarter the earlier has the lesser key. */
  readonly key: Key;
}

/** Work that a partner did in a customer's portal: the last of a day. */
export interface ManagedWork {
  /** In the customer's zone. */
  readonly day: Day;
  readonly at: string;
  readonly evidence: string;
}

/** A visit that is no qualifying work: nothing was made, or the customer's access did not stand. The last of a day for each cause. */
export interface IdleVisit extends ManagedWork {
  readonly cause: 'NO_WORK' | 'NO_ACCESS';
}

/** Days on which the customer's access for a partner stood: [from, until), null while it stands. */
export interface PortalAccess {
  readonly from: Day;
  readonly until: Day | null;
  readonly evidence: string;
}

/** Days on which a partner qualifies for managed MRR: [from, until). */
export interface ManagedPeriod {
  readonly from: Day;
  readonly until: Day;
}

/** A partner in a customer's portal: all lists by day, oldest first. Enough to say of any day whether it qualified, and by which work. */
export interface ManagedService {
  readonly partner: Key;
  /** Apart from one another. */
  readonly periods: readonly ManagedPeriod[];
  /** One entry for each day with qualifying work. */
  readonly work: readonly ManagedWork[];
  readonly idle: readonly IdleVisit[];
  readonly access: readonly PortalAccess[];
}

/** What one partner's service of a customer counts on a day. */
export interface ManagedShare {
  readonly partner: Key;
  readonly share: Money;
  readonly lastWorkAt: string;
  /** Id of that work's event. */
  readonly evidence: string;
}

export type PointKind = 'SOURCED' | 'ASSISTED' | 'MANAGED';

/**
 * An amount that counts toward a partner's tier from one day to another, always the same: of a line that it sold, or of a customer
 * that it serves. It may lie in the future: a sale counts for twelve months, work for as long as its window; where it ends is
 * the day on which it rolls off.
 */
export interface PointSpan {
  readonly partner: Key;
  readonly kind: PointKind;
  /** null for managed MRR, as `associatedSince` and `soldOn` are. */
  readonly productLine: ProductLine | null;
  /** First day of the association that it follows from. */
  readonly associatedSince: Day | null;
  readonly from: Day;
  /** First day on which it no longer counts. */
  readonly until: Day;
  /** Sold: what the line grew in twelve months. Managed: the partner's share. */
  readonly counted: Money;
  /** Managed: the total of the customer's subscriptions in this currency. */
  readonly customerTotal: Money | null;
  /** Points for one point value of the currency, the factor of growth markets included: an exact decimal. */
  readonly rate: string;
  /** Close date of the deal that made the association. */
  readonly soldOn: Day | null;
  /** In force on every day of the span. */
  readonly policyVersion: string;
  readonly evidence: readonly string[];
}

/**
 * What set a partner's credited tier. ENROLLED, PROGRAM_CHANGED, GRANTED, SANCTIONED and SANCTION_ENDED hold from their day on;
 * RAISED and RECALIBRATED follow from the figures of a whole day and hold from its end.
 */
export type TierCause =
  'ENROLLED' | 'PROGRAM_CHANGED' | 'GRANTED' | 'SANCTIONED' | 'SANCTION_ENDED' | 'RAISED' | 'RECALIBRATED';

/** The tier that a partner is credited with from a day on, until the next step. */
export interface TierStep {
  /** In the partner's zone. Several steps of one day are in the order in which they hold. */
  readonly day: Day;
  readonly tier: Tier;
  /** What it would be without sanctions: it goes on beneath them. */
  readonly uncapped: Tier;
  /** Since when the partner holds `uncapped`: the hold counts from here. */
  readonly heldSince: Day;
  readonly cause: TierCause;
  /** Ids of the events that it rests on; of a recalibration none, for it rests on a whole window. */
  readonly evidence: readonly string[];
}

/** Every step of a partner's credited tier, oldest first, with those that are still to come as things stand. */
export type TierHistory = readonly TierStep[];

/** What was found of a partner's onboarding of one product line. */
export interface OnboardingFinding {
  readonly partner: Key;
  readonly productLine: ProductLine;
  readonly about: 'LIVE_SESSIONS' | 'EXPECTATIONS';
  readonly met: boolean;
  readonly foundAt: string;
  readonly feedback: string | null;
  readonly evidence: string;
}

export interface DeadlineOutcome {
  readonly kind: 'RESPONSE' | 'OVERLAY_ANSWER' | 'ONBOARDING_START' | 'POI_SIGNATURE';
  /** What started it: the key of the message, invitation, … */
  readonly subject: Key;
  readonly partner: Key;
  readonly sharedDeal: Key | null;
  readonly startedAt: string;
  /** For what is due at the end of a day the first instant of the next one, which is too late; see `isMissed`. */
  readonly dueAt: string;
  readonly metAt: string | null;
  readonly clause: ClauseCode;
  readonly reasons: readonly Reason[];
}
