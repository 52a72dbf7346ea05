import { describe, expect, it } from 'vitest';
import { regionHolidays } from './holidays.js';

function holidaysIn(region: string, month: string): string {
  const days = Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
  return days
    .filter((day) => regionHolidays.isPublicHoliday(region, day))
    .map((day) => day.slice(-2))
    .join(' ');
}

describe('comms.holiday: the public holidays of a region', () => {
  it.each<[string, string, string, string]>([
    ['a day between two holidays is one', 'JP', '2026-09', '21 22 23'],
    ['a holiday on a Sunday moves', 'JP', '2026-05', '03 04 05 06'],
    ['none in June', 'JP', '2025-06', ''],
    ['the equinox of its year', 'JP', '2025-03', '20'],
    ['a substitute day', 'US', '2026-07', '03 04'],
    ['the day on which the clocks go forward', 'CH', '2024-03', '29 31'],
    ['feasts of several days, without their eve', 'TR', '2026-03', '20 21 22'],
    ['a feast that began in the year before', 'SZ', '2026-01', '01 02'],
    ['half days are working days', 'IS', '2025-12', '25 26'],
    ['bank holidays of a part of the region are none', 'DE', '2026-11', ''],
    ['a region that the data does not know', 'AQ', '2025-12', ''],
  ])('%s', (_, region, month, expected) => {
    expect(holidaysIn(region, month)).toBe(expected);
  });
});
