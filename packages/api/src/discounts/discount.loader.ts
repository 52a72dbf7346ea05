import type { EventOf, Recorded } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';
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

type Decided = Recorded<EventOf<'DiscountDecided'>>;

function shown({ discount: key, deal, percent, approved, reason, instant: decidedAt }: Decided): DiscountRecord {
  return { key, deal, percent, approved, reason, decidedAt };
}

/** Discounts on deals of which the viewer sees a shared deal. */
export async function discountsByKey(keys: readonly string[], reading: Reading): Promise<Map<string, DiscountRecord>> {
  const made = await eventsThatMade(
    keys.map((key) => `discount:${key}` as const),
    reading,
  );
  const decided = [...made.values()].flatMap((event) => (event.type === 'DiscountDecided' ? [event] : []));
  const seen = await partsOfDeals([...new Set(decided.map(({ deal }) => deal))], reading);
  return new Map(decided.filter(({ deal }) => seen.has(deal)).map((event) => [event.discount, shown(event)]));
}

/** What was decided on each of the vendor's deals of which the viewer sees a shared deal, the oldest first. */
export async function discountsOfDeals(
  deals: readonly string[],
  reading: Reading,
): Promise<Map<string, DiscountRecord[]>> {
  const seen = await partsOfDeals(deals, reading);
  const decided = await decisionsOn([...seen.keys()], reading);
  return grouped(decided.map(shown), ({ deal }) => deal);
}

/**
 * The decision on each request of a shared deal that the viewer may know of. What was decided on the same deal without a request,
 * or upon another partner's, is none of them (bpw.confidential).
 */
export async function decisionsOnRequests(
  requests: readonly DiscountRequestKeys[],
  reading: Reading,
): Promise<Map<string, DiscountRecord>> {
  const decided = await decisionsOn([...new Set(requests.map(({ deal }) => deal))], reading);
  const asked = new Set(requests.map(({ key }) => key));
  return new Map(
    decided.flatMap((event) =>
      event.request !== undefined && asked.has(event.request) ? [[event.request, shown(event)] as const] : [],
    ),
  );
}

/** Keys of a request and of the vendor's deal that it is about. */
export interface DiscountRequestKeys {
  readonly key: string;
  readonly deal: string;
}

async function decisionsOn(deals: readonly string[], reading: Reading): Promise<Decided[]> {
  const rows = await reading.all<{ id: string; instant: string; order: number; payload: string }>(sql`
    select e.identity as id, e.instant, e.seq as "order", e.payload from history_event e
    where e.anchor ${among(deals.map((deal) => `deal:${deal}`))} and e.type = ${'DiscountDecided'} order by e.instant, e.seq`);
  return rows.map(({ payload, ...row }) => ({ ...(JSON.parse(payload) as EventOf<'DiscountDecided'>), ...row }));
}
