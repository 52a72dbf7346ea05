import { addDays, type HolidayCalendar } from '@tierline/rules';
import Holidays from 'date-holidays';

/**
 * The public holidays of regions, from the package date-holidays by its contributors (code ISC; holiday data CC BY 3.0,
 * https://github.com/commenthol/date-holidays). Only days off by law count: neither bank nor school holidays nor observances,
 * and no holiday of a part of a region. A region that the data does not know has none.
 */
export const regionHolidays: HolidayCalendar = {
  isPublicHoliday(region, day) {
    return publicHolidays(region, Number(day.slice(0, 4))).has(day);
  },
};

const HOUR = 3_600_000;
/** A day has 23 hours when the clocks go forward; half days, which are not off, have at most 18. */
const SHORTEST_DAY_SLACK = 2;

const calendars = new Map<string, Holidays>();
const days = new Map<string, ReadonlySet<string>>();

/** The days off of a region and year. A feast of several days that began in the year before counts with its days in this one. */
function publicHolidays(region: string, year: number): ReadonlySet<string> {
  const name = `${region} ${year}`;
  const known = days.get(name);
  if (known) return known;
  const calendar = calendarOf(region);
  const found = new Set([year - 1, year].flatMap((one) => calendar.getHolidays(one)).flatMap(daysOf));
  days.set(name, found);
  return found;
}

function calendarOf(region: string): Holidays {
  const known = calendars.get(region);
  if (known) return known;
  const calendar = new Holidays(region, { types: ['public'] });
  calendars.set(region, calendar);
  return calendar;
}

/** The whole days of a holiday, from the day that it is dated; the eve of a feast that begins at sunset is no day off. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const hours = (end.getTime() - start.getTime()) / HOUR;
  const count = Math.floor((hours + SHORTEST_DAY_SLACK) / 24);
  return Array.from({ length: count }, (_, offset) => addDays(date.slice(0, 10), offset));
}
