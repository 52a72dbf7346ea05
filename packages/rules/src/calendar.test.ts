import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayIn,
  earlier,
  firstDayOf,
  lastDayOf,
  lastEndedMonth,
  later,
  monthOf,
  monthsBetween,
  monthsOf,
  nextQuarter,
  normalInstant,
  overEverywhere,
  quarterOf,
  startOfDay,
  yearAfter,
  yearBefore,
} from './calendar.js';

describe('the day of an instant depends on the zone', () => {
  it.each([
    ['a signature a day late in Japan, still June in UTC', '2025-07-01T00:10:00+09:00', 'Asia/Tokyo', '2025-07-01'],
    ['the same moment in UTC', '2025-07-01T00:10:00+09:00', 'UTC', '2025-06-30'],
    ['the last moment of a day', '2025-06-30T23:59:59.999999999+09:00', 'Asia/Tokyo', '2025-06-30'],
    ['the first moment of a day', '2025-07-01T00:00:00+09:00', 'Asia/Tokyo', '2025-07-01'],
    ['a quarter of an hour off', '2025-06-30T18:15:00Z', 'Asia/Kathmandu', '2025-07-01'],
    ['a quarter of an hour off, just before', '2025-06-30T18:14:59Z', 'Asia/Kathmandu', '2025-06-30'],
    ['the farthest ahead', '2025-06-30T10:00:00Z', 'Pacific/Kiritimati', '2025-07-01'],
    ['the farthest behind', '2025-07-01T10:59:59Z', 'Pacific/Pago_Pago', '2025-06-30'],
    ['winter time', '2025-03-30T00:59:59Z', 'Europe/London', '2025-03-30'],
    ['summer time', '2025-07-01T23:30:00Z', 'Europe/London', '2025-07-02'],
    ['before there was time', '1970-01-01T00:00:00Z', 'America/New_York', '1969-12-31'],
  ])('%s', (_, instant, zone, day) => {
    expect(dayIn(instant, zone)).toBe(day);
  });

  it.each([
    ['Asia/Tokyo', '2025-07-01', '2025-06-30T15:00:00.000000000Z'],
    ['America/New_York', '2025-03-09', '2025-03-09T05:00:00.000000000Z'],
    ['America/New_York', '2025-03-10', '2025-03-10T04:00:00.000000000Z'],
    ['a day without midnight, in America/Santiago', '2025-09-07', '2025-09-07T04:00:00.000000000Z'],
  ])('it begins in %s', (zone, day, instant) => {
    expect(startOfDay(day, zone.split(' ').at(-1) ?? '')).toBe(instant);
  });

  it.each([
    ['2025-06-01T09:00:00+09:00', '2025-06-01T00:00:00.000000000Z'],
    ['2025-06-01T00:00:00.5Z', '2025-06-01T00:00:00.500000000Z'],
    ['2025-06-01T00:00:00.123456789-00:30', '2025-06-01T00:30:00.123456789Z'],
  ])('%s is normally %s', (instant, normal) => {
    expect(normalInstant(instant)).toBe(normal);
    expect(normalInstant(normal)).toBe(normal);
  });
});

describe('days', () => {
  it.each([
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-28'],
    ['2024-03-01', '2023-03-01'],
    ['2025-06-30', '2024-06-30'],
  ])('a year before %s is %s', (day, before) => {
    expect(yearBefore(day)).toBe(before);
  });

  it.each([
    ['2024-02-29', '2025-03-01'],
    ['2023-02-28', '2024-02-28'],
    ['2024-02-28', '2025-02-28'],
    ['2025-12-31', '2026-12-31'],
  ])('%s is first reached again, counted a year back, on %s', (day, after) => {
    expect(yearAfter(day)).toBe(after);
    expect(yearBefore(after) >= day).toBe(true);
    expect(yearBefore(addDays(after, -1)) < day).toBe(true);
  });

  it.each([
    ['2025-12-31', 1, '2026-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-06-30', 45, '2025-08-14'],
  ])('%s and %i days is %s', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
  });

  it('the earlier and the later of two', () => {
    expect(earlier('2025-06-30', '2025-07-01')).toBe('2025-06-30');
    expect(later('2025-06-30', '2025-07-01')).toBe('2025-07-01');
    expect(later('2025-06', '2025-06')).toBe('2025-06');
  });
});

