import type { CreditOutcome, Motion, Reason, Stage } from '@tierline/rules';
import { keyed, type Reading } from '../reading/reading.js';
import { among, name, sql } from '../reading/sql.js';

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
  readonly revision: number;
  readonly updatedAt: string;
}

export const sharedDealColumns = name(
  `d.id, d.key, d.partner, d.customer, d.deal, d.gs, d.domain, d.motion, d.stage, d.registered_at as "registeredAt",
   d.last_activity_at as "lastActivityAt", d.closed_on as "closedOn", d.relationship, d.need, d.expected_close as "expectedClose",
   d.revision, d.updated_at as "updatedAt"`,
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
