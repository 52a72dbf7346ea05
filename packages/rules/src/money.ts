import { decimalsOf } from './policies/currencies.js';

/**
 * An exact amount: `minor` counts the currency's minor unit (yen, cents). Always a safe integer.
 * Different currencies are never added; see `add`.
 */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Thrown for an amount that cannot be represented or currencies that do not mix: a fault of the caller, never an outcome. */
export class MoneyError extends Error {}

/** The largest amount held, in minor units, so that every sum of two still is exact. */
export const LARGEST_MINOR = 4_500_000_000_000_000;

/** `minor` units of `currency` (ISO 4217). Throws for a fraction, an unknown currency or an amount too large to be exact. */
export function money(minor: number, currency: string): Money {
  decimalsOf(currency);
  if (!Number.isInteger(minor) || Math.abs(minor) > LARGEST_MINOR)
    throw new MoneyError(`${minor} is not an exact amount of ${currency}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

/** Nothing, in `currency`. */
export function zero(currency: string): Money {
  return money(0, currency);
}

/** The sum of two amounts of one currency; throws where the currencies differ. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new MoneyError(`${a.currency} and ${b.currency} are never added`);
  return money(a.minor + b.minor, a.currency);
}

/** `a` less `b`, in their one currency; throws where the currencies differ. */
export function subtract(a: Money, b: Money): Money {
  return add(a, money(-b.minor, b.currency));
}

/** The sum of all amounts, in `currency`; zero for none. Throws for an amount in another currency. */
export function sum(amounts: Iterable<Money>, currency: string): Money {
  let total = zero(currency);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/**
 * Reads an amount as the wire and the history write it: plain notation, at most the currency's decimals.
 * Throws MoneyError saying what is wrong with the text.
 */
export function parseMoney(amount: string, currency: string): Money {
  const decimals = decimalsOf(currency);
  const match = /^(-?)(\d{1,16})(?:\.(\d+))?$/.exec(amount);
  if (!match) throw new MoneyError(`"${amount}" is not a decimal in plain notation`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  if (fraction.length > decimals)
    throw new MoneyError(`${currency} has ${decimals} decimals; "${amount}" has ${fraction.length}`);
  return money(Number(`${sign}${whole}${fraction.padEnd(decimals, '0')}`), currency);
}

/** The amount as text with exactly the currency's decimals: "19200" yen, "1234.50" dollars. */
export function amountText({ minor, currency }: Money): string {
  return fixedText(minor, decimalsOf(currency));
}

/** An integer of 10^-`decimals` units as plain text with exactly that many decimals. */
export function fixedText(units: number, decimals: number): string {
  const sign = units < 0 ? '-' : '';
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return sign + digits.slice(0, point) + (decimals > 0 ? `.${digits.slice(point)}` : '');
}

/** An exact decimal: `units` × 10^-`scale`. Rates of the policy and of exchange are such. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Reads a decimal in plain notation, such as "0.2" or "151.23". Throws for any other text. */
export function parseDecimal(text: string): Decimal {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new MoneyError(`"${text}" is not a decimal in plain notation`);
  const [, whole = '0', fraction = ''] = match;
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** Which way a figure halfway between two minor units goes: away from zero, or to the even one. */
export type Rounding = 'half-up' | 'half-even';

/** `rate` of an amount, rounded to the minor unit. */
export function share(amount: Money, rate: Decimal, rounding: Rounding = 'half-up'): Money {
  const product = amount.minor * Number(rate.units);
  // Nearly every amount is exact without bigints, and then several times faster.
  const isSmall = rounding === 'half-up' && Number.isSafeInteger(2 * product + 10 ** rate.scale);
  const minor = isSmall
    ? Math.sign(product) * Math.floor((2 * Math.abs(product) + 10 ** rate.scale) / (2 * 10 ** rate.scale))
    : divide(BigInt(amount.minor) * rate.units, 10n ** BigInt(rate.scale), rounding);
  return money(minor, amount.currency);
}

/** The amount in another currency at `rate` (1 unit of its own in `currency`), rounded to the minor unit of `currency`. */
export function convert(amount: Money, currency: string, rate: Decimal, rounding: Rounding = 'half-up'): Money {
  const from = decimalsOf(amount.currency);
  const to = decimalsOf(currency);
  const numerator = BigInt(amount.minor) * rate.units * 10n ** BigInt(to);
  return money(divide(numerator, 10n ** BigInt(rate.scale + from), rounding), currency);
}

function divide(numerator: bigint, denominator: bigint, rounding: Rounding): number {
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const up = (2n * magnitude + denominator) / (2n * denominator);
  const isHalf = (2n * magnitude + denominator) % (2n * denominator) === 0n;
  const rounded = isHalf && rounding === 'half-even' && up % 2n === 1n ? up - 1n : up;
  return Number(negative ? -rounded : rounded);
}
