import { describe, expect, it } from 'vitest';
import { policy202506 } from '../policies/2025-06.js';
import { bookingQuarter, lastDayOfQuarter, payableOn } from './statement.js';

describe('a quarter’s statement (revshare.monthly-quarterly)', () => {
  it.each([
    ['2025-Q1', '2025-03-31', '2025-05-15'],
    ['2025-Q2', '2025-06-30', '2025-08-14'],
    ['2025-Q4', '2025-12-31', '2026-02-14'],
  ])('%s ends on %s and is paid on %s', (quarter, last, paid) => {
    expect([lastDayOfQuarter(quarter), payableOn(quarter, policy202506)]).toEqual([last, paid]);
  });

  it.each([
    ['nothing was closed', null, '2025-09', '2025-Q3'],
    ['its quarter is the first that is open', '2025-Q3', '2025-07', '2025-Q3'],
    ['its quarter is the last that is closed', '2025-Q4', '2025-09', '2025-Q4'],
    ['its quarter was closed long ago', '2026-Q1', '2024-02', '2026-Q1'],
    ['its quarter is a later one', '2025-Q3', '2025-10', '2025-Q4'],
  ])('a month is booked, where %s, in the right one', (_when, open, month, quarter) => {
    expect(bookingQuarter(month, open)).toBe(quarter);
  });
});
