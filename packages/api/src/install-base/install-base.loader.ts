import type { Edition, Grant, Motion, OwnLine, ProductLine } from '@tierline/rules';
import { money, type Money } from '@tierline/rules';
import { standingOn } from '../associations/association.loader.js';
import type { CustomerRecord } from '../customers/customer.loader.js';
import type { Slice } from '../reading/page.js';
import { grouped, type Reading } from '../reading/reading.js';
import { among, bytewise, name, type Sql, sql } from '../reading/sql.js';
import { topOfEach } from '../reading/top-of-each.js';

/** A customer of a partner. */
export interface InstallBaseCustomer extends CustomerRecord {
  readonly partner: string;
}

/** The customers of each partner: of its shared deals, of its associations, and whom it serves. */
function ofPartners(partners: readonly string[]): Sql {
  const arm = (table: string) =>
    sql`select partner, customer from ${name(table)} where partner ${among(partners)} and customer is not null`;
  return sql`(${arm('shared_deal')} union ${arm('association')} union ${arm('managed_service')}) base
    join customer c on c.key = base.customer`;
}

/** The same part of each partner's install base, by the customer's name and then key. */
export async function installBasesOfPartners(
  partners: readonly string[],
  reading: Reading,
  { limit, after }: Slice,
): Promise<Map<string, InstallBaseCustomer[]>> {
  const from = after ? sql`not ${upTo(after)}` : sql`true`;
  const rows = await reading.all<InstallBaseCustomer>(
    topOfEach({
      columns: name('base.partner, c.id, c.key, c.name, c.region, c.time_zone as "timeZone"'),
      from: ofPartners(partners),
      parent: sql`base.partner`,
      keys: partners,
      where: sql`${reading.scope.figuresOf('base.partner')} and ${from}`,
      order: sql`${bytewise('c.name')}, ${bytewise('c.key')}`,
      limit: limit + 1,
    }),
  );
  return grouped(rows, ({ partner }) => partner);
}

/** How many customers each partner's install base has, or how many at or before a place in it. */
export async function countInstallBases(
  partners: readonly string[],
  reading: Reading,
  { place }: { readonly place?: readonly string[] },
): Promise<Map<string, number>> {
  const until = place ? upTo(place) : sql`true`;
  const rows = await reading.all<{ partner: string; count: number }>(
    sql`select base.partner, count(*) as count from ${ofPartners(partners)}
      where ${reading.scope.figuresOf('base.partner')} and ${until} group by base.partner`,
  );
  return new Map(rows.map(({ partner, count }) => [partner, count]));
}

function upTo([ofName = '', ofKey = '']: readonly string[]): Sql {
  return sql`(${bytewise('c.name')}, ${bytewise('c.key')}) <= (${ofName}, ${ofKey})`;
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
