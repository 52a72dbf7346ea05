import type { HistoryEvent } from '@tierline/rules';
import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

export interface EventRow {
  readonly id: string;
  readonly at: string;
  /** What it hangs on: 'customer:K', 'deal:K', 'partner:K', 'staff:K' or 'program'. */
  readonly anchor: string;
  readonly event: HistoryEvent;
}

/** Events of the history, whoever may read them: ask `Eyes` before one is shown. */
export async function eventsById(ids: readonly string[], reading: Reading): Promise<Map<string, EventRow>> {
  const rows = await reading.all<Omit<EventRow, 'event'> & { payload: string }>(
    sql`select identity as id, instant as at, anchor, payload from history_event where identity ${among(ids)}`,
  );
  return keyed(
    rows.map(({ payload, ...row }) => ({ ...row, event: JSON.parse(payload) as HistoryEvent })),
    ({ id }) => id,
  );
}

/** Which of the vendor's deals the viewer knows of, because of a shared deal on them. */
export async function dealsSeen(deals: readonly string[], reading: Reading): Promise<Map<string, true>> {
  const rows = await reading.all<{ deal: string }>(
    sql`select distinct d.deal from shared_deal d where d.deal ${among(deals)} and ${reading.scope.sharedDeal('d')}`,
  );
  return new Map(rows.map(({ deal }) => [deal, true]));
}

export interface Held {
  readonly customer: string;
  readonly productLine: string;
  readonly since: string;
  readonly until: string | null;
}

/** The associations with each customer's lines, as far as the viewer may know of them. */
export async function linesHeld(customers: readonly string[], reading: Reading): Promise<Map<string, Held[]>> {
  const rows = await reading.all<Held>(
    sql`select a.customer, a.product_line as "productLine", a.since_day as since, a.until_day as until
      from association a where a.customer ${among(customers)} and ${reading.scope.figuresOf('a.partner')}`,
  );
  return grouped(rows, ({ customer }) => customer);
}
