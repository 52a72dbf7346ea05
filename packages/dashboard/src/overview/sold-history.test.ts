import { describe, expect, it } from 'vitest';
import { pastDays, scaleTop } from './sold-history.ts';
import { quartersOf } from './shares.ts';

const yen = (amount: string) => ({ amount, currency: 'JPY' });

it('measures the last day of each of the eleven months before', () => {
  const days = Object.values(pastDays('2025-03-15'));
  expect(days).toHaveLength(11);
  expect(days[0]).toBe('2024-04-30');
  expect(days.at(-2)).toBe('2025-01-31');
  expect(days.at(-1)).toBe('2025-02-28');
});

describe('the scale', () => {
  it.each([
    [['0'], 1],
    [['96000'], 100_000],
    [['1180000'], 1_200_000],
    [['2000000', '1'], 2_000_000],
    [['2000001'], 2_400_000],
  ])('over %o ends at %d', (amounts, top) => {
    expect(scaleTop(amounts.map(yen))).toBe(top);
  });
});

it.each([
  ['2025-11-23', '2025-Q4', '2025-Q3'],
  ['2025-01-01', '2025-Q1', '2024-Q4'],
])('%s lies in %s, after %s', (day, quarter, lastQuarter) => {
  expect(quartersOf(day)).toEqual({ quarter, lastQuarter });
});
