import { type Money, money, sum } from '../money.js';

/**
 * What so many more lines would earn if each earned what the partner's own lines of the kind earn on average, those that earn
 * nothing counted in; a sum in each currency, by its code. Empty where there is no own line to go by. An estimate, and no promise:
 * what would be sold, no history tells.
 */
export function potentialShare(own: readonly Money[], lines: number): readonly Money[] {
  const currencies = [...new Set(own.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const { minor } = sum(
      own.filter((each) => each.currency === currency),
      currency,
    );
    const [product, by] = [BigInt(minor) * BigInt(lines), BigInt(own.length)];
    return money(Number((2n * product + by) / (2n * by)), currency);
  });
}
