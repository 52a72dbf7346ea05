/** The events of a business plan. A partner has one plan a year: partner and year name it. */
import type { Day, Instant, Key, Quarter } from '../history.js';
import type {
  InitiativeStatus,
  PlanCommitment,
  PlanContent,
  PlanFigure,
  PlanRemark,
  PlanSide,
  ReviewKind,
} from './plan.js';

interface OnPlan<Type extends string> {
  type: Type;
  at: Instant;
  partner: Key;
  /** The fiscal year, as it is called. */
  year: number;
}

interface ByEitherSide {
  side: PlanSide;
  /** Who of the vendor's people did it; left out for the partner. */
  staff?: Key | undefined;
}

export interface PlanOpened extends OnPlan<'PlanOpened'> {
  staff: Key;
  /** The first of the four quarters of its year. */
  firstQuarter: Quarter;
  content: PlanContent;
}
export type PlanRevised = OnPlan<'PlanRevised'> & ByEitherSide & { content: PlanContent };
export type PlanMoved = OnPlan<'PlanMoved'> &
  ByEitherSide & {
    /** AMENDED agrees to the amendment that is proposed; CHANGES_REQUESTED sends a plan back, or such an amendment. */
    to: 'DRAFT' | 'SUBMITTED' | 'CHANGES_REQUESTED' | 'AGREED' | 'AMENDED';
    remarks?: PlanRemark[] | undefined;
    /** The version of the plan that it was decided upon: the same step taken again is another event. */
    upon?: number | undefined;
  };
export type PlanAmended = OnPlan<'PlanAmended'> & ByEitherSide & { content: PlanContent; reason: string };
export type PlanCommented = OnPlan<'PlanCommented'> &
  ByEitherSide & { comment: Key; objective?: Key | undefined; text: string };
export interface PlanReviewed extends OnPlan<'PlanReviewed'> {
  review: Key;
  staff: Key;
  kind: ReviewKind;
  on: Day;
  attendees: string[];
  decision: string;
  comments?: string | undefined;
  /** As they stood when it was recorded, as of `on`. */
  figures: PlanFigure[];
  score?: string | undefined;
  commitments: PlanCommitment[];
  progress?: { initiative: Key; status: InitiativeStatus }[] | undefined;
}
export type CommitmentSettled = OnPlan<'CommitmentSettled'> &
  ByEitherSide & { commitment: Key; kept: boolean; reason?: string | undefined };
export interface PlanClosed extends OnPlan<'PlanClosed'> {
  staff: Key;
  figures: PlanFigure[];
  score?: string | undefined;
  reason?: string | undefined;
}

export type PlanEvent =
  PlanOpened | PlanRevised | PlanMoved | PlanAmended | PlanCommented | PlanReviewed | CommitmentSettled | PlanClosed;
