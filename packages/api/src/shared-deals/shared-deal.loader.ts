import type { CreditOutcome, Motion, Reason, Stage } from '@tierline/rules';
import type { Slice } from '../reading/page.js';
import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, bytewise, name, type Sql, sql } from '../reading/sql.js';
import { topOfEach } from '../reading/top-of-each.js';

export interface SharedDealRecord {
  readonly id: string;
  readonly key: string;
  /** Keys of what it hangs on. */
  readonly partner: string;
  readonly customer: string | null;
  readonly deal: string;
  readonly gs: string | null;
  readonly domain: string;
  readonly motion: Motion;
  readonly stage: Stage;
  readonly registeredAt: string;
  readonly lastActivityAt: string;
  readonly closedOn: string | null;
  readonly relationship: string | null;
  readonly need: string | null;
  readonly expectedClose: string | null;
}

export const sharedDealColumns = name(
  `d.id, d.key, d.partner, d.customer, d.deal, d.gs, d.domain, d.motion, d.stage, d.registered_at as "registeredAt",
   d.last_activity_at as "lastActivityAt", d.closed_on as "closedOn", d.relationship, d.need, d.expected_close as "expectedClose"`,
);

export async function sharedDealsByKey(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, SharedDealRecord>> {
  const rows = await reading.all<SharedDealRecord>(
    sql`select ${sharedDealColumns} from shared_deal d where d.key ${among(keys)} and ${reading.scope.sharedDeal('d')}`,
  );
  return keyed(rows, ({ key }) => key);
}

export async function sharedDealsById(
  ids: readonly string[],
  reading: Reading,
): Promise<Map<string, SharedDealRecord>> {
  const rows = await reading.all<SharedDealRecord>(
    sql`select ${sharedDealColumns} from shared_deal d where d.id ${among(ids)} and ${reading.scope.sharedDeal('d')}`,
  );
  return keyed(rows, ({ id }) => id);
}

/** What each closed deal gave: by far the largest of what is stored of it, and read only where it is asked for. */
export async function creditsOfSharedDeals(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, CreditOutcome>> {
  const rows = await reading.all<{ key: string; credit: string }>(
    sql`select d.key, d.credit from shared_deal d
      where d.key ${among(keys)} and d.credit is not null and ${reading.scope.sharedDeal('d')}`,
  );
  return new Map(rows.map(({ key, credit }) => [key, JSON.parse(credit) as CreditOutcome]));
}

/** Why each has the growth specialist that it has, or none. */
export async function gsReasonsOfSharedDeals(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, readonly Reason[]>> {
  const rows = await reading.all<{ key: string; reasons: string }>(
    sql`select d.key, d.gs_reasons as reasons from shared_deal d where d.key ${among(keys)} and ${reading.scope.sharedDeal('d')}`,
  );
  return new Map(rows.map(({ key, reasons }) => [key, JSON.parse(reasons) as Reason[]]));
}

/** The same part of each partner's list: the newest registration first, then by key. */
export async function sharedDealsOfPartners(
  partners: readonly string[],
  reading: Reading,
  { limit, after }: Slice,
): Promise<Map<string, SharedDealRecord[]>> {
  const from = after ? sql`not ${upTo(after)}` : sql`true`;
  const rows = await reading.all<SharedDealRecord>(
    topOfEach({
      columns: sharedDealColumns,
      from: sql`shared_deal d`,
      parent: sql`d.partner`,
      keys: partners,
      where: sql`${reading.scope.sharedDeal('d')} and ${from}`,
      order: sql`d.registered_at desc, ${bytewise('d.key')}`,
      limit: limit + 1,
    }),
  );
  return grouped(rows, ({ partner }) => partner);
}

/** How many each partner has, or how many stand at or before a place in its list. */
export async function countSharedDeals(
  partners: readonly string[],
  reading: Reading,
  args: { readonly place?: readonly string[] },
): Promise<Map<string, number>> {
  const until = args.place ? upTo(args.place) : sql`true`;
  const rows = await reading.all<{ partner: string; count: number }>(
    sql`select d.partner, count(*) as count from shared_deal d
      where d.partner ${among(partners)} and ${reading.scope.sharedDeal('d')} and ${until} group by d.partner`,
  );
  return new Map(rows.map(({ partner, count }) => [partner, count]));
}

function upTo([registeredAt = '', key = '']: readonly string[]): Sql {
  return sql`(d.registered_at > ${registeredAt} or (d.registered_at = ${registeredAt} and ${bytewise('d.key')} <= ${key}))`;
}
