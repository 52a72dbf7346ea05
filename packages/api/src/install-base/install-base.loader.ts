import type { Edition, Grant, Motion, OwnLine, ProductLine } from '@tierline/rules';
import { money, type Money } from '@tierline/rules';
import { standingOn } from '../associations/association.loader.js';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { grouped, type Reading } from '../reading/reading.js';
import { among, bytewise, name, type Sql, sql } from '../reading/sql.js';

/** A customer of a partner. */
export interface InstallBaseCustomer extends CustomerRecord {
  readonly partner: string;
}

/** The customers of each partner: of its shared deals, of its associations, and whom it serves. */
export function customersOfPartners(partners: readonly string[]): Sql {
  const arm = (table: string) =>
    sql`select partner, customer from ${name(table)} where partner ${among(partners)} and customer is not null`;
  return sql`(${arm('shared_deal')} union ${arm('association')} union ${arm('managed_service')}) base
    join customer c on c.key = base.customer`;
}

/** Which of these customers, by public id, are in a partner's install base, with their keys. */
export async function customersInBase(
  partner: string,
  ids: readonly string[],
  reading: Reading,
): Promise<Map<string, string>> {
  const rows = await reading.all<{ id: string; key: string }>(
    sql`select distinct c.id, c.key from ${customersOfPartners([partner])} where c.id ${among(ids)} and ${reading.scope.figuresOf('base.partner')}`,
  );
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** A line that a customer has. */
export interface OwnedLine {
  readonly customer: string;
  readonly productLine: ProductLine;
  readonly edition: Edition;
  readonly mrr: Money;
}

interface OnDay {
  readonly day: string;
}

/**
 * Every line that each customer has at the end of `day`, whoever sold it: what a verdict on it rests on. Nothing of a line may be
 * shown that the viewer does not see by its scope.
 */
export async function ownedLinesOfCustomers(
  customers: readonly string[],
  reading: Reading,
  { day }: OnDay,
): Promise<Map<string, OwnedLine[]>> {
  const rows = await reading.all<Omit<OwnedLine, 'mrr'> & { minor: number; currency: string }>(sql`
    select s.customer, s.product_line as "productLine", s.edition, s.mrr_minor as minor, s.currency from subscription_period s
    where s.customer ${among(customers)} and s.from_day <= ${day} and (s.until_day is null or s.until_day > ${day})`);
  const lines = rows.map(({ minor, currency, ...row }) => ({ ...row, mrr: money(minor, currency) }));
  return grouped(lines, ({ customer }) => customer);
}

/** A partner's hold on a customer's line. */
export interface HeldLine extends OwnLine {
  readonly customer: string;
  readonly partner: string;
  readonly productLine: ProductLine;
}

interface StoredHold extends Omit<HeldLine, 'grant' | 'portions' | 'motion'> {
  readonly motion: Motion;
  readonly rate: Grant['rate'] | null;
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  readonly portions: string | null;
}

/** Every association that stands with each customer at the end of `day`, oldest first, whoever's it is; see above. */
export async function heldLinesOfCustomers(
  customers: readonly string[],
  reading: Reading,
  { day }: OnDay,
): Promise<Map<string, HeldLine[]>> {
  const rows = await reading.all<StoredHold>(sql`
    select a.customer, a.partner, a.product_line as "productLine", a.motion, a.since_day as since, a.rate,
      a.first_month as "firstMonth", a.last_month as "lastMonth", a.portions
    from association a where a.customer ${among(customers)} and ${standingOn(day)} order by a.since_day, ${bytewise('a.natural_key')}`);
  const held = rows.map(({ rate, firstMonth, lastMonth, portions, ...row }) => ({
    ...row,
    grant: rate === null || firstMonth === null || lastMonth === null ? null : { rate, firstMonth, lastMonth },
    portions: portions === null ? null : (JSON.parse(portions) as OwnLine['portions']),
  }));
  return grouped(held, ({ customer }) => customer);
}
