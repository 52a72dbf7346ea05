/**
 * A second, naive answer to what the rules decide, written from the program's meaning alone: loops over days and events, no code
 * of the rules but their types and their calendar. Its numbers are its own, so that a slip in the policy's data shows too.
 */
import { addDays, dayIn } from '../../calendar.js';
import type {
  CustomerAdded,
  Day,
  Edition,
  EventOf,
  EventType,
  Key,
  Month,
  ProductLine,
  Recorded,
  Tier,
  UpmarketException,
} from '../../history.js';

/** What the oracle is told: the customer's history, that of every partner, and the rates that were given. */
export interface CaseFile {
  readonly customer: Recorded<CustomerAdded>;
  readonly zone: string;
  readonly purchaseDomain: string;
  readonly events: readonly Recorded[];
  readonly partners: ReadonlyMap<Key, readonly Recorded[]>;
  /** The vendor's words on where partners may do without the accreditation. */
  readonly exceptions: readonly Recorded<UpmarketException>[];
  readonly rate: (from: string, to: string, day: Day) => string | undefined;
  /** The tier that a deal closing on `day` finds the partner credited with. */
  readonly tierAtClose: (partner: Key, day: Day) => Tier;
  readonly through: Month;
  /** Every day that anything may be asked about, in order. */
  readonly days: readonly Day[];
}

const zones: Readonly<Record<string, string>> = {
  JP: 'Asia/Tokyo',
  US: 'America/New_York',
  DE: 'Europe/Berlin',
  IN: 'Asia/Kolkata',
};

export function zoneOf(region: string): string {
  const zone = zones[region];
  if (zone === undefined) throw new Error(`the oracle knows no zone of ${region}`);
  return zone;
}

/** Events in the order in which they happened; of two at the same instant, in the order in which they were told. */
export function inTime<E extends Recorded>(events: readonly E[]): E[] {
  return [...events].sort((a, b) => (a.instant === b.instant ? a.order - b.order : a.instant < b.instant ? -1 : 1));
}

export function ofType<Type extends EventType>(events: readonly Recorded[], type: Type): Recorded<EventOf<Type>>[] {
  return events.filter((event) => event.type === type) as never;
}

/** Every day from `first` to `last`, both included. */
export function everyDay(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

const known = new Map<string, Day>();

/** The date on which an event happened, as the customer or partner in `zone` calls it. */
export function dateOf(instant: string, zone: string): Day {
  const name = `${instant} ${zone}`;
  const day = known.get(name) ?? dayIn(instant, zone);
  if (known.size > 200_000) known.clear();
  known.set(name, day);
  return day;
}

/** A product line with its edition: what a customer signs for. */
export function item({ productLine, edition }: { productLine: ProductLine; edition: Edition }): string {
  return `${productLine} ${edition}`;
}

const HUBS = ['MARKETING_HUB', 'SALES_HUB', 'SERVICE_HUB', 'CONTENT_HUB', 'OPERATIONS_HUB'];

/** Professional or Enterprise of a hub, Credits, and whatever belongs to no hub. */
export function isEligible({ productLine, edition }: { productLine: ProductLine; edition: Edition }): boolean {
  if (!HUBS.includes(productLine)) return true;
  return edition === 'PROFESSIONAL' || edition === 'ENTERPRISE';
}
