import { grouped, type Reading } from '../reading/reading.js';
import { among, bytewise, sql } from '../reading/sql.js';
import { sharedDealColumns, type SharedDealRecord } from '../shared-deals/shared-deal.loader.js';

/** Each partner's open shared deals: those expected to close first, those of which it is not known last. */
export async function openDealsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, SharedDealRecord[]>> {
  const rows = await reading.all<SharedDealRecord>(sql`
    select ${sharedDealColumns} from shared_deal d
    where d.partner ${among(partners)} and d.stage in ('REGISTERED', 'APPROVED') and ${reading.scope.sharedDeal('d')}
    order by coalesce(d.expected_close, '9999-12-31'), ${bytewise('d.key')}`);
  return grouped(rows, ({ partner }) => partner);
}
