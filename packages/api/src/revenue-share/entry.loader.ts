import { type Money, money, type ProductLine, type Reason, type RevenueShareEntry } from '@tierline/rules';
import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, bytewise, name, type Sql, sql } from '../reading/sql.js';
import { type EntryFilter, matchingEntries } from './entry.filter.js';

export interface EntryRow {
  /** The term that its month was counted in. */
  readonly term: RevenueShareEntry['term'];
  /** Of what is no accrual: what became known. */
  readonly why: readonly Reason[];
  readonly id: string;
  readonly naturalKey: string;
  readonly kind: RevenueShareEntry['kind'];
  readonly month: string;
  readonly productLine: ProductLine;
  readonly rate: string;
  readonly bookedIn: string;
  /** Natural keys of what it hangs on. */
  readonly partner: string;
  readonly customer: string;
  readonly association: string;
  readonly corrects: string | null;
  readonly base: Money;
  readonly amount: Money;
  readonly exchange: { readonly rate: string; readonly day: string } | null;
  readonly revision: number;
  readonly updatedAt: string;
}

/** An entry as it is read. */
export interface StoredEntry extends Omit<EntryRow, 'base' | 'amount' | 'exchange' | 'term' | 'why'> {
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly why: string | null;
  readonly baseMinor: number;
  readonly baseCurrency: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly exchangeRate: string | null;
  readonly exchangeDay: string | null;
}

/** Of an entry `e`. */
export const entryColumns = name(
  `e.id, e.natural_key as "naturalKey", e.kind, e.month, e.product_line as "productLine", e.rate, e.booked_in as "bookedIn",
   e.partner, e.customer, e.association, e.corrects, e.base_minor as "baseMinor", e.base_currency as "baseCurrency",
   e.amount_minor as "amountMinor", e.currency, e.exchange_rate as "exchangeRate", e.exchange_day as "exchangeDay",
   e.first_month as "firstMonth", e.last_month as "lastMonth", e.why,
   e.revision, e.updated_at as "updatedAt"`,
);
/** The ledger's order: by month, then what it is for, then when it was booked. */
const inOrder = sql`e.month, ${bytewise('e.association')}, e.booked_in, ${bytewise('e.natural_key')}`;

export async function entriesById(ids: readonly string[], reading: Reading): Promise<Map<string, EntryRow>> {
  return keyed(await read(reading, sql`e.id ${among(ids)}`), ({ id }) => id);
}

export async function entriesByKey(keys: readonly string[], reading: Reading): Promise<Map<string, EntryRow>> {
  return keyed(await read(reading, sql`e.natural_key ${among(keys)}`), ({ naturalKey }) => naturalKey);
}

export interface Months {
  readonly from: string;
  readonly to: string;
}

/** Each partner's entries for the months `from` to `to`, both included. */
export async function entriesOfPartners(
  partners: readonly string[],
  reading: Reading,
  { from, to, filter }: Months & { readonly filter: EntryFilter },
): Promise<Map<string, EntryRow[]>> {
  const rows = await read(
    reading,
    sql`e.partner ${among(partners)} and e.month >= ${from} and e.month <= ${to} and ${matchingEntries(filter)}`,
  );
  return grouped(rows, ({ partner }) => partner);
}

/** Each partner's entries on the statement of a quarter. */
export async function entriesBookedIn(
  partners: readonly string[],
  reading: Reading,
  { quarter }: { readonly quarter: string },
): Promise<Map<string, EntryRow[]>> {
  const rows = await read(reading, sql`e.partner ${among(partners)} and e.booked_in = ${quarter}`);
  return grouped(rows, ({ partner }) => partner);
}

/** What each partner's entries on the statement of a quarter amount to, in minor units of its currency. */
export async function totalsBookedIn(
  partners: readonly string[],
  reading: Reading,
  { quarter }: { readonly quarter: string },
): Promise<Map<string, number>> {
  const rows = await reading.all<{ partner: string; total: number }>(
    sql`select e.partner, cast(sum(e.amount_minor) as bigint) as total from revenue_share_entry e
      where e.partner ${among(partners)} and e.booked_in = ${quarter} and ${reading.scope.figuresOf('e.partner')} group by e.partner`,
  );
  return new Map(rows.map(({ partner, total }) => [partner, total]));
}

/** The entries that follow from each association, for the months `from` to `to`; all of them where a side is open. */
export async function entriesOfAssociations(
  associations: readonly string[],
  reading: Reading,
  { from, to }: Partial<Months>,
): Promise<Map<string, EntryRow[]>> {
  const since = from === undefined ? sql`true` : sql`e.month >= ${from}`;
  const until = to === undefined ? sql`true` : sql`e.month <= ${to}`;
  const rows = await read(reading, sql`e.association ${among(associations)} and ${since} and ${until}`);
  return grouped(rows, ({ association }) => association);
}

async function read(reading: Reading, condition: Sql): Promise<EntryRow[]> {
  const rows = await reading.all<StoredEntry>(
    sql`select ${entryColumns} from revenue_share_entry e where ${condition} and ${reading.scope.figuresOf('e.partner')} order by ${inOrder}`,
  );
  return rows.map(entryOf);
}

/** A stored entry as the ledger has it. */
export function entryOf({
  baseMinor,
  baseCurrency,
  amountMinor,
  currency,
  exchangeRate,
  exchangeDay,
  ...row
}: StoredEntry): EntryRow {
  const { firstMonth, lastMonth, why, ...entry } = row;
  return {
    ...entry,
    term: { firstMonth, lastMonth },
    why: JSON.parse(why ?? '[]') as Reason[],
    base: money(baseMinor, baseCurrency),
    amount: money(amountMinor, currency),
    exchange: exchangeRate === null || exchangeDay === null ? null : { rate: exchangeRate, day: exchangeDay },
  };
}
