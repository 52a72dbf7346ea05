import { startOfDay } from '../calendar.js';
import type { Day, Instant } from '../history.js';
import { dayNumber, dayNumbered } from '../local-day.js';

/**
 * The end of `day` in `zone`: its 24:00, which is the first instant of the next day. A day is a half-open interval, so no last
 * second has to be chosen, and days of 23 or 25 hours end where they end. What happens at that very instant is too late.
 */
export function endOfDay(day: Day, zone: string): Instant {
  return startOfDay(dayNumbered(dayNumber(day) + 1), zone);
}
