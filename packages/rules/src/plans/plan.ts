/** What a business plan is made of. Both sides' words in it stand as they were written; amounts are exact. */
import type { Day, Instant, Key, Motion, ProductLine, Quarter, Tier } from '../history.js';
import type { Money } from '../money.js';

/** Whose word or whose duty something is: the vendor's people, or the partner's. */
export type PlanSide = 'VENDOR' | 'PARTNER';

/**
 * OUTLINE: the vendor's own, the partner does not learn of it. DRAFT: shared, both write. SUBMITTED: the partner signed, nobody
 * writes. CHANGES_REQUESTED: the vendor sent it back. AGREED: both signed, frozen. AMENDED: frozen again after a change to which
 * both agreed. CLOSED: over, with its score.
 */
export type PlanStatus = 'OUTLINE' | 'DRAFT' | 'SUBMITTED' | 'CHANGES_REQUESTED' | 'AGREED' | 'AMENDED' | 'CLOSED';

export type PlanMetric =
  | 'SOLD_MRR'
  | 'SOURCED_MRR'
  | 'MANAGED_MRR'
  | 'DEALS_REGISTERED'
  | 'DEALS_WON'
  | 'NEW_CUSTOMERS'
  | 'CLOSE_RATE'
  | 'REVENUE_SHARE'
  | 'SOURCED_POINTS'
  | 'TOTAL_POINTS';

/** What is asked for in the four quarters of the plan's year, in order, in the metric's unit as decimal text. */
export type QuarterTargets = readonly [string, string, string, string];

export interface PlanObjective {
  readonly objective: Key;
  readonly metric: PlanMetric;
  /** Counts of this line, in customers of this region, in this motion only; which metric knows which, see metrics.ts. */
  readonly productLine?: ProductLine | undefined;
  readonly region?: string | undefined;
  readonly motion?: Motion | undefined;
  readonly targets: QuarterTargets;
  /** 1 to 100; the weights of an agreed plan make 100. */
  readonly weight: number;
}

export type InitiativeStatus = 'PLANNED' | 'RUNNING' | 'DONE' | 'DROPPED';

/** Something that is done together. */
export interface PlanInitiative {
  readonly initiative: Key;
  readonly name: string;
  readonly owner: string;
  readonly due: Day;
  readonly status: InitiativeStatus;
  readonly expectedMrr?: Money | undefined;
  /** The partner's shared deals that came of it. */
  readonly sharedDeals: readonly Key[];
}

/** What one side promised to do by a day. */
export interface PlanCommitment {
  readonly commitment: Key;
  readonly side: PlanSide;
  readonly owner: string;
  readonly due: Day;
  readonly text: string;
}

export interface PlanCapacity {
  readonly people: number;
  readonly certified: number;
  readonly onboardingsPerMonth?: number | undefined;
}

export interface PlanAccreditation {
  readonly name: string;
  readonly state: 'HELD' | 'PLANNED';
  /** The day by which it is planned, or on which one that is held expires. */
  readonly on?: Day | undefined;
}

/** A line that might be sold to a customer of the partner; what it would earn is for the rules to say, never written here. */
export interface PlanOpportunity {
  readonly customer: Key;
  readonly productLine: ProductLine;
  readonly nextStep: string;
}

export interface PlanRisk {
  readonly risk: Key;
  readonly text: string;
  readonly gravity: 'LOW' | 'MEDIUM' | 'HIGH';
  readonly response?: string | undefined;
}

/** The whole of what a plan says. */
export interface PlanContent {
  readonly currency: string;
  readonly policyVersion: string;
  /** The development manager who answers for the plan. */
  readonly owner: Key;
  readonly partnerOwner?: { readonly name: string; readonly email: string } | undefined;
  readonly tierTarget?: { readonly tier: Tier; readonly on: Day } | undefined;
  readonly goals: string;
  readonly objectives: readonly PlanObjective[];
  readonly initiatives: readonly PlanInitiative[];
  readonly commitments: readonly PlanCommitment[];
  readonly capacity?: PlanCapacity | undefined;
  readonly accreditations: readonly PlanAccreditation[];
  readonly opportunities: readonly PlanOpportunity[];
  readonly risks: readonly PlanRisk[];
}

export type ReviewKind = 'MONTHLY' | 'QBR' | 'ANNUAL';

/** A figure as it stood when somebody looked: set down for good, whatever becomes known later. */
export interface PlanFigure {
  readonly objective: Key;
  readonly quarter: Quarter;
  readonly target: string;
  readonly actual: string;
  readonly attainment: string;
}

/** What was said of a plan, of one of its objectives where it is named. */
export interface PlanRemark {
  readonly objective?: Key | undefined;
  readonly text: string;
}

/** Who did something to a plan, and when. */
export interface PlanHand {
  readonly side: PlanSide;
  /** The member of staff; null for the partner. */
  readonly staff: Key | null;
  readonly at: Instant;
}
