import type { Reading } from '../reading/reading.js';
import { eventsThatMade } from '../history/created-events.loader.js';
import { partsOfDeals } from '../shared-deals/partners-on-deal.loader.js';

/** What the vendor decided on a discount. */
export interface DiscountRecord {
  readonly key: string;
  /** The key of the vendor's deal. */
  readonly deal: string;
  readonly percent: string;
  readonly approved: boolean;
  readonly reason: string;
  readonly decidedAt: string;
}

/** Discounts on deals of which the viewer sees a shared deal. */
export async function discountsByKey(keys: readonly string[], reading: Reading): Promise<Map<string, DiscountRecord>> {
  const made = await eventsThatMade(
    keys.map((key) => `discount:${key}` as const),
    reading,
  );
  const decided = [...made.values()].flatMap((event) => (event.type === 'DiscountDecided' ? [event] : []));
  const seen = await partsOfDeals([...new Set(decided.map(({ deal }) => deal))], reading);
  return new Map(
    decided
      .filter(({ deal }) => seen.has(deal))
      .map(({ discount: key, deal, percent, approved, reason, instant: decidedAt }) => [
        key,
        { key, deal, percent, approved, reason, decidedAt },
      ]),
  );
}
