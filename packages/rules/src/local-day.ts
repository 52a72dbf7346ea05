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

/** A day of UTC in a zone: when it begins there and when the next one does, with the days beside it. */
interface DayThere {
  readonly start: Instant;
  readonly end: Instant;
  readonly before: Day;
  readonly after: Day;
}

const zones = new Map<string, Map<Day, DayThere>>();
const DAYS_KEPT = 20_000;

function dayThere(day: Day, zone: string): DayThere {
  const days = zones.get(zone) ?? new Map<Day, DayThere>();
  zones.set(zone, days);
  const known = days.get(day);
  if (known) return known;
  const [before, after] = [dayNumbered(dayNumber(day) - 1), dayNumbered(dayNumber(day) + 1)];
  const found = { start: startOfDay(day, zone), end: startOfDay(after, zone), before, after };
  if (days.size >= DAYS_KEPT) days.clear();
  days.set(day, found);
  return found;
}

/** The calendar date of a normal instant in `zone`: what `dayIn` says, for many instants. */
export function localDay(instant: Instant, zone: string): Day {
  const day = instant.slice(0, 10);
  const { start, end, before, after } = dayThere(day, zone);
  if (instant < start) return before;
  return instant < end ? day : after;
}
