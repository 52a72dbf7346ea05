import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atLeastZero,
  compare,
  decimalText,
  isAtLeast,
  leastCommonMultiple,
  minus,
  plus,
  rational,
  times,
  ZERO,
} from './rational.js';

const over = (numerator: bigint, denominator: bigint) => ({ numerator, denominator });

describe('a fraction as text', () => {
  it.each<[bigint, bigint, string]>([
    [40n, 1n, '40'],
    [5n, 12n, '0.4167'],
    [125n, 100n, '1.25'],
    [625n, 10n, '62.5'],
    [1n, 20_000n, '0.0001'],
    [1n, 20_001n, '0'],
    [99_999n, 100_000n, '1'],
    [-1n, 20_000n, '-0.0001'],
    [-1n, 20_001n, '0'],
    [-5n, 4n, '-1.25'],
    [100n, 1n, '100'],
    [0n, 7n, '0'],
  ])('%s/%s reads %s', (numerator, denominator, text) => {
    expect(decimalText(over(numerator, denominator))).toBe(text);
  });

  it('has no decimals where none are asked for', () => {
    expect(decimalText(over(5n, 2n), 0)).toBe('3');
  });
});

describe('fractions', () => {
  const number = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  const fraction = fc.tuple(number, fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([a, b]) => over(a, b));
  const runs = { numRuns: 10_000 };

  it('read decimals exactly', () => {
    expect(rational('62.50')).toEqual(over(6250n, 100n));
    expect(rational('-3')).toEqual(over(-3n, 1n));
    expect(() => rational('1e3')).toThrow('plain notation');
  });

  it('compare exactly, at both sides', () => {
    expect(compare(rational('62.9999'), rational('63'))).toBe(-1);
    expect(compare(rational('63.0'), rational('63'))).toBe(0);
    expect(compare(rational('63.0001'), rational('63'))).toBe(1);
    expect(isAtLeast(rational('63'), rational('63.00'))).toBe(true);
    expect(isAtLeast(over(1n, 3n), over(333_333_333n, 1_000_000_000n))).toBe(true);
    expect(isAtLeast(over(333_333_333n, 1_000_000_000n), over(1n, 3n))).toBe(false);
  });

  it('never fall below zero where that is asked for', () => {
    expect(atLeastZero(over(-1n, 9n))).toEqual(ZERO);
    expect(atLeastZero(over(1n, 9n))).toEqual(over(1n, 9n));
  });

  it('add and subtract without loss, whatever their denominators', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(compare(plus(plus(a, b), c), plus(a, plus(c, b)))).toBe(0);
        expect(compare(minus(plus(a, b), b), a)).toBe(0);
        expect(compare(times(plus(a, b), c), plus(times(a, c), times(b, c)))).toBe(0);
      }),
      runs,
    );
  });

  it('as text are at most half of the last decimal away, rounded away from zero at the half', () => {
    fc.assert(
      fc.property(fraction, (a) => {
        const off = minus(rational(decimalText(a)), a);
        const doubled = times(off, rational('20000'));
        expect(compare(doubled, rational('1')) <= 0 && compare(doubled, rational('-1')) >= 0).toBe(true);
        expect(decimalText(a)).toMatch(/^-?\d+(\.\d{0,3}[1-9])?$/);
      }),
      runs,
    );
  });

  it('have a common denominator that both divide', () => {
    expect(leastCommonMultiple(12_000n, 7_500n)).toBe(60_000n);
    expect(leastCommonMultiple(7n, 1n)).toBe(7n);
  });
});
