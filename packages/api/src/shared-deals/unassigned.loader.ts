import type { Slice } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { bytewise, type Sql, sql } from '../reading/sql.js';
import { type SharedDealRecord, sharedDealColumns } from './shared-deal.loader.js';

/** Open, and nobody of the vendor's works on it (team.gs-assignment). */
const unassigned = sql`d.gs is null and d.stage in ('REGISTERED', 'APPROVED')`;

/** A part of the list of open shared deals without a growth specialist: the one that waits longest first. */
export function unassignedPage({ limit, after }: Slice, reading: Reading): Promise<SharedDealRecord[]> {
  const from = after ? sql`not ${upTo(after)}` : sql`true`;
  return reading.all<SharedDealRecord>(
    sql`select ${sharedDealColumns} from shared_deal d where ${unassigned} and ${reading.scope.sharedDeal('d')} and ${from}
      order by d.registered_at, ${bytewise('d.key')} limit ${limit + 1}`,
  );
}

/** How many there are, or how many stand at or before a place in the list. */
export async function countUnassigned(reading: Reading, place?: readonly string[]): Promise<number> {
  const until = place ? upTo(place) : sql`true`;
  const row = await reading.first<{ count: number }>(
    sql`select count(*) as count from shared_deal d where ${unassigned} and ${reading.scope.sharedDeal('d')} and ${until}`,
  );
  return row?.count ?? 0;
}

function upTo([registeredAt = '', key = '']: readonly string[]): Sql {
  return sql`(d.registered_at < ${registeredAt} or (d.registered_at = ${registeredAt} and ${bytewise('d.key')} <= ${key}))`;
}
