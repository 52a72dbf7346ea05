import { parseDecimal } from '../money.js';

/** Orders two decimals in plain notation by value, exactly: negative where `a` is the smaller. Throws for other texts. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  const difference = left.units * 10n ** BigInt(right.scale) - right.units * 10n ** BigInt(left.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const DECIMAL = /^-?\d{1,40}(?:\.\d{1,40})?$/;

/** Whether a value is a decimal in plain notation, as text. */
export function isDecimalText(value: unknown): value is string {
  return typeof value === 'string' && DECIMAL.test(value);
}
