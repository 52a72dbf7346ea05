import { type MeasuredDeal, type Motion, money, type Money, type ProductLine } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** A shared deal as far as plans count it. */
export interface CountedDeal extends MeasuredDeal {
  readonly partner: string;
  readonly motion: Motion;
  /** The customer's; null while there is no customer. */
  readonly region: string | null;
}

/** Each partner's shared deals. */
export async function countedDealsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, CountedDeal[]>> {
  const rows = await reading.all<CountedDeal>(sql`
    select d.partner, d.stage, d.motion, d.registered_at as "registeredAt", d.closed_on as "closedOn", c.region,
      coalesce(c.time_zone, p.time_zone) as "timeZone"
    from shared_deal d join partner p on p.key = d.partner left join customer c on c.key = d.customer
    where d.partner ${among(partners)} and ${reading.scope.sharedDeal('d')} and ${reading.scope.figuresOf('d.partner')}`);
  return grouped(rows, ({ partner }) => partner);
}

/** A customer of a partner, since its first association with it. */
export interface WonCustomer {
  readonly partner: string;
  readonly customer: string;
  readonly region: string;
  readonly motion: Motion;
  readonly since: string;
}

/** Each partner's associations with its customers, the oldest of each customer's first. */
export async function customersWonByPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, WonCustomer[]>> {
  const rows = await reading.all<WonCustomer>(sql`
    select a.partner, a.customer, c.region, a.motion, a.since_day as since from association a join customer c on c.key = a.customer
    where a.partner ${among(partners)} and ${reading.scope.figuresOf('a.partner')} order by a.since_day, a.natural_key`);
  return grouped(rows, ({ partner }) => partner);
}

/** An entry of the ledger of revenue share as far as plans count it. */
export interface CountedShare {
  readonly partner: string;
  readonly month: string;
  readonly productLine: ProductLine;
  readonly region: string;
  readonly motion: Motion | null;
  readonly amount: Money;
}

/** What stands on each partner's statement of a quarter. */
export async function sharesBookedIn(
  partners: readonly string[],
  reading: Reading,
  { quarter }: { readonly quarter: string },
): Promise<Map<string, CountedShare[]>> {
  const rows = await reading.all<Omit<CountedShare, 'amount'> & { minor: number; currency: string }>(sql`
    select e.partner, e.month, e.product_line as "productLine", c.region, a.motion, e.amount_minor as minor, e.currency
    from revenue_share_entry e join customer c on c.key = e.customer left join association a on a.natural_key = e.association
    where e.partner ${among(partners)} and e.booked_in = ${quarter} and ${reading.scope.figuresOf('e.partner')}`);
  const shares = rows.map(({ minor, currency, ...row }) => ({ ...row, amount: money(minor, currency) }));
  return grouped(shares, ({ partner }) => partner);
}
