import { addDays, lastDayOf, later, monthsOf, quarterOf } from '../calendar.js';
import type { Day, Month, Quarter } from '../history.js';
import type { Policy } from '../policy.js';

/** The day on which a quarter's statement is paid: so many days after its last day as the policy says (revshare.monthly-quarterly). */
export function payableOn(quarter: Quarter, { parameters }: Policy): Day {
  return addDays(lastDayOfQuarter(quarter), parameters.payableAfterDays);
}

/** The day whose policy says when a quarter is paid. */
export function lastDayOfQuarter(quarter: Quarter): Day {
  return lastDayOf(monthsOf(quarter)[2]);
}

/** The quarter that an entry of a month is booked in while `openQuarter` is the first that takes entries; null: none was closed. */
export function bookingQuarter(month: Month, openQuarter: Quarter | null): Quarter {
  const own = quarterOf(month);
  return openQuarter === null ? own : later(own, openQuarter);
}
