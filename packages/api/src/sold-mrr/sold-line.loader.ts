import { type Money, money, type Motion, type Portions, type ProductLine, yearBefore } from '@tierline/rules';
import { standingOn } from '../associations/association.loader.js';
import { grouped, type Reading } from '../reading/reading.js';
import { among, bytewise, sql } from '../reading/sql.js';

/** An association that counts toward sold MRR, with what its line cost on a day and twelve months before. */
export interface SoldLineRow {
  readonly partner: string;
  readonly customer: string;
  readonly association: string;
  readonly productLine: ProductLine;
  readonly motion: Motion;
  /** null: the line was not in force. */
  readonly now: Money | null;
  readonly before: Money | null;
  /** What the association carries of the line; null for all of it. */
  readonly portions: Portions;
}

interface Row extends Omit<SoldLineRow, 'now' | 'before' | 'portions'> {
  readonly portions: string | null;
  readonly nowMinor: number | null;
  readonly nowCurrency: string;
  readonly beforeMinor: number | null;
  readonly beforeCurrency: string;
}

/** Each partner's lines with sold-MRR credit on `day`, by customer and line. */
export async function soldLinesOfPartners(
  partners: readonly string[],
  reading: Reading,
  { day }: { readonly day: string },
): Promise<Map<string, SoldLineRow[]>> {
  const then = yearBefore(day);
  const rows = await reading.all<Row>(sql`
    select a.partner, a.customer, a.natural_key as association, a.product_line as "productLine", a.motion, a.portions,
      n.mrr_minor as "nowMinor", n.currency as "nowCurrency", b.mrr_minor as "beforeMinor", b.currency as "beforeCurrency"
    from association a
    left join subscription_period n on n.customer = a.customer and n.product_line = a.product_line
      and n.from_day <= ${day} and (n.until_day is null or n.until_day > ${day})
    left join subscription_period b on b.customer = a.customer and b.product_line = a.product_line
      and b.from_day <= ${then} and (b.until_day is null or b.until_day > ${then})
    where a.partner ${among(partners)} and ${reading.scope.figuresOf('a.partner')} and a.sold_credit and ${standingOn(day)}
    order by ${bytewise('a.natural_key')}`);
  const lines = rows.map(({ nowMinor, nowCurrency, beforeMinor, beforeCurrency, portions, ...line }) => ({
    ...line,
    portions: portions === null ? null : (JSON.parse(portions) as Portions),
    now: nowMinor === null ? null : money(nowMinor, nowCurrency),
    before: beforeMinor === null ? null : money(beforeMinor, beforeCurrency),
  }));
  return grouped(lines, ({ partner }) => partner);
}
