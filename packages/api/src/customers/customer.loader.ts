import { keyed, type Reading } from '../reading/reading.js';
import { among, name, sql } from '../reading/sql.js';

export interface CustomerRecord {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly region: string;
  readonly timeZone: string;
  readonly revision: number;
  readonly updatedAt: string;
}

/** Of a customer `c`. */
export const customerColumns = name(
  'c.id, c.key, c.name, c.region, c.time_zone as "timeZone", c.revision, c.updated_at as "updatedAt"',
);

export async function customersByKey(keys: readonly string[], reading: Reading): Promise<Map<string, CustomerRecord>> {
  const rows = await reading.all<CustomerRecord>(
    sql`select ${customerColumns} from customer c where c.key ${among(keys)} and ${reading.scope.customer('c.key')}`,
  );
  return keyed(rows, ({ key }) => key);
}

export async function customersById(ids: readonly string[], reading: Reading): Promise<Map<string, CustomerRecord>> {
  const rows = await reading.all<CustomerRecord>(
    sql`select ${customerColumns} from customer c where c.id ${among(ids)} and ${reading.scope.customer('c.key')}`,
  );
  return keyed(rows, ({ id }) => id);
}
