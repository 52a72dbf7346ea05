import { addDays } from '@tierline/rules';
import { describe, expect, it } from 'vitest';
import { regionHolidays } from './holidays.js';

/**
 * Japan's holidays and the days off that follow from them, as its Cabinet Office publishes them (内閣府「国民の祝日について」,
 * https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html, syukujitsu.csv as of February 2026): a source that knows nothing of the
 * package from which ours come. By month; the years 2020 and 2021 had days of their own for the Olympic Games.
 */
const published: readonly [year: number, months: string][] = [
  [2020, '1: 1 13; 2: 11 23 24; 3: 20; 4: 29; 5: 3 4 5 6; 7: 23 24; 8: 10; 9: 21 22; 11: 3 23'],
  [2021, '1: 1 11; 2: 11 23; 3: 20; 4: 29; 5: 3 4 5; 7: 22 23; 8: 8 9; 9: 20 23; 11: 3 23'],
  [2022, '1: 1 10; 2: 11 23; 3: 21; 4: 29; 5: 3 4 5; 7: 18; 8: 11; 9: 19 23; 10: 10; 11: 3 23'],
  [2023, '1: 1 2 9; 2: 11 23; 3: 21; 4: 29; 5: 3 4 5; 7: 17; 8: 11; 9: 18 23; 10: 9; 11: 3 23'],
  [2024, '1: 1 8; 2: 11 12 23; 3: 20; 4: 29; 5: 3 4 5 6; 7: 15; 8: 11 12; 9: 16 22 23; 10: 14; 11: 3 4 23'],
  [2025, '1: 1 13; 2: 11 23 24; 3: 20; 4: 29; 5: 3 4 5 6; 7: 21; 8: 11; 9: 15 23; 10: 13; 11: 3 23 24'],
  [2026, '1: 1 12; 2: 11 23; 3: 20; 4: 29; 5: 3 4 5 6; 7: 20; 8: 11; 9: 21 22 23; 10: 12; 11: 3 23'],
  [2027, '1: 1 11; 2: 11 23; 3: 21 22; 4: 29; 5: 3 4 5; 7: 19; 8: 11; 9: 20 23; 10: 11; 11: 3 23'],
];

/** The days off of a year in the same notation. */
function found(year: number): string {
  const months = new Map<number, number[]>();
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1))
    if (regionHolidays.isPublicHoliday('JP', day)) {
      const month = Number(day.slice(5, 7));
      months.set(month, [...(months.get(month) ?? []), Number(day.slice(8))]);
    }
  return [...months].map(([month, days]) => `${month}: ${days.join(' ')}`).join('; ');
}

describe('the holidays of Japan are those that its Cabinet Office published (comms.holiday)', () => {
  it.each(published)('%i', (year, months) => {
    expect(found(year)).toBe(months);
  });
});
