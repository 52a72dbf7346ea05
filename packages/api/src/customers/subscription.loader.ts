import { type Edition, money, type ProductLine } from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import { grouped, type Reading } from '../reading/reading.js';
import { among, bytewise, sql } from '../reading/sql.js';

export interface SubscriptionRecord {
  readonly productLine: ProductLine;
  readonly edition: Edition;
  readonly mrr: Amount;
  readonly since: string;
  readonly until: string | null;
}

interface Row extends Omit<SubscriptionRecord, 'mrr'> {
  readonly customer: string;
  readonly minor: number;
  readonly currency: string;
}

/** Each customer's lines in force on `day`, as far as the viewer may know of them. `until` is the first day that the line is over. */
export async function subscriptionsOfCustomers(
  customers: readonly string[],
  reading: Reading,
  { day }: { readonly day: string },
): Promise<Map<string, SubscriptionRecord[]>> {
  const rows = await reading.all<Row>(sql`
    select s.customer, s.product_line as "productLine", s.edition, s.mrr_minor as minor, s.currency, s.since_day as since,
      (select last.until_day from subscription_period last
        where last.customer = s.customer and last.product_line = s.product_line and last.since_day = s.since_day
        order by last.from_day desc limit 1) as until
    from subscription_period s
    where s.customer ${among(customers)} and s.from_day <= ${day} and (s.until_day is null or s.until_day > ${day})
      and ${reading.scope.subscription({ customer: 's.customer', line: 's.product_line', day: sql`${day}` })}
    order by ${bytewise('s.product_line')}`);
  const shown = rows.map(({ minor, currency, ...row }) => ({ ...row, mrr: amountOf(money(minor, currency)) }));
  return grouped(shown, ({ customer }) => customer);
}
