import type { Reading } from '../reading/reading.js';
import { eventsOfSharedDeals } from '../shared-deals/deal-events.loader.js';
import { sharedDealsByKey } from '../shared-deals/shared-deal.loader.js';
import { decisionsOnRequests, type DiscountRecord } from './discount.loader.js';

/** Somebody's request for a discount, and what the vendor decided on it. */
export interface DiscountRequestRecord {
  readonly key: string;
  readonly from: 'VENDOR' | 'PARTNER';
  readonly percent: string;
  readonly reason: string;
  readonly requestedAt: string;
  readonly decision: DiscountRecord | null;
}

/** What was asked for on each shared deal that the viewer may know of, the oldest first; on others' it is not told. */
export async function discountRequestsOfSharedDeals(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, DiscountRequestRecord[]>> {
  const asked = await eventsOfSharedDeals(keys, reading, { types: ['DiscountRequested'] });
  const deals = await sharedDealsByKey([...asked.keys()], reading);
  const requests = [...asked].flatMap(([sharedDeal, events]) =>
    events.map(({ request: key }) => ({ key, deal: deals.get(sharedDeal)?.deal ?? '' })),
  );
  const decisions = await decisionsOnRequests(requests, reading);
  return new Map(
    [...asked].map(([sharedDeal, events]) => [
      sharedDeal,
      events.map(({ request: key, from, percent, reason, instant: requestedAt }) => ({
        ...{ key, from, percent, reason, requestedAt },
        decision: decisions.get(key) ?? null,
      })),
    ]),
  );
}
