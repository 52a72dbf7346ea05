import { keyed, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** One of the vendor's own deals. */
export interface VendorDealRecord {
  readonly key: string;
  readonly hasEnded: boolean;
}

/** The vendor's deals, as far as the viewer works on them. */
export async function vendorDealsByKey(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, VendorDealRecord>> {
  const rows = await reading.all<{ key: string; endings: number }>(
    sql`select r.deal as key, (select count(*) from history_event e
        where e.anchor = 'deal:' || r.deal and e.type in ('DealWon', 'DealLost')) as endings
      from deal_route r where r.deal ${among(keys)} and ${reading.scope.vendorDeal('r')}`,
  );
  return keyed(
    rows.map(({ key, endings }) => ({ key, hasEnded: Number(endings) > 0 })),
    ({ key }) => key,
  );
}
