import { add, type Key, type Money, subtract, zero } from '@tierline/rules';
import type { FoundDifference } from './compare-program.js';

/** What would differ for one partner, in its currency. */
export interface PartnerSummary {
  readonly partner: Key;
  /** Lines of closed deals that would have given something else. */
  readonly credits: number;
  /** Months of a line with another revenue share. */
  readonly months: number;
  /** What the second policy gives above the first, over all of these months; null where no month differs. */
  readonly change: Money | null;
  /** Times at which it would be credited with another tier. */
  readonly tiers: number;
}

/** Adds up differences by partner. */
export class Summary {
  readonly #partners = new Map<Key, PartnerSummary>();

  take(difference: FoundDifference): void {
    const { partner, kind } = difference;
    const known = this.#partners.get(partner) ?? { partner, credits: 0, months: 0, change: null, tiers: 0 };
    if (kind === 'CREDIT') this.#partners.set(partner, { ...known, credits: known.credits + 1 });
    else if (kind === 'TIER') this.#partners.set(partner, { ...known, tiers: known.tiers + 1 });
    else this.#partners.set(partner, { ...known, months: known.months + 1, change: plus(known.change, difference) });
  }

  /** By partner, in the order of their keys. */
  get partners(): readonly PartnerSummary[] {
    return [...this.#partners.values()].sort((a, b) => (a.partner < b.partner ? -1 : 1));
  }
}

function plus(change: Money | null, { first, second }: { first: Money | null; second: Money | null }): Money | null {
  const currency = (first ?? second)?.currency;
  if (currency === undefined) return change;
  const difference = subtract(second ?? zero(currency), first ?? zero(currency));
  return change ? add(change, difference) : difference;
}
