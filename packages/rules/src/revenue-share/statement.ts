import { addDays, lastDayOf, monthsOf } from '../calendar.js';
import type { Day, Quarter } from '../history.js';
import type { Policy } from '../policy.js';

/** The day on which a quarter's statement is paid: so many days after its last day as the policy says (revshare.monthly-quarterly). */
export function payableOn(quarter: Quarter, { parameters }: Policy): Day {
  return addDays(lastDayOf(monthsOf(quarter)[2]), parameters.payableAfterDays);
}
