/** Days of many instants, worked out once a day and zone: portals record every click of years. */
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

const starts = new Map<string, string>();
const STARTS_KEPT = 20_000;

function startOf(day: Day, zone: string): string {
  const name = `${day} ${zone}`;
  const known = starts.get(name);
  if (known !== undefined) return known;
  const start = startOfDay(day, zone);
  if (starts.size >= STARTS_KEPT) starts.clear();
  starts.set(name, start);
  return start;
}

/** The calendar date of a normal instant in `zone`: what `dayIn` says, for many instants. */
export function localDay(instant: Instant, zone: string): Day {
  const day = instant.slice(0, 10);
  if (instant < startOf(day, zone)) return dayNumbered(dayNumber(day) - 1);
  const next = dayNumbered(dayNumber(day) + 1);
  return instant < startOf(next, zone) ? day : next;
}
