/** A plan as it stands after everything that happened to it. */
import { nextQuarter } from '../calendar.js';
import type { Day, Instant, Key, Quarter } from '../history.js';
import type {
  InitiativeStatus,
  PlanCommitment,
  PlanContent,
  PlanFigure,
  PlanHand,
  PlanRemark,
  PlanStatus,
  ReviewKind,
} from './plan.js';

/** What a plan said from one happening on. */
export interface PlanVersion {
  /** The number of the happening, from 1 on. */
  readonly version: number;
  readonly by: PlanHand;
  readonly cause: 'OPENED' | 'REVISED' | 'AMENDED';
  /** Why it was amended. */
  readonly reason: string | null;
  readonly content: PlanContent;
}

export interface PlanComment extends PlanRemark {
  readonly comment: Key;
  /** The number of the happening with which it was said. */
  readonly version: number;
  readonly by: PlanHand;
}

export interface PlanReview {
  readonly review: Key;
  readonly by: PlanHand;
  readonly kind: ReviewKind;
  readonly on: Day;
  readonly attendees: readonly string[];
  readonly decision: string;
  readonly comments: string | null;
  readonly figures: readonly PlanFigure[];
  readonly score: string | null;
  readonly commitments: readonly PlanCommitment[];
}

export interface ProposedAmendment extends PlanHand {
  readonly content: PlanContent;
  readonly reason: string;
}

export interface Settlement {
  readonly commitment: Key;
  readonly by: PlanHand;
  readonly kept: boolean;
  readonly reason: string | null;
}

export interface PlanState {
  readonly partner: Key;
  readonly year: number;
  readonly firstQuarter: Quarter;
  readonly status: PlanStatus;
  /** How much has happened on it. */
  readonly version: number;
  readonly updatedAt: Instant;
  /** Since when the partner knows of it. */
  readonly publishedAt: Instant | null;
  /** The number of the happening by which it was shared; null while it was not. */
  readonly publishedIn: number | null;
  readonly content: PlanContent;
  readonly versions: readonly PlanVersion[];
  /** The signatures under what is agreed: the partner's by submitting it, the vendor's by agreeing; of an amendment both again. */
  readonly signatures: readonly (PlanHand & { readonly version: number })[];
  readonly amendment: ProposedAmendment | null;
  readonly comments: readonly PlanComment[];
  readonly reviews: readonly PlanReview[];
  readonly settlements: readonly Settlement[];
  readonly progress: Readonly<Record<Key, InitiativeStatus>>;
  readonly closed: {
    readonly by: PlanHand;
    readonly reason: string | null;
    readonly figures: readonly PlanFigure[];
    readonly score: string | null;
  } | null;
}

/** The plan's four quarters. */
export function quartersOf({
  firstQuarter,
}: Pick<PlanState, 'firstQuarter'>): readonly [Quarter, Quarter, Quarter, Quarter] {
  const second = nextQuarter(firstQuarter);
  const third = nextQuarter(second);
  return [firstQuarter, second, third, nextQuarter(third)];
}
