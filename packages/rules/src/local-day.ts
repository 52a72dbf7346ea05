/** Days of many instants, by the starts of days, of which there are few: portals record every click of years. */
import { startOfDay } from './calendar.js';
import type { Day, Instant } from './history.js';

const MILLIS_PER_DAY = 86_400_000;

/** Days since 1970-01-01, so that days can be counted and compared without a calendar. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLIS_PER_DAY;
}

/** The day with this number. */
export function dayNumbered(number: number): Day {
  return new Date(number * MILLIS_PER_DAY).toISOString().slice(0, 10);
}

/** The calendar date of a normal instant in `zone`: what `dayIn` says, for many instants. */
export function localDay(instant: Instant, zone: string): Day {
  const day = instant.slice(0, 10);
  if (instant < startOfDay(day, zone)) return dayNumbered(dayNumber(day) - 1);
  const next = dayNumbered(dayNumber(day) + 1);
  return instant < startOfDay(next, zone) ? day : next;
}
