import { type Edition, type Grant, type Money, money, type Portions, type ProductLine } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, bytewise, sql } from '../reading/sql.js';

/** An association of a partner, whether or not it stands, as a forecast needs it. */
export interface HeldLine {
  readonly partner: string;
  readonly key: string;
  readonly customer: string;
  readonly productLine: ProductLine;
  readonly since: string;
  readonly until: string | null;
  /** The close date of the deal that made it. */
  readonly soldOn: string | null;
  readonly grant: Grant | null;
  readonly portions: Portions;
  /** Through which month its subject was decided; null where it never was. */
  readonly decidedThrough: string | null;
}

interface Row extends Omit<HeldLine, 'grant' | 'portions'> {
  readonly rate: string | null;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly portions: string | null;
}

/** Every association that each partner has or had. */
export async function heldLines(partners: readonly string[], reading: Reading): Promise<Map<string, HeldLine[]>> {
  const rows = await reading.all<Row>(
    sql`select a.partner, a.natural_key as key, a.customer, a.product_line as "productLine", a.since_day as since, a.until_day as until,
        a.rate, a.first_month as "firstMonth", a.last_month as "lastMonth", a.portions, s.decided_through as "decidedThrough", d.closed_on as "soldOn"
      from association a left join subject_state s on s.subject = a.subject left join shared_deal d on d.key = a.shared_deal
      where a.partner ${among(partners)} and ${reading.scope.figuresOf('a.partner')} order by ${bytewise('a.natural_key')}`,
  );
  const lines = rows.map(({ rate, firstMonth, lastMonth, portions, ...line }) => ({
    ...line,
    grant: rate === null ? null : { rate, firstMonth, lastMonth },
    portions: portions === null ? null : (JSON.parse(portions) as Portions),
  }));
  return grouped(lines, ({ partner }) => partner);
}

/** What an associated line costs from a day on. */
export interface LinePrice {
  readonly partner: string;
  /** The association's key. */
  readonly line: string;
  readonly from: string;
  readonly edition: Edition;
  readonly mrr: Money;
}

/** What each partner's associated lines cost while they were associated, by day. */
export async function linePrices(partners: readonly string[], reading: Reading): Promise<Map<string, LinePrice[]>> {
  const rows = await reading.all<Omit<LinePrice, 'mrr'> & { minor: number; currency: string }>(
    sql`select a.partner, a.natural_key as line, p.from_day as "from", p.edition, p.mrr_minor as minor, p.currency
      from association a join subscription_period p on p.customer = a.customer and p.product_line = a.product_line
      where a.partner ${among(partners)} and ${reading.scope.figuresOf('a.partner')}
        and (p.until_day is null or p.until_day > a.since_day) and (a.until_day is null or p.from_day < a.until_day)
      order by p.from_day`,
  );
  const prices = rows.map(({ minor, currency, ...price }) => ({ ...price, mrr: money(minor, currency) }));
  return grouped(prices, ({ partner }) => partner);
}

/** What is on a partner's statement of a quarter by now, in minor units of its currency. */
export interface QuarterTotal {
  readonly partner: string;
  readonly quarter: string;
  readonly minor: number;
}

/** The statements of each partner for the quarters `from` to `to`, both included. */
export async function quarterTotals(
  partners: readonly string[],
  reading: Reading,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Map<string, QuarterTotal[]>> {
  const rows = await reading.all<QuarterTotal>(
    sql`select e.partner, e.booked_in as quarter, cast(sum(e.amount_minor) as bigint) as minor from revenue_share_entry e
      where e.partner ${among(partners)} and ${reading.scope.figuresOf('e.partner')} and e.booked_in >= ${from} and e.booked_in <= ${to}
      group by e.partner, e.booked_in order by e.booked_in`,
  );
  return grouped(rows, ({ partner }) => partner);
}
