import { addDays } from '@tierline/rules';
import { keyed, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** A rate as it was given: 1 `from` in `to` on `day`. */
export interface RateRecord {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly day: string;
}

/** Rates are often given for the last day of a month only: the newest one holds until there is another, for a month at most. */
const HOLDS_DAYS = 31;

/** The rates into `to` that hold on `day`, by the currency from which; absent where none was given. */
export async function ratesInto(
  currencies: readonly string[],
  reading: Reading,
  { to, day }: { readonly to: string; readonly day: string },
): Promise<Map<string, RateRecord>> {
  const rows = await reading.all<RateRecord>(
    sql`select from_currency as "from", to_currency as "to", rate, day from exchange_rate
      where from_currency ${among(currencies)} and to_currency = ${to} and day <= ${day} and day >= ${addDays(day, -HOLDS_DAYS)}
      order by day`,
  );
  return keyed(rows, ({ from }) => from);
}
