/**
 * Days, months and quarters. They are ISO text ("2025-06-30", "2025-06", "2025-Q2") and compare as text; only what needs a
 * calendar goes through Temporal. Nothing here reads a clock.
 */
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant, Month, Quarter } from './history.js';

const MILLIS_PER_DAY = 86_400_000;
const REMEMBERED = 20_000;

/**
 * Zones are slow to reckon with, and a decision asks for the same few moments again and again.
 * What it makes is marked as pure: a page that asks for no day is not given the calendar's library.
 */
function remembered(reckon: (moment: string, zone: string) => string): (moment: string, zone: string) => string {
  const known = new Map<string, string>();
  return (moment, zone) => {
    const name = `${zone} ${moment}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = reckon(moment, zone);
    if (known.size >= REMEMBERED) known.clear();
    known.set(name, found);
    return found;
  };
}

/** The calendar date of an instant in `zone` (IANA). */
export const dayIn = /* @__PURE__ */ remembered((instant: Instant, zone: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
);

/** The first instant of `day` in `zone`, in UTC with nine decimals like `Recorded.instant`. */
export const startOfDay = /* @__PURE__ */ remembered((day: Day, zone: string): string =>
  normalInstant(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString()),
);

/** An RFC 3339 instant in UTC with nine decimals: its text order is its time order. */
export function normalInstant(instant: Instant): string {
  return Temporal.Instant.from(instant).toString({ fractionalSecondDigits: 9 });
}

/** So many days later, or earlier. Every day of UTC has the same length, so that no calendar is asked. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLIS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day of the month a year earlier, clamped to the month's end: 29 February → 28 February. */
export function yearBefore(day: Day): Day {
  return `${yearBeside(day, -1)}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
}

/** The first day whose `yearBefore` is `day` or later: a year on, but 1 March for 29 February. */
export function yearAfter(day: Day): Day {
  return `${yearBeside(day, 1)}${day.slice(4) === '-02-29' ? '-03-01' : day.slice(4)}`;
}

function yearBeside(day: Day, years: number): string {
  return String(Number(day.slice(0, 4)) + years).padStart(4, '0');
}

/** The same day of the month so many months later, clamped to the month's end: 31 August + 6 months → 28 or 29 February. */
export function monthsLater(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The same day of the month `count` months earlier, clamped to the month's end. */
export function monthsBefore(day: Day, count: number): Day {
  const month = addMonths(monthOf(day), -count);
  return earlier(`${month}${day.slice(7)}`, lastDayOf(month));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  return `${month}-${daysIn(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}

/** Days of a month of the Gregorian calendar, `month` from 1 to 12. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The month `count` months later (earlier for a negative count). */
export function addMonths(month: Month, count: number): Month {
  const index = monthIndex(month) + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** How many months from `from` to `to`: 0 for the same month. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from);
}

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

export function quarterOf(month: Month): Quarter {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The three months of a quarter, in order. */
export function monthsOf(quarter: Quarter): readonly [Month, Month, Month] {
  const first = `${quarter.slice(0, 4)}-${String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0')}`;
  return [first, addMonths(first, 1), addMonths(first, 2)];
}

export function nextQuarter(quarter: Quarter): Quarter {
  return quarterOf(addMonths(monthsOf(quarter)[2], 1));
}

/** The first instant at which a quarter is over wherever a customer may be: in the zone where days end last, twelve hours after UTC. */
export function overEverywhere(quarter: Quarter): string {
  const lastDay = startOfDay(lastDayOf(monthsOf(quarter)[2]), 'Etc/GMT+12');
  return normalInstant(Temporal.Instant.from(lastDay).add({ hours: 24 }).toString());
}

/** The newest month whose last day is over at `instant` in `zone`: what may be accrued by then. */
export function lastEndedMonth(instant: Instant, zone: string): Month {
  return addMonths(monthOf(dayIn(instant, zone)), -1);
}

/** The earlier of two days, months or normal instants. */
export function earlier<Text extends string>(a: Text, b: Text): Text {
  return a <= b ? a : b;
}

/** The later of two days, months or normal instants. */
export function later<Text extends string>(a: Text, b: Text): Text {
  return a >= b ? a : b;
}
