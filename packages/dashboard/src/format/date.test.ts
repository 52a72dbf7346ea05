import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage, type Language } from '../i18n/locale.ts';
import {
  dayOf,
  formatDay,
  formatDistance,
  formatInstant,
  formatMonth,
  formatMonthShort,
  formatQuarter,
  formatZone,
} from './date.ts';
import { yearEarlier } from './year-earlier.ts';

afterEach(() => chooseLanguage('en'));
const inBoth = (format: () => string) =>
  (['en', 'ja'] as const).map((language: Language) => {
    chooseLanguage(language);
    return format();
  });

describe('days, months and quarters', () => {
  it.each([
    [() => formatDay('2025-06-30'), '30 Jun 2025', '2025/06/30'],
    [() => formatDay('2025-09-01'), '1 Sep 2025', '2025/09/01'],
    [() => formatMonth('2025-06'), 'Jun 2025', '2025年6月'],
    [() => formatMonthShort('2025-12'), 'Dec', '12月'],
    [() => formatQuarter('2025-Q4'), 'Q4 2025', '2025年 第4四半期'],
  ])('%o reads %s and %s', (format, en, ja) => {
    expect(inBoth(format)).toEqual([en, ja]);
  });
});

describe('instants', () => {
  it('are told in the zone asked for, hours of 24', () => {
    expect(inBoth(() => formatInstant('2025-06-30T15:05:00Z', 'Asia/Tokyo'))).toEqual([
      '1 Jul 2025, 00:05',
      '2025/07/01 00:05',
    ]);
    expect(inBoth(() => formatInstant('2025-06-30T15:05:00Z', 'America/New_York'))).toEqual([
      '30 Jun 2025, 11:05',
      '2025/06/30 11:05',
    ]);
  });

  it('fall on the day of the zone: the month border of Japan lies at 15:00 UTC', () => {
    expect(dayOf(new Date('2026-11-30T14:59:59Z'), 'Asia/Tokyo')).toBe('2026-11-30');
    expect(dayOf(new Date('2026-11-30T15:00:00Z'), 'Asia/Tokyo')).toBe('2026-12-01');
  });

  it('name their zone', () => {
    expect(formatZone('2025-06-30T15:05:00Z', 'Asia/Tokyo')).toBe('JST');
  });

  it.each([
    ['2025-06-30T12:30:00Z', 'in 30 minutes', '30 分後'],
    ['2025-06-30T15:00:00Z', 'in 3 hours', '3 時間後'],
    ['2025-07-03T12:00:00Z', 'in 3 days', '3 日後'],
    ['2025-06-30T11:00:00Z', '60 minutes ago', '60 分前'],
  ])('%s is %s away', (instant, en, ja) => {
    const now = new Date('2025-06-30T12:00:00Z');
    expect(inBoth(() => formatDistance(instant, now))).toEqual([en, ja]);
  });
});

describe('a year earlier', () => {
  it.each([
    ['2025-11-23', '2024-11-23'],
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-28'],
    ['2025-12-31', '2024-12-31'],
  ])('than %s is %s', (day, before) => {
    expect(yearEarlier(day)).toBe(before);
  });
});
