import { dayIn } from '@tierline/rules';
import { customersByKey } from '../customers/customer.loader.js';
import { partnersByKey } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import type { SharedDealRecord } from './shared-deal.loader.js';

/** The date where the customer is; where the partner is while there is no customer. */
export async function todayOfDeal(
  reading: Reading,
  { customer, partner }: Pick<SharedDealRecord, 'customer' | 'partner'>,
): Promise<string> {
  const where =
    (customer === null ? null : await reading.load(customersByKey, customer)) ??
    (await reading.load(partnersByKey, partner));
  return dayIn(reading.now.toISOString(), where?.timeZone ?? 'UTC');
}
