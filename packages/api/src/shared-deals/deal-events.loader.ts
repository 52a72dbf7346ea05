import type { EventOf, EventType, HistoryEvent, Recorded } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

interface Row {
  readonly sharedDeal: string;
  readonly partner: string;
  readonly id: string;
  readonly instant: string;
  readonly order: number;
  readonly payload: string;
}

/**
 * The events of some types that are about each shared deal, in time order: its own, quotes with its partner on them, and how the
 * deal ended. What is about others on the same deal is left out (bpw.confidential), and
 * only who may see a shared deal reads what was shared on it (privacy.deal-information).
 */
export async function eventsOfSharedDeals<Type extends EventType>(
  keys: readonly string[],
  reading: Reading,
  { types }: { readonly types: readonly Type[] },
): Promise<Map<string, Recorded<EventOf<Type>>[]>> {
  const rows = await reading.all<Row>(sql`
    select d.key as "sharedDeal", d.partner, e.identity as id, e.instant, e.seq as "order", e.payload
    from shared_deal d join history_key k on k.key = 'sharedDeal:' || d.key
      join history_event e on e.anchor in ('deal:' || d.deal, k.anchor)
    where d.key ${among(keys)} and e.type ${among(types)} and ${reading.scope.sharedDeal('d')}
    order by e.instant, e.seq`);
  const events = rows.map(({ payload, sharedDeal, partner, ...row }) => {
    const event = { ...(JSON.parse(payload) as EventOf<Type>), ...row } as Recorded<EventOf<Type>>;
    return { sharedDeal, partner, event };
  });
  const own = events.filter(({ sharedDeal, partner, event }) => isAbout(event, sharedDeal, partner));
  return new Map(
    [...grouped(own, ({ sharedDeal }) => sharedDeal)].map(([key, of]) => [key, of.map(({ event }) => event)]),
  );
}

function isAbout(event: HistoryEvent, sharedDeal: string, partner: string): boolean {
  if ('sharedDeal' in event) return event.sharedDeal === sharedDeal;
  if (event.type === 'QuoteIssued') return event.partners.includes(partner);
  return event.type === 'DealWon' || event.type === 'DealLost';
}

/** What moves a shared deal on, and so its version. */
export const MOVES = [
  ...(['DealRegistered', 'PartnerAdded', 'SharedDealApproved', 'SharedDealRefused', 'PartnerRemoved'] as const),
  ...(['MessageSent', 'QuoteIssued', 'PoiAdded', 'PoiSigned', 'PoiDeclined', 'PoiShared'] as const),
  ...(['SharedDealUpdated', 'DiscountRequested', 'DealWon', 'DealLost', 'SurveyAnswered'] as const),
];

/** How many things have happened on each shared deal: its version, for `expectedVersion`. */
export async function versionsOfSharedDeals(keys: readonly string[], reading: Reading): Promise<Map<string, number>> {
  const events = await eventsOfSharedDeals(keys, reading, { types: MOVES });
  return new Map(keys.map((key) => [key, events.get(key)?.length ?? 0]));
}
