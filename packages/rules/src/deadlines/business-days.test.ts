import { describe, expect, it } from 'vitest';
import { afterBusinessDays } from './onboarding-start.js';

const off = new Set(['JP 2025-07-21', 'JP 2025-08-11']);
const holidays = { isPublicHoliday: (region: string, day: string) => off.has(`${region} ${day}`) };

describe('business days after a day', () => {
  const japan = { region: 'JP', holidays };
  it.each([
    ['2025-06-02', 10, '2025-06-16'],
    ['2025-06-06', 1, '2025-06-09'],
    ['2025-06-07', 1, '2025-06-09'],
    ['2025-06-08', 10, '2025-06-20'],
    ['2025-07-18', 1, '2025-07-22'],
    ['2025-07-21', 1, '2025-07-22'],
    ['2025-08-01', 10, '2025-08-18'],
    ['2025-06-02', 0, '2025-06-02'],
  ])('after %s, %i', (day, count, expected) => {
    expect(afterBusinessDays(day, count, japan)).toBe(expected);
  });

  it('refuses a region that never works', () => {
    expect(() =>
      afterBusinessDays('2025-06-02', 1, { region: 'JP', holidays: { isPublicHoliday: () => true } }),
    ).toThrow('JP has no 1 business days after 2025-06-02');
  });
});
