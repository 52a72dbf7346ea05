import type { Reading } from '../reading/reading.js';
import { bytewise, sql } from '../reading/sql.js';

export interface ExceptionRecord {
  readonly region: string;
  readonly allowed: boolean;
  readonly since: string;
}

/** What was said last of each region, by region. */
export async function exceptionsNow(reading: Reading): Promise<ExceptionRecord[]> {
  const rows = await reading.all<Omit<ExceptionRecord, 'allowed'> & { allowed: boolean | number }>(sql`
    select e.region, e.allowed, e.day as since from upmarket_exception e
    where not exists (select 1 from upmarket_exception later where later.region = e.region and later.day > e.day)
    order by ${bytewise('e.region')}`);
  return rows.map((row) => ({ ...row, allowed: Boolean(row.allowed) }));
}