describe('months and quarters', () => {
  it.each([
    ['2025-01', '2025-01-31'],
    ['2025-04', '2025-04-30'],
    ['2025-02', '2025-02-28'],
    ['2024-02', '2024-02-29'],
    ['2100-02', '2100-02-28'],
    ['2000-02', '2000-02-29'],
    ['2025-12', '2025-12-31'],
  ])('%s ends on %s', (month, day) => {
    expect(lastDayOf(month)).toBe(day);
    expect(monthOf(day)).toBe(month);
    expect(firstDayOf(month)).toBe(`${month}-01`);
  });

  it.each([
    ['2025-07', 35, '2028-06'],
    ['2025-12', 1, '2026-01'],
    ['2026-01', -1, '2025-12'],
    ['2025-06', 0, '2025-06'],
    ['2025-06', -6, '2024-12'],
    ['2025-01', 12, '2026-01'],
  ])('%s and %i months is %s', (month, count, result) => {
    expect(addMonths(month, count)).toBe(result);
    expect(monthsBetween(month, result)).toBe(count);
  });

  it.each([
    ['2025-01', '2025-Q1'],
    ['2025-03', '2025-Q1'],
    ['2025-04', '2025-Q2'],
    ['2025-06', '2025-Q2'],
    ['2025-07', '2025-Q3'],
    ['2025-09', '2025-Q3'],
    ['2025-10', '2025-Q4'],
    ['2025-12', '2025-Q4'],
  ])('%s lies in %s', (month, quarter) => {
    expect(quarterOf(month)).toBe(quarter);
    expect(monthsOf(quarter)).toContain(month);
  });

  it('a quarter has its three months in order', () => {
    expect(monthsOf('2025-Q4')).toEqual(['2025-10', '2025-11', '2025-12']);
    expect(['2025-Q3', '2025-Q4'].map(nextQuarter)).toEqual(['2025-Q4', '2026-Q1']);
  });

  it.each([
    ['the last moment of June in Japan', '2025-06-30T23:59:59.999+09:00', 'Asia/Tokyo', '2025-05'],
    ['the first moment of July in Japan', '2025-07-01T00:00:00+09:00', 'Asia/Tokyo', '2025-06'],
    ['the same moment in New York', '2025-07-01T00:00:00+09:00', 'America/New_York', '2025-05'],
    ['the new year', '2026-01-01T00:00:00Z', 'UTC', '2025-12'],
  ])('what has ended at %s', (_, instant, zone, month) => {
    expect(lastEndedMonth(instant, zone)).toBe(month);
  });

  it.each([
    ['2025-Q3', '2025-10-01T12:00:00.000000000Z'],
    ['2025-Q4', '2026-01-01T12:00:00.000000000Z'],
    ['2028-Q1', '2028-04-01T12:00:00.000000000Z'],
  ])('a quarter, %s, is over everywhere when its last day is in the zone where days end last', (quarter, instant) => {
    expect(overEverywhere(quarter)).toBe(instant);
    const last = monthsOf(quarter)[2];
    const before = instant.replace('12:00:00.000000000', '11:59:59.999999999');
    expect([before, instant].map((at) => lastEndedMonth(at, 'Etc/GMT+12') === last)).toEqual([false, true]);
  });
});

const days = fc
  .integer({ min: 0, max: 7670 })
  .map((offset) => Temporal.PlainDate.from('2020-01-01').add({ days: offset }).toString());

describe('from 2020 to 2040', () => {
  it('every day lies in its month, its month in its quarter, and text order is time order', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day, count) => {
        const month = monthOf(day);
        expect(firstDayOf(month) <= day && day <= lastDayOf(month)).toBe(true);
        expect(addDays(lastDayOf(month), 1)).toBe(firstDayOf(addMonths(month, 1)));
        expect(monthsOf(quarterOf(month))).toContain(month);
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(addDays(day, count) < day).toBe(count < 0);
      }),
    );
  });

  it('36 months from any month are exactly 36, and end on a month end', () => {
    fc.assert(
      fc.property(days, (day) => {
        const first = monthOf(day);
        const last = addMonths(first, 35);
        expect(monthsBetween(first, last) + 1).toBe(36);
        const between = Temporal.PlainYearMonth.from(first).until(Temporal.PlainYearMonth.from(last), {
          largestUnit: 'month',
        });
        expect(between.months).toBe(35);
        expect(Temporal.PlainDate.from(lastDayOf(last)).add({ days: 1 }).day).toBe(1);
      }),
    );
  });

  it('a day begins and its last moment ends in it, in any zone', () => {
    const zones = fc.constantFrom(
      'Asia/Tokyo',
      'Europe/London',
      'America/New_York',
      'America/Santiago',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        expect(dayIn(startOfDay(day, zone), zone)).toBe(day);
        const moment = Temporal.Instant.from(startOfDay(day, zone)).subtract({ nanoseconds: 1 }).toString();
        expect(dayIn(moment, zone)).toBe(addDays(day, -1));
      }),
    );
  });
});
