import type { Day, Key, Month, ProductLine } from '../history.js';
import { add, type Money, money } from '../money.js';
import type { ClosedEntry, RevenueShareEntry } from '../outcome.js';

/** What closed statements hold of one month of one association: entries that name one another, oldest first. */
export interface Position {
  readonly partner: Key;
  readonly productLine: ProductLine;
  readonly month: Month;
  readonly associatedSince: Day;
  readonly entries: readonly ClosedEntry[];
}

/** What is left of the entries of a position that were made on the same terms; `newest` is the last of them. */
export interface Remainder {
  readonly base: Money;
  readonly amount: Money;
  readonly newest: ClosedEntry;
}

/** Names a partner's month on one product line. */
export type MonthKey = string;

export function monthKey({
  partner,
  productLine,
  month,
}: Pick<Position, 'partner' | 'productLine' | 'month'>): MonthKey {
  return `${month} ${productLine} ${partner}`;
}

/** The positions of each month, oldest association first; whatever order the entries come in. */
export function positionsOf(ledger: readonly ClosedEntry[]): Map<MonthKey, Position[]> {
  const months = new Map<MonthKey, Map<Day, ClosedEntry[]>>();
  for (const entry of [...ledger].sort(inOrderOfBooking)) {
    const key = monthKey(entry);
    const month = months.get(key) ?? new Map<Day, ClosedEntry[]>();
    months.set(key, month);
    month.set(entry.associatedSince, [...(month.get(entry.associatedSince) ?? []), entry]);
  }
  return new Map([...months].map(([key, month]) => [key, [...month.values()].map(position).sort(byAssociation)]));
}

function position(entries: readonly ClosedEntry[]): Position {
  const [first] = entries;
  if (!first) throw new Error('a position has entries');
  const { partner, productLine, month, associatedSince } = first;
  return { partner, productLine, month, associatedSince, entries };
}

/** Entries of one month in one quarter are told apart by their keys, which count up. */
function inOrderOfBooking(a: ClosedEntry, b: ClosedEntry): number {
  return compare(a.bookedIn, b.bookedIn) || compare(a.key, b.key);
}

export function byAssociation(a: { associatedSince: Day }, b: { associatedSince: Day }): number {
  return compare(a.associatedSince, b.associatedSince);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a position still holds, by the terms that it was booked on. What was taken back in full is not in it. */
export function remaindersOf({ entries }: Position): Map<string, Remainder> {
  const remainders = new Map<string, Remainder>();
  for (const entry of entries) {
    const terms = termsOf(entry);
    const before = remainders.get(terms);
    remainders.set(terms, {
      base: before ? add(before.base, entry.base) : entry.base,
      amount: before ? add(before.amount, entry.amount) : entry.amount,
      newest: entry,
    });
  }
  for (const [terms, { base, amount }] of remainders)
    if (base.minor === 0 && amount.minor === 0) remainders.delete(terms);
  return remainders;
}

/** How an amount was made of its base. Only entries on the same terms are set off against one another. */
export function termsOf({ base, amount, rate, exchange }: RevenueShareEntry): string {
  return [base.currency, amount.currency, rate, exchange?.rate, exchange?.day].join(' ');
}

export function negated({ minor, currency }: Money): Money {
  return money(-minor, currency);
}
