import type {
  CreditAdjudicated,
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
import type { SharedDealUpdated } from './deal-events.js';
import { localDay } from '../local-day.js';
import type { CustomerRecord } from '../outcome.js';
import { customerRecord } from './customer-record.js';
import { vendorDeals } from './vendor-deals.js';

/** How a shared deal came to be: registered by the partner, or added by the vendor's representative. */
export type Origin = Recorded<DealRegistered> | Recorded<PartnerAdded>;
export type Ruling = Recorded<SharedDealApproved> | Recorded<SharedDealRefused> | Recorded<PartnerRemoved>;
export type ProofEvent = Recorded<PoiAdded> | Recorded<PoiSigned> | Recorded<PoiDeclined> | Recorded<PoiShared>;

/** Everything the history says of one shared deal, in time order. */
export interface SharedDealFile {
  readonly key: Key;
  readonly origin: Origin;
  /** What was said of it since. */
  readonly updates: readonly Recorded<SharedDealUpdated>[];
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
  /** null for a domain that is nobody's customer yet. */
  readonly customer: CustomerRecord | null;
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
  const added = of('CustomerAdded').at(-1);
  const customer = added ? customerRecord(added) : null;
  return { customer, deals: dealFiles(of, customer?.timeZone ?? 'UTC'), onboardings: of('OnboardingStarted'), of };
}

/** Two that came at one instant keep one order, however they arrived. */
function byTimeThenKey(a: Origin, b: Origin): number {
  return `${a.instant} ${a.sharedDeal}` < `${b.instant} ${b.sharedDeal}` ? -1 : 1;
}

function dealFiles(of: Dossier['of'], zone: string): DealFile[] {
  const endings = [...of('DealWon'), ...of('DealLost')].sort(byTime);
  const origins = [...of('DealRegistered'), ...of('PartnerAdded')].sort(byTimeThenKey);
  const { ofSharedDeal, meantBy } = vendorDeals(origins, of('DealOpened'), endings, zone);

  const rulings = groupBy<Ruling>(
    [...of('SharedDealApproved'), ...of('SharedDealRefused'), ...of('PartnerRemoved')].sort(byTime),
    ({ sharedDeal }) => sharedDeal,
  );
  const updates = groupBy(of('SharedDealUpdated'), ({ sharedDeal }) => sharedDeal);
  const proofEvents = groupBy<ProofEvent>(
    [...of('PoiAdded'), ...of('PoiSigned'), ...of('PoiDeclined'), ...of('PoiShared')].sort(byTime),
    ({ sharedDeal }) => sharedDeal,
  );
  const quotes = groupBy(of('QuoteIssued'), ({ deal }) => meantBy(deal));
  const agreements = groupBy(of('SecondPartnerAgreed'), ({ deal }) => meantBy(deal));
  const adjudications = groupBy(of('CreditAdjudicated'), ({ deal }) => meantBy(deal));

  const endingOf = new Map(endings.map((ending) => [meantBy(ending.deal), ending]));
  const keys = new Set([...of('DealOpened').map(({ deal }) => deal), ...ofSharedDeal.values(), ...endingOf.keys()]);

  return [...keys].map((key) => ({
    key,
    sharedDeals: origins
      .filter(({ sharedDeal }) => ofSharedDeal.get(sharedDeal) === key)
      .map((origin) => ({
        key: origin.sharedDeal,
        origin,
        updates: updates.get(origin.sharedDeal) ?? [],
        rulings: rulings.get(origin.sharedDeal) ?? [],
        proofEvents: proofEvents.get(origin.sharedDeal) ?? [],
      })),
    quotes: quotes.get(key) ?? [],
    agreements: agreements.get(key) ?? [],
    adjudications: adjudications.get(key) ?? [],
    ending: endingOf.get(key) ?? null,
  }));
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

/** Whether a normal instant lies on or before `day` in `zone`. */
export function isByEndOf(day: Day, instant: Instant, zone: string): boolean {
  // No zone is a whole day ahead of UTC, so an earlier day there needs no calendar.
  return instant.slice(0, 10) < day || localDay(instant, zone) <= day;
}
