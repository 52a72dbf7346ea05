import type { Key, Recorded } from '../history.js';
import { byTime } from '../history.js';

/**
 * Where one of the vendor's deals belongs: to the customer that it was opened with, else to the domain on which it was first
 * registered (registration.purchase-domain). `events` are those that hang on the deal, in any order.
 * Throws where nothing says so: a deal is known only once it was opened or registered.
 */
export function dealHome(events: readonly Recorded[]): { customer: Key } | { domain: string } {
  const ordered = [...events].sort(byTime);
  const opened = ordered.find((event) => event.type === 'DealOpened');
  if (opened) return { customer: opened.customer };
  const registered = ordered.find((event) => event.type === 'DealRegistered');
  if (registered) return { domain: registered.domain };
  throw new Error('a deal that was neither opened nor registered has no home');
}
