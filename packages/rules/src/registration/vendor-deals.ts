import type { DealLost, DealOpened, DealWon, Key, Recorded } from '../history.js';
import { localDay } from '../local-day.js';
import type { Origin } from './dossier.js';

type Ending = Recorded<DealWon> | Recorded<DealLost>;

/** Which of the vendor's deals things hang on. */
export interface VendorDeals {
  /** By the shared deal's key. */
  readonly ofSharedDeal: ReadonlyMap<Key, Key>;
  /** The deal that a key means: what hangs on a deal that a registration would have made belongs to the one that it joined. */
  readonly meantBy: (deal: Key) => Key;
}

/**
 * The vendor's deal behind each shared deal. A registration that names none joins the deal that is open with the customer
 * at that moment, the oldest first and then by key; where there is none, one is made under the shared deal's own key
 * (registration.two-ways). `zone` is the one in which a close date is over.
 */
export function vendorDeals(
  origins: readonly Origin[],
  opened: readonly Recorded<DealOpened>[],
  endings: readonly Ending[],
  zone: string,
): VendorDeals {
  const openedAt = new Map(opened.map(({ deal, instant }) => [deal, instant]));
  const named = new Set<Key>([...openedAt.keys(), ...origins.flatMap(({ deal }) => deal ?? [])]);
  const ofSharedDeal = new Map<Key, Key>();
  const joined = new Map<Key, Key>();
  for (const { sharedDeal, deal, instant } of origins) {
    const isOver = (key: Key) =>
      endings.some((end) => end.deal === key && (end.instant <= instant || end.closedOn < localDay(instant, zone)));
    const open = [...openedAt].filter(([key, since]) => since <= instant && !isOver(key));
    const oldest = open
      .map(([key, since]) => ({ key, place: `${since} ${key}` }))
      .sort((a, b) => (a.place < b.place ? -1 : 1))[0];
    const own = deal ?? oldest?.key ?? sharedDeal;
    ofSharedDeal.set(sharedDeal, own);
    if (deal === undefined) joined.set(sharedDeal, own);
    if (!openedAt.has(own)) openedAt.set(own, instant);
  }
  return { ofSharedDeal, meantBy: (deal) => (named.has(deal) ? deal : (joined.get(deal) ?? deal)) };
}
