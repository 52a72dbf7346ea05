/** Time that counts: the hours of a region's business days, in its time zone, without announced absence. Instants are normal ones. */
import { Temporal } from 'temporal-polyfill';
import { startOfDay } from '../calendar.js';
import type { PartnerFacts } from '../facts.js';
import type { Day, Instant } from '../history.js';
import { dayNumber, dayNumbered, localDay as localDayOf } from '../local-day.js';

/** Knows a region's public holidays. Injected, because which days they are is no rule of the program. */
export interface HolidayCalendar {
  isPublicHoliday(region: string, day: Day): boolean;
}

/** Whose business days count. */
export interface Workplace extends Pick<PartnerFacts, 'region' | 'timeZone' | 'absences'> {
  readonly holidays: HolidayCalendar;
}

type Absence = PartnerFacts['absences'][number];

const NANOS_PER_MILLI = 1_000_000n;
const NANOS_PER_HOUR = 3_600_000_000_000n;
/** A region without a business day in so many days is a calendar gone wrong, not a long weekend. */
const LONGEST_CLOSURE = 366;

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Whether the region works on `day`: neither Saturday nor Sunday nor a public holiday. */
export function isBusinessDay(day: Day, { region, holidays }: Pick<Workplace, 'region' | 'holidays'>): boolean {
  return !isWeekend(day) && !holidays.isPublicHoliday(region, day);
}

/** Of a normal instant: its nine decimals are three that a clock of milliseconds reads, and six more. */
function nanosOf(instant: Instant): bigint {
  const millis = Date.parse(`${instant.slice(0, 23)}Z`);
  return BigInt(millis) * NANOS_PER_MILLI + BigInt(instant.slice(23, 29));
}

function instantAt(nanos: bigint): Instant {
  const millis = new Date(Number(nanos / NANOS_PER_MILLI)).toISOString().slice(0, 23);
  return `${millis}${String(nanos % NANOS_PER_MILLI).padStart(6, '0')}Z`;
}

function localNanos(day: Day, timeZone: string, plainTime: string): bigint {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime }).epochNanoseconds;
}

/** A day as its zone keeps it: from its first moment to the first of the next. */
interface LocalDay {
  readonly start: bigint;
  readonly end: bigint;
  readonly next: Day;
}

/** Working days out takes most of a deadline's time, and the same ones come up again and again. */
const localDays = new Map<string, LocalDay>();
const LOCAL_DAYS_KEPT = 20_000;

function localDay(day: Day, timeZone: string): LocalDay {
  const name = `${day} ${timeZone}`;
  const known = localDays.get(name);
  if (known) return known;
  const next = dayAfter(day);
  const found = { start: nanosOf(startOfDay(day, timeZone)), end: nanosOf(startOfDay(next, timeZone)), next };
  if (localDays.size >= LOCAL_DAYS_KEPT) localDays.clear();
  localDays.set(name, found);
  return found;
}

function dayAfter(day: Day): Day {
  return dayNumbered(dayNumber(day) + 1);
}

/** The first absence over `day` that was announced before `nanos`; an announcement never works backwards. */
function absenceOn(day: Day, nanos: bigint, absences: readonly Absence[]): Absence | undefined {
  return absences.find(({ from, to, announcedAt }) => from <= day && day <= to && nanosOf(announcedAt) < nanos);
}

/** The business days from `first` on, each with its beginning and end; whole days of announced absence are passed over. */
function* businessDays(first: Day, place: Workplace) {
  let [day, closedDays] = [first, 0];
  while (closedDays <= LONGEST_CLOSURE) {
    const { start, end, next } = localDay(day, place.timeZone);
    const away = absenceOn(day, start, place.absences);
    const isOpen = !away && isBusinessDay(day, place);
    if (isOpen) yield { day, start, end };
    closedDays = isOpen || away ? 0 : closedDays + 1;
    day = away ? dayAfter(away.to) : next;
  }
  throw new Error(`${place.region} has no business day in the ${LONGEST_CLOSURE} days before ${day}`);
}

/** When the absence announced in the midst of a day stops its clock, at the latest when the day is over. */
function stoppedAt(day: Day, end: bigint, absences: readonly Absence[]): bigint {
  return absences
    .filter(({ from, to }) => from <= day && day <= to)
    .map(({ announcedAt }) => nanosOf(announcedAt))
    .reduce((earliest, announced) => (announced < earliest ? announced : earliest), end);
}

/**
 * The instant when `hours` have run since `contact`. Only hours of business days run, in the region's own days of 23, 24 or
 * 25 hours; announced absence stops the clock from its announcement on. Where the last hour ends with a business day, the
 * next moment that counts is the due one, so that nothing is ever due on a day off.
 */
export function afterBusinessHours(contact: Instant, hours: number, place: Workplace): Instant {
  const contacted = nanosOf(contact);
  let left = BigInt(hours) * NANOS_PER_HOUR;
  for (const { day, start, end } of businessDays(localDayOf(contact, place.timeZone), place)) {
    const from = contacted > start ? contacted : start;
    const run = stoppedAt(day, end, place.absences) - from;
    if (run > left) return instantAt(from + left);
    if (run > 0n) left -= run;
  }
  throw new Error('business days never end');
}

/** `time` of the first business day after `day` on which the partner is not announced to be away by then. */
export function nextBusinessDayAt(day: Day, time: string, place: Workplace): Instant {
  for (const { day: open } of businessDays(dayAfter(day), place)) {
    const due = localNanos(open, place.timeZone, time);
    if (!absenceOn(open, due, place.absences)) return instantAt(due);
  }
  throw new Error('business days never end');
}

/**
 * What an absence did to a clock that ran from `contact` until `due`: it stopped it, or it was announced too late to, or it
 * touched no business day of it at all (null).
 */
export function effectOf(
  absence: Absence,
  contact: Instant,
  due: Instant,
  place: Workplace,
): 'stopped' | 'too-late' | null {
  const [first, last] = [localDayOf(contact, place.timeZone), localDayOf(due, place.timeZone)];
  const until = absence.to < last ? absence.to : last;
  const [dueAt, announcedAt] = [nanosOf(due), nanosOf(absence.announcedAt)];
  let touched = false;
  for (let day = absence.from > first ? absence.from : first; day <= until; day = dayAfter(day)) {
    const { start, end } = localDay(day, place.timeZone);
    const reach = end < dueAt ? end : dueAt;
    if (reach <= start || !isBusinessDay(day, place)) continue;
    if (announcedAt < reach) return 'stopped';
    touched = true;
  }
  return touched ? 'too-late' : null;
}
