import { Fault } from '../fault.js';
import { textLeaf } from './leaf.js';

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q[1-4]$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const MINUTE = 60_000;

function outsideYears(kind: 'a date' | 'a month' | 'a quarter' | 'an instant'): Fault {
  const kindJa = { 'a date': '日付', 'a month': '月', 'a quarter': '四半期', 'an instant': '日時' }[kind];
  return new Fault('OUT_OF_RANGE', { from: String(FIRST_YEAR), to: String(LAST_YEAR), kind, kindJa });
}

function inYears(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The day in milliseconds of UTC; undefined for a text that is no day, or one that the calendar does not have. */
function dayMillis(text: string): number | undefined {
  const match = DAY.exec(text);
  if (!match) return undefined;
  const monthIndex = Number(match[2]) - 1;
  const day = new Date(0);
  day.setUTCFullYear(Number(match[1]), monthIndex, Number(match[3]));
  // A day that its month does not have spills over into another month.
  return day.getUTCMonth() === monthIndex ? day.getTime() : undefined;
}

/** A calendar date that exists, YYYY-MM-DD. */
export const day = textLeaf<string>((written) => {
  if (dayMillis(written) === undefined) return new Fault('NOT_DAY');
  return inYears(Number(written.slice(0, 4))) ? written : outsideYears('a date');
});

/** A month, YYYY-MM. */
export const month = textLeaf<string>((written) => {
  if (!MONTH.test(written)) return new Fault('NOT_MONTH');
  return inYears(Number(written.slice(0, 4))) ? written : outsideYears('a month');
});

/** A quarter, YYYY-Qn. */
export const quarter = textLeaf<string>((written) => {
  if (!QUARTER.test(written)) return new Fault('NOT_QUARTER');
  return inYears(Number(written.slice(0, 4))) ? written : outsideYears('a quarter');
});

/**
 * An instant of RFC 3339, normalised to UTC with nine decimals: the same moment is the same text wherever it was written down.
 * A leap second is no instant here, for no calendar of the program counts it.
 */
export const instant = textLeaf<string>((written) => {
  const match = INSTANT.exec(written);
  const midnight = match ? dayMillis(match[1] ?? '') : undefined;
  if (!match || midnight === undefined) return new Fault('NOT_INSTANT');
  const [, , hours, minutes, seconds, fraction = '', sign, offsetHours = 0, offsetMinutes = 0] = match;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  const clock = (Number(hours) * 60 + Number(minutes) - offset) * MINUTE + Number(seconds) * 1000;
  const utc = new Date(midnight + clock);
  if (!inYears(utc.getUTCFullYear())) return outsideYears('an instant');
  return `${utc.toISOString().slice(0, 19)}.${fraction.padEnd(9, '0')}Z`;
});
