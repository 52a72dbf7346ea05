import { type Decimal, parseDecimal } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** The rates of `day` into `to`, by the currency from which; absent where none was given. */
export async function ratesInto(
  currencies: readonly string[],
  reading: Reading,
  { to, day }: { readonly to: string; readonly day: string },
): Promise<Map<string, Decimal>> {
  const rows = await reading.all<{ from: string; rate: string }>(
    sql`select from_currency as "from", rate from exchange_rate
      where from_currency ${among(currencies)} and to_currency = ${to} and day = ${day}`,
  );
  return new Map(rows.map(({ from, rate }) => [from, parseDecimal(rate)]));
}
