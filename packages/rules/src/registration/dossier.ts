import { dayIn } from '../calendar.js';
import type {
  CreditAdjudicated,
  CustomerAdded,
  Day,
  DealLost,
  DealRegistered,
  DealWon,
  EventOf,
  EventType,
  Instant,
  Key,
  OnboardingStarted,
  PartnerAdded,
  PoiAdded,
  PoiDeclined,
  PoiShared,
  PoiSigned,
  QuoteIssued,
  Recorded,
  SecondPartnerAgreed,
  SharedDealApproved,
  SharedDealRefused,
  PartnerRemoved,
} from '../history.js';
import { byTime } from '../history.js';

/** How a shared deal came to be: registered by the partner, or added by the vendor's representative. */
export type Origin = Recorded<DealRegistered> | Recorded<PartnerAdded>;
export type Ruling = Recorded<SharedDealApproved> | Recorded<SharedDealRefused> | Recorded<PartnerRemoved>;
export type ProofEvent = Recorded<PoiAdded> | Recorded<PoiSigned> | Recorded<PoiDeclined> | Recorded<PoiShared>;

/** Everything the history says of one shared deal, in time order. */
export interface SharedDealFile {
  readonly key: Key;
  readonly origin: Origin;
  readonly rulings: readonly Ruling[];
  readonly proofEvents: readonly ProofEvent[];
}

/** Everything the history says of one of the vendor's deals, in time order. */
export interface DealFile {
  readonly key: Key;
  /** Of any number of partners, several at once among them (bpw.many-may-sell). */
  readonly sharedDeals: readonly SharedDealFile[];
  readonly quotes: readonly Recorded<QuoteIssued>[];
  readonly agreements: readonly Recorded<SecondPartnerAgreed>[];
  readonly adjudications: readonly Recorded<CreditAdjudicated>[];
  /** The last word on how it ended; null while it is open. */
  readonly ending: Recorded<DealWon> | Recorded<DealLost> | null;
}

/** A customer's history sorted by what it is about. */
export interface Dossier {
  readonly customer: Recorded<CustomerAdded> | null;
  readonly deals: readonly DealFile[];
  readonly onboardings: readonly Recorded<OnboardingStarted>[];
  readonly of: <Type extends EventType>(type: Type) => readonly Recorded<EventOf<Type>>[];
}

/** Opens a customer's dossier from its events in any order. */
export function openDossier(events: readonly Recorded[]): Dossier {
  const byType = new Map<EventType, Recorded[]>();
  for (const event of [...events].sort(byTime)) {
    const same = byType.get(event.type);
    if (same) same.push(event);
    else byType.set(event.type, [event]);
  }
  const of: Dossier['of'] = (type) => (byType.get(type) ?? []) as never;
  return {
    customer: of('CustomerAdded').at(-1) ?? null,
    deals: dealFiles(of),
    onboardings: of('OnboardingStarted'),
    of,
  };
}

function dealFiles(of: Dossier['of']): DealFile[] {
  const endings = groupBy([...of('DealWon'), ...of('DealLost')].sort(byTime), ({ deal }) => deal);
  const origins: Origin[] = [...of('DealRegistered'), ...of('PartnerAdded')].sort(byTime);
  const dealOf = dealsOfOrigins(origins, of('DealOpened'), endings);
  const alias = (deal: Key) => dealOf.get(deal) ?? deal;

  const rulings = groupBy<Ruling>(
    [...of('SharedDealApproved'), ...of('SharedDealRefused'), ...of('PartnerRemoved')].sort(byTime),
    ({ sharedDeal }) => sharedDeal,
  );
  const proofEvents = groupBy<ProofEvent>(
    [...of('PoiAdded'), ...of('PoiSigned'), ...of('PoiDeclined'), ...of('PoiShared')].sort(byTime),
    ({ sharedDeal }) => sharedDeal,
  );
  const quotes = groupBy(of('QuoteIssued'), ({ deal }) => alias(deal));
  const agreements = groupBy(of('SecondPartnerAgreed'), ({ deal }) => alias(deal));
  const adjudications = groupBy(of('CreditAdjudicated'), ({ deal }) => alias(deal));

  const keys = new Set([...of('DealOpened').map(({ deal }) => deal), ...dealOf.values()]);
  for (const deal of endings.keys()) keys.add(alias(deal));
  const endingOf = new Map([...endings].flatMap(([deal, all]) => all.map((ending) => [alias(deal), ending] as const)));

  return [...keys].map((key) => ({
    key,
    sharedDeals: origins
      .filter(({ sharedDeal }) => dealOf.get(sharedDeal) === key)
      .map((origin) => ({
        key: origin.sharedDeal,
        origin,
        rulings: rulings.get(origin.sharedDeal) ?? [],
        proofEvents: proofEvents.get(origin.sharedDeal) ?? [],
      })),
    quotes: quotes.get(key) ?? [],
    agreements: agreements.get(key) ?? [],
    adjudications: adjudications.get(key) ?? [],
    ending: endingOf.get(key) ?? null,
  }));
}

/**
 * The vendor's deal behind each shared deal. A registration that names none joins the deal that is open with the customer
 * at that moment, the oldest first; where there is none, one is made under the shared deal's own key.
 */
function dealsOfOrigins(
  origins: readonly Origin[],
  opened: readonly { deal: Key; instant: string }[],
  endings: ReadonlyMap<Key, readonly Recorded[]>,
): Map<Key, Key> {
  const openedAt = new Map(opened.map(({ deal, instant }) => [deal, instant]));
  const dealOf = new Map<Key, Key>();
  for (const { sharedDeal, deal, instant } of origins) {
    const isOpen = ([key, since]: [Key, string]) =>
      since <= instant && !endings.get(key)?.some((end) => end.instant <= instant);
    const own = deal ?? [...openedAt].filter(isOpen).sort(([, a], [, b]) => (a < b ? -1 : 1))[0]?.[0] ?? sharedDeal;
    dealOf.set(sharedDeal, own);
    if (!openedAt.has(own)) openedAt.set(own, instant);
  }
  return dealOf;
}

/** Items by the key they share, in their order. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Whether an instant in UTC lies on or before `day` in `zone`. */
export function isByEndOf(day: Day, instant: Instant, zone: string): boolean {
  // No zone is a whole day ahead of UTC, so an earlier day there needs no calendar.
  return instant.slice(0, 10) < day || dayIn(instant, zone) <= day;
}
