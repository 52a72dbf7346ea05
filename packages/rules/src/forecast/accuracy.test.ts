import { describe, expect, it } from 'vitest';
import { money } from '../money.js';
import type { TriedForecast } from './accuracy.js';
import { accuracyByHorizon, errorOf } from './accuracy.js';

const yen = (amount: number) => money(amount, 'JPY');
const tried = (estimate: number, total: number, given: Partial<TriedForecast> = {}): TriedForecast => ({
  madeOn: '2025-05-01',
  quarter: '2025-Q3',
  committed: yen(estimate - 10),
  pipeline: yen(10),
  low: yen(90),
  high: yen(110),
  accrued: yen(0),
  total: yen(total),
  ...given,
});

describe('a kept forecast against what came', () => {
  it.each([
    ['too much', tried(120, 100), { ahead: 1, error: yen(20), isWithinBand: true }],
    ['too little', tried(100, 120), { ahead: 1, error: yen(-20), isWithinBand: false }],
    ['the band’s ends belong to it: low', tried(100, 90), { isWithinBand: true }],
    ['high', tried(100, 110), { isWithinBand: true }],
    ['below', tried(100, 89), { isWithinBand: false }],
    [
      'what had accrued by then is no part of it',
      tried(100, 150, { accrued: yen(50) }),
      { came: yen(100), error: yen(0) },
    ],
    ['in the quarter itself', tried(100, 100, { madeOn: '2025-07-01' }), { ahead: 0 }],
    ['over the turn of a year', tried(100, 100, { madeOn: '2024-12-31' }), { ahead: 3 }],
  ])('%s', (_, forecast, expected) => expect(errorOf(forecast)).toMatchObject(expected));

  it('is measured for each distance by itself, nearest first', () => {
    const errors = [tried(120, 100), tried(90, 100), tried(100, 100, { madeOn: '2025-07-01' })].map(errorOf);
    expect(accuracyByHorizon(errors)).toEqual([
      { ahead: 0, forecasts: 1, meanError: yen(0), bias: yen(0), errorRate: '0', withinBand: '1' },
      { ahead: 1, forecasts: 2, meanError: yen(15), bias: yen(5), errorRate: '0.15', withinBand: '1' },
    ]);
    expect(accuracyByHorizon([])).toEqual([]);
  });

  it('has no rate of error where nothing came', () => {
    expect(accuracyByHorizon([errorOf(tried(20, 0))])).toMatchObject([
      { errorRate: null, meanError: yen(20), withinBand: '0' },
    ]);
  });
});
