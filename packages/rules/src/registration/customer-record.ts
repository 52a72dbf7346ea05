import type { CustomerAdded, Recorded } from '../history.js';
import type { CustomerRecord } from '../outcome.js';
import { timeZoneOf } from '../policies/regions.js';

/** A customer as it was added: it buys with its first domain and lives in its region's zone, where nothing else was said. */
export function customerRecord(added: Recorded<CustomerAdded>): CustomerRecord {
  const { customer, name, domains, region, segment } = added;
  const purchaseDomain = added.purchaseDomain ?? domains[0];
  if (purchaseDomain === undefined) throw new Error(`customer ${customer} has no domain`);
  const timeZone = added.timeZone ?? timeZoneOf(region);
  return { key: customer, name, domains, purchaseDomain, region, timeZone, segment };
}
