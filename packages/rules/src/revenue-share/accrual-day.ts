import { addMonths, firstDayOf, lastDayOf, monthOf } from '../calendar.js';
import type { Day, Month } from '../history.js';
import type { PolicyParameters } from '../policy.js';

export type AccrualDay = PolicyParameters['accrualDay'];

/** The day on which a line must be in force for `month` to count, and whose MRR it counts at. */
export function accrualDayOf(month: Month, accrualDay: AccrualDay): Day {
  return accrualDay === 'month-end' ? lastDayOf(month) : firstDayOf(month);
}

/** The first month that can accrue for a line that starts on `since`: its own, or where the first of the month counts the next one. */
export function firstAccrualMonth(since: Day, accrualDay: AccrualDay): Month {
  const month = monthOf(since);
  return since <= accrualDayOf(month, accrualDay) ? month : addMonths(month, 1);
}
