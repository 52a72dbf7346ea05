/** Exact fractions: tier points are quotients that no decimal holds, and a threshold is either met or not. */
import { parseDecimal } from '../money.js';

/** `numerator` / `denominator`; the denominator is above zero, and not always the smallest. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };

/** Reads a decimal in plain notation, such as "62.50". Throws MoneyError for any other text. */
export function rational(decimal: string): Rational {
  const { units, scale } = parseDecimal(decimal);
  return { numerator: units, denominator: 10n ** BigInt(scale) };
}

export function plus(a: Rational, b: Rational): Rational {
  // Sums run over thousands of amounts with one denominator: they need no common one worked out.
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  const common = leastCommonMultiple(a.denominator, b.denominator);
  return {
    numerator: a.numerator * (common / a.denominator) + b.numerator * (common / b.denominator),
    denominator: common,
  };
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function times(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Below zero, zero or above, as `a` is less than, equal to or more than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isAtLeast(a: Rational, b: Rational): boolean {
  return compare(a, b) >= 0;
}

export function atLeastZero(a: Rational): Rational {
  return a.numerator < 0n ? ZERO : a;
}

/** Plain notation with at most `decimals` decimals, rounded half away from zero, without trailing zeros: "62.5", "1.25", "40". */
export function decimalText({ numerator, denominator }: Rational, decimals = 4): string {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const scaled = (2n * magnitude * 10n ** BigInt(decimals) + denominator) / (2n * denominator);
  const digits = String(scaled).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const fraction = digits.slice(point).replace(/0+$/, '');
  const sign = numerator < 0n && scaled !== 0n ? '-' : '';
  return sign + digits.slice(0, point) + (fraction && `.${fraction}`);
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
