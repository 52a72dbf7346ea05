/** What was promised, and what became of it. */
import type { Key } from '../history.js';
import type { PlanCommitment } from './plan.js';
import type { PlanState, Settlement } from './plan-state.js';

/** A promise with where it was made and what became of it. */
export interface StandingCommitment extends PlanCommitment {
  /** The review at which it was made; null for one of the plan itself. */
  readonly review: Key | null;
  readonly settlement: Settlement | null;
}

/** Every promise of a plan and of its reviews, by the day it is due. */
export function commitmentsOf({
  content,
  reviews,
  settlements,
}: Pick<PlanState, 'content' | 'reviews' | 'settlements'>): StandingCommitment[] {
  const made: Omit<StandingCommitment, 'settlement'>[] = [
    ...content.commitments.map((each) => ({ ...each, review: null })),
    ...reviews.flatMap(({ review, commitments }) => commitments.map((each) => ({ ...each, review }))),
  ];
  return made
    .map((each) => ({
      ...each,
      settlement: settlements.find(({ commitment }) => commitment === each.commitment) ?? null,
    }))
    .sort((a, b) => (a.due === b.due ? (a.commitment < b.commitment ? -1 : 1) : a.due < b.due ? -1 : 1));
}
