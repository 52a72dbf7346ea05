import type { Key, Recorded } from '../history.js';

export interface DealHome {
  /** The customer that the vendor opened it with; it is that one's, whatever its domains. */
  readonly customer: Key | null;
  /** Every domain on which it was registered, in the order of the first registration on each. */
  readonly domains: readonly string[];
}

/**
 * Where one of the vendor's deals belongs: to the customer that it was opened with, else to a domain on which it was registered
 * (registration.purchase-domain). Partners may have registered it on several, one of them by mistake: the deal is that of the
 * customer who owns the first that anybody owns. `events` are those that hang on the deal, in any order.
 * Throws where nothing says so: a deal is known only once it was opened or registered.
 */
export function dealHome(events: readonly Recorded[]): DealHome {
  const [customer = null] = ordered(events, (event) => (event.type === 'DealOpened' ? event.customer : undefined));
  const domains = ordered(events, (event) => (event.type === 'DealRegistered' ? event.domain : undefined));
  if (customer === null && domains.length === 0)
    throw new Error('a deal that was neither opened nor registered has no home');
  return { customer, domains };
}

/** What events name, each once, by the time of its first naming; of equal times by name, so that no order of arrival matters. */
function ordered(events: readonly Recorded[], nameOf: (event: Recorded) => string | undefined): string[] {
  const first = new Map<string, string>();
  for (const event of events) {
    const name = nameOf(event);
    if (name === undefined) continue;
    const known = first.get(name);
    if (known === undefined || event.instant < known) first.set(name, event.instant);
  }
  const place = ([name, instant]: [string, string]) => `${instant} ${name}`;
  return [...first].sort((a, b) => (place(a) < place(b) ? -1 : 1)).map(([name]) => name);
}
