import { dayIn } from '@tierline/rules';
import { customersByKey } from '../customers/customer.loader.js';
import { partnersByKey } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import type { SharedDealRecord } from './shared-deal.loader.js';

/** The date where the customer is; where the partner is while there is no customer. */
export function todayOfDeal(reading: Reading, deal: Whereabouts): Promise<string> {
  return dayAt(reading, deal, reading.now.toISOString());
}

/** The date, there, of the first thing that happened on the vendor's deal behind a shared deal. */
export async function firstDayOfDeal(
  reading: Reading,
  deal: Whereabouts & Pick<SharedDealRecord, 'deal' | 'registeredAt'>,
): Promise<string> {
  const row = await reading.first<{ first: string | null }>(sql`
    select min(e.instant) as first from history_event e where e.anchor = ${`deal:${deal.deal}`}`);
  return dayAt(reading, deal, row?.first ?? deal.registeredAt);
}

type Whereabouts = Pick<SharedDealRecord, 'customer' | 'partner'>;

async function dayAt(reading: Reading, { customer, partner }: Whereabouts, instant: string): Promise<string> {
  const where =
    (customer === null ? null : await reading.load(customersByKey, customer)) ??
    (await reading.load(partnersByKey, partner));
  return dayIn(instant, where?.timeZone ?? 'UTC');
}
