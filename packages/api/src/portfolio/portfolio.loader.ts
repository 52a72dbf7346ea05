import { customerColumns } from '../customers/customer.loader.js';
import { customersOfPartners, type InstallBaseCustomer } from '../install-base/install-base.loader.js';
import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** Deadlines of one kind that are over: kept, missed, or met late. */
export interface OverDeadlines {
  readonly partner: string;
  readonly due: number;
  readonly onTime: number;
}

interface Wanted {
  readonly kind: 'RESPONSE' | 'POI_SIGNATURE';
  /** Those that fell due from this moment on. */
  readonly from: string;
  readonly now: string;
}

/** How many of each partner's deadlines of a kind were kept. */
export async function overDeadlinesOfPartners(
  partners: readonly string[],
  reading: Reading,
  { kind, from, now }: Wanted,
): Promise<Map<string, OverDeadlines>> {
  const rows = await reading.all<{ partner: string; due: number | string; late: number | string | null }>(sql`
    select l.partner, count(*) as due, sum(case when l.met_at is null or l.met_at >= l.due_at then 1 else 0 end) as late
    from deadline l
    where l.partner ${among(partners)} and l.kind = ${kind} and l.due_at >= ${from} and l.due_at <= ${now}
      and ${reading.scope.figuresOf('l.partner')}
    group by l.partner`);
  const counted = rows.map(({ partner, due, late }) => ({
    ...{ partner, due: Number(due), onTime: Number(due) - Number(late ?? 0) },
  }));
  return keyed(counted, ({ partner }) => partner);
}

/** When something last happened on a shared deal of each partner. */
export async function lastDealingsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, { partner: string; at: string }>> {
  const rows = await reading.all<{ partner: string; at: string }>(sql`
    select d.partner, max(d.last_activity_at) as at from shared_deal d
    where d.partner ${among(partners)} and ${reading.scope.sharedDeal('d')} and ${reading.scope.figuresOf('d.partner')}
    group by d.partner`);
  return keyed(rows, ({ partner }) => partner);
}

/** All customers of each partner. */
export async function wholeBasesOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, InstallBaseCustomer[]>> {
  const rows = await reading.all<InstallBaseCustomer>(sql`
    select base.partner, ${customerColumns} from ${customersOfPartners(partners)}
    where ${reading.scope.figuresOf('base.partner')} order by c.name`);
  return grouped(rows, ({ partner }) => partner);
}
