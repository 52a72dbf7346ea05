import * as z from 'zod/mini';
import { decimalsOf, isCurrency } from '../../policies/currencies.js';
import { LARGEST_MINOR, money, type Money, parseDecimal } from '../../money.js';
import { Fault } from '../fault.js';
import { issueOf, leaf, textLeaf } from './leaf.js';

const PLAIN_DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** More digits than any amount, rate or percentage has: a text this long is a mistake, not a figure. */
const DIGITS_LIMIT = 40;
const PERCENT_DECIMALS = 4;
const RATE_DECIMALS = 12;

/** The fault of a text that is no decimal in plain notation, or that is too long for any figure. */
function decimalFault(written: string): Fault | undefined {
  if (!PLAIN_DECIMAL.test(written)) return new Fault('NOT_DECIMAL');
  return written.length > DIGITS_LIMIT ? new Fault('TOO_LARGE') : undefined;
}

/** A schema for a decimal as text; a JSON number is refused with words of its own, for its value may already be wrong. */
export function decimal(read: (written: string) => string | Fault<string>) {
  return leaf<string>((value) => {
    if (typeof value === 'number') return new Fault('JSON_NUMBER', { example: plainNotation(value) });
    if (typeof value !== 'string') return new Fault(value === undefined ? 'REQUIRED' : 'NOT_TEXT');
    return decimalFault(value) ?? read(value);
  });
}

function plainNotation(value: number): string {
  const written = String(Math.abs(value));
  return PLAIN_DECIMAL.test(written) ? written : '1234.50';
}

function decimalsIn(written: string): number {
  const point = written.indexOf('.');
  return point < 0 ? 0 : written.length - point - 1;
}

/** The fault of more decimals than the unit has. */
export function tooManyDecimals(written: string, unit: string, decimals: number): Fault | undefined {
  if (decimalsIn(written) <= decimals) return undefined;
  return new Fault('TOO_MANY_DECIMALS', { unit, decimals: String(decimals) });
}

/** A current currency of ISO 4217. */
export const currency = textLeaf<string>((written) => (isCurrency(written) ? written : new Fault('UNKNOWN_CURRENCY')));

/** An amount as the history writes it, read into exact minor units. */
export const amount = z.pipe(
  z.strictObject({
    amount: decimal((written) => (written.startsWith('-') ? new Fault('NEGATIVE_AMOUNT') : written)),
    currency,
  }),
  z.transform((written, context): Money => {
    const decimals = decimalsOf(written.currency);
    const [whole = '', fraction = ''] = written.amount.split('.');
    const minor = Number(whole + fraction.padEnd(decimals, '0'));
    const fault =
      tooManyDecimals(written.amount, written.currency, decimals) ??
      (minor > LARGEST_MINOR ? new Fault('TOO_LARGE') : undefined);
    if (!fault) return money(minor, written.currency);
    context.issues.push(issueOf(fault, written.amount, ['amount']));
    return z.NEVER;
  }),
);

/** A percentage from 0 to 100, as text. */
export const percent = decimal((written) => {
  const fault = tooManyDecimals(written, 'a percentage', PERCENT_DECIMALS);
  if (fault) return fault;
  const { units, scale } = parseDecimal(written);
  const inRange = !written.startsWith('-') && units <= 100n * 10n ** BigInt(scale);
  return inRange ? written : new Fault('OUT_OF_RANGE', { from: '0', to: '100', kind: 'a percentage', kindJa: '割合' });
});

/** An exchange rate: a decimal above zero, as text. */
export const rate = decimal(
  (written) =>
    tooManyDecimals(written, 'a rate', RATE_DECIMALS) ??
    (parseDecimal(written).units > 0n ? written : new Fault('NOT_POSITIVE')),
);
