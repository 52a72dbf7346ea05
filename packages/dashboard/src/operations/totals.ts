import { add, amountText, isCurrency, parseMoney, type Money } from '@tierline/rules';
import type { Amount } from '../format/money.ts';

/** Sums by currency: different currencies are never added. */
export function totals(amounts: readonly Amount[]): Amount[] {
  const sums = new Map<string, Money>();
  for (const { amount, currency } of amounts) {
    if (!isCurrency(currency)) continue;
    const read = parseMoney(amount, currency);
    const known = sums.get(currency);
    sums.set(currency, known ? add(known, read) : read);
  }
  return [...sums].map(([currency, sum]) => ({ amount: amountText(sum), currency }));
}
