import type { IdleVisit, ManagedPeriod, ManagedWork, PortalAccess, SubscriptionPeriod } from '@tierline/rules';
import { money } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, bytewise, sql } from '../reading/sql.js';

/** One partner in one customer's portal, as much of it as says on which days it counts. */
export interface ServiceRow {
  readonly customer: string;
  readonly partner: string;
  readonly periods: readonly ManagedPeriod[];
  readonly newest: ManagedWork | null;
}

/** All that is known of it. */
export interface ServiceRecord {
  readonly customer: string;
  readonly partner: string;
  readonly periods: readonly ManagedPeriod[];
  readonly work: readonly ManagedWork[];
  readonly idle: readonly IdleVisit[];
  readonly access: readonly PortalAccess[];
}

/** A row whose lists are JSON still. */
type Stored<Row, Json extends keyof Row> = {
  readonly [Column in keyof Row]: Column extends Json
    ? null extends Row[Column]
      ? string | null
      : string
    : Row[Column];
};

/** The customers in whose portal each partner is or was, by customer. */
export async function servicesOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, ServiceRow[]>> {
  const rows = await reading.all<Stored<ServiceRow, 'periods' | 'newest'>>(
    sql`select s.customer, s.partner, s.periods, s.newest from managed_service s
      where s.partner ${among(partners)} and ${reading.scope.figuresOf('s.partner')} order by ${bytewise('s.customer')}`,
  );
  return grouped(rows.map(opened), ({ partner }) => partner);
}

/** Whoever is or was in each customer's portal: those among whom it is divided. Who they are is not for everybody's eyes. */
export async function servicesOfCustomers(
  customers: readonly string[],
  reading: Reading,
): Promise<Map<string, ServiceRow[]>> {
  const rows = await reading.all<Stored<ServiceRow, 'periods' | 'newest'>>(
    sql`select s.customer, s.partner, s.periods, s.newest from managed_service s where s.customer ${among(customers)}`,
  );
  return grouped(rows.map(opened), ({ customer }) => customer);
}

/** The same with every day on which they worked: for days in the past, when the newest work had not been done. */
export async function workOfCustomers(
  customers: readonly string[],
  reading: Reading,
): Promise<Map<string, Pick<ServiceRecord, 'partner' | 'periods' | 'work'>[]>> {
  const rows = await reading.all<
    Stored<Pick<ServiceRecord, 'customer' | 'partner' | 'periods' | 'work'>, 'periods' | 'work'>
  >(sql`select s.customer, s.partner, s.periods, s.work from managed_service s where s.customer ${among(customers)}`);
  const services = rows.map(({ periods, work, ...row }) => ({
    ...row,
    periods: JSON.parse(periods) as ServiceRecord['periods'],
    work: JSON.parse(work) as ServiceRecord['work'],
  }));
  return grouped(services, ({ customer }) => customer);
}

/** All that is known of each partner's services, by customer. */
export async function recordsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, ServiceRecord[]>> {
  const rows = await reading.all<Stored<ServiceRecord, 'periods' | 'work' | 'idle' | 'access'>>(
    sql`select s.customer, s.partner, s.periods, s.work, s.idle, s.access from managed_service s
      where s.partner ${among(partners)} and ${reading.scope.figuresOf('s.partner')} order by ${bytewise('s.customer')}`,
  );
  const records = rows.map(({ customer, partner, periods, work, idle, access }) => ({
    customer,
    partner,
    periods: JSON.parse(periods) as ServiceRecord['periods'],
    work: JSON.parse(work) as ServiceRecord['work'],
    idle: JSON.parse(idle) as ServiceRecord['idle'],
    access: JSON.parse(access) as ServiceRecord['access'],
  }));
  return grouped(records, ({ partner }) => partner);
}

/** Everything that each customer has in force on `day`, whoever sold it: what managed MRR is measured on. */
export async function subscriptionsInForce(
  customers: readonly string[],
  reading: Reading,
  { day }: { readonly day: string },
): Promise<Map<string, InForce[]>> {
  const rows = await reading.all<{
    customer: string;
    minor: number;
    currency: string;
    from: string;
    until: string | null;
  }>(
    sql`select s.customer, s.mrr_minor as minor, s.currency, s.from_day as "from", s.until_day as until
      from subscription_period s
      where s.customer ${among(customers)} and s.from_day <= ${day} and (s.until_day is null or s.until_day > ${day})`,
  );
  const periods = rows.map(({ minor, currency, ...row }) => ({ ...row, mrr: money(minor, currency) }));
  return grouped(periods, ({ customer }) => customer);
}

export type InForce = Pick<SubscriptionPeriod, 'mrr' | 'from' | 'until'>;

/** Whether some work of the service counts on `day`. */
export function countsOn({ periods }: Pick<ServiceRow, 'periods'>, day: string): boolean {
  return periods.some(({ from, until }) => from <= day && day < until);
}

function opened({ periods, newest, ...row }: Stored<ServiceRow, 'periods' | 'newest'>): ServiceRow {
  return {
    ...row,
    periods: JSON.parse(periods) as ServiceRow['periods'],
    newest: newest === null ? null : (JSON.parse(newest) as ManagedWork),
  };
}
