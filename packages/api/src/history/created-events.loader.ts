import type { HistoryEvent, ObjectKey, Recorded } from '@tierline/rules';
import { keyed, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

interface Row {
  readonly key: string;
  readonly id: string;
  readonly instant: string;
  readonly order: number;
  readonly payload: string;
}

/** The event that brought each object into being, whoever may know of it: ask before anything of it is shown. */
export async function eventsThatMade(keys: readonly ObjectKey[], reading: Reading): Promise<Map<ObjectKey, Recorded>> {
  const rows = await reading.all<Row>(sql`
    select k.key, e.identity as id, e.instant, e.seq as "order", e.payload
    from history_key k join history_event e on e.identity = k.identity where k.key ${among(keys)}`);
  const events = rows.map(({ key, payload, ...row }) => ({
    key: key as ObjectKey,
    event: { ...(JSON.parse(payload) as HistoryEvent), ...row },
  }));
  return new Map([...keyed(events, ({ key }) => key)].map(([key, { event }]) => [key, event]));
}
