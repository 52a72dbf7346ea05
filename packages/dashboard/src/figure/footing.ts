/** Reckons a figure again in the browser, with the arithmetic of the rules: what is shown must be what it is made of. */
import {
  amountText,
  convert,
  parseDecimal,
  parseMoney,
  type Rounding,
  share,
  type SoldFloor,
  soldLine,
  sum,
} from '@tierline/rules';
import type { Amount } from '../format/money.ts';
import type { Quantity } from '../format/quantity.ts';

/** What the browser found when it reckoned a figure again. `unknown`: nothing to compare, such as mixed currencies. */
export type Check = { readonly kind: 'ok' | 'unknown' } | { readonly kind: 'mismatch'; readonly found: Quantity };

const read = ({ amount, currency }: Amount) => parseMoney(amount, currency);

const UNKNOWN: Check = { kind: 'unknown' };

function compare(found: Amount, stated: Amount): Check {
  return found.currency === stated.currency && read(found).minor === read(stated).minor
    ? { kind: 'ok' }
    : { kind: 'mismatch', found };
}

/** A policy may read a figure in one of several ways: it is right by any of them; what is found is by the first. */
function anyOf(readings: readonly Amount[], stated: Amount): Check {
  const checks = readings.map((found) => compare(found, stated));
  return checks.find(({ kind }) => kind === 'ok') ?? checks[0] ?? UNKNOWN;
}

const ROUNDINGS: readonly Rounding[] = ['half-up', 'half-even'];
const FLOORS: readonly SoldFloor[] = ['zero-per-line', 'zero-per-partner'];

/** The sum of amounts in one currency; null where currencies differ, for those are never added. */
export function total(amounts: readonly Amount[], currency: string): Amount | null {
  if (amounts.some((amount) => amount.currency !== currency)) return null;
  return { amount: amountText(sum(amounts.map(read), currency)), currency };
}

/** Whether rows add up to the figure above them, to the minor unit. */
export function checkSum(amounts: readonly Amount[], stated: Amount): Check {
  const found = total(amounts, stated.currency);
  return found ? compare(found, stated) : UNKNOWN;
}

/** Whether a line counts what its growth over twelve months gives. */
export function checkSoldLine(line: { now: Amount; twelveMonthsBefore: Amount; counted: Amount }): Check {
  const { now, twelveMonthsBefore, counted } = line;
  if (counted.currency !== now.currency) return UNKNOWN;
  const readings = FLOORS.map((floor) => soldLine(read(now), read(twelveMonthsBefore), floor));
  return anyOf(
    readings.map((found) => ({ amount: amountText(found), currency: found.currency })),
    counted,
  );
}

export interface Accrued {
  readonly base: Amount;
  readonly rate: string;
  readonly amount: Amount;
  readonly exchange: { readonly rate: string } | null;
}

/** The share of a base at a rate, in the currency that it is paid in. */
export function accrued({ base, rate, amount, exchange }: Accrued, rounding: Rounding = 'half-up'): Amount | null {
  const own = share(read(base), parseDecimal(rate), rounding);
  if (base.currency === amount.currency) return { amount: amountText(own), currency: base.currency };
  if (!exchange) return null;
  const paid = convert(own, amount.currency, parseDecimal(exchange.rate), rounding);
  return { amount: amountText(paid), currency: paid.currency };
}

/** Whether an entry is its base at its rate; what takes a month back takes back its base too. */
export function checkAccrual(entry: Accrued): Check {
  const readings = ROUNDINGS.map((rounding) => accrued(entry, rounding)).filter((found) => found !== null);
  return readings.length > 0 ? anyOf(readings, entry.amount) : UNKNOWN;
}

/** A sum with its parts: a part that is not what it says spoils the sum, one that cannot be reckoned here does not. */
export function withParts(sum: Check, parts: readonly Check[]): Check {
  return parts.find(({ kind }) => kind === 'mismatch') ?? sum;
}
