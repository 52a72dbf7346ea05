import type { Day } from '../history.js';
import type { TierCause, TierStep } from '../outcome.js';

/** Steps that follow from the figures of a whole day hold from its end: a deal that closes on that day does not see them. */
const AT_DAYS_END: ReadonlySet<TierCause> = new Set(['RAISED', 'RECALIBRATED']);

/** The step that holds at the end of `day`, in the partner's zone; undefined before the first, when there is no tier. */
export function creditedOn(steps: readonly TierStep[], day: Day): TierStep | undefined {
  return steps.findLast((step) => step.day <= day);
}

/**
 * The tier that a deal closing on `closedOn` finds the partner credited with; undefined before the first step. What the vendor
 * grants or imposes on that day counts, figures count through the day before: so a tier never rests on the deals that ask for it.
 */
export function creditedAtClose(steps: readonly TierStep[], closedOn: Day): TierStep | undefined {
  return steps.findLast(({ day, cause }) => day < closedOn || (day === closedOn && !AT_DAYS_END.has(cause)));
}
