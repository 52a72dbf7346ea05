import { amountText, parseMoney, sum } from '@tierline/rules';
import type { Amount } from './money.ts';

/** A sum in each currency, by its code: different ones are never added. */
export function sumsOf(amounts: readonly Amount[]): Amount[] {
  return [...new Set(amounts.map(({ currency }) => currency))].sort().map((currency) => {
    const own = amounts.filter((each) => each.currency === currency);
    const total = sum(
      own.map(({ amount }) => parseMoney(amount, currency)),
      currency,
    );
    return { amount: amountText(total), currency };
  });
}
