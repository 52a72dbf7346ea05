import type { Slice } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import type { PaymentRunState } from './payment-run.entity.js';
import type { UnpaidStatement } from './payments-due.js';

/** A payment run as it is stored. */
export interface RunRow {
  readonly key: string;
  readonly quarter: string;
  readonly state: PaymentRunState;
  readonly preparedBy: string;
  readonly preparedAt: number;
  readonly settledBy: string | null;
  readonly settledAt: number | null;
  readonly reason: string | null;
  readonly file: string;
  readonly fileHash: string;
}

const columns = sql`key, quarter, state, prepared_by as "preparedBy", prepared_at as "preparedAt", settled_by as "settledBy",
  settled_at as "settledAt", reason, file, file_hash as "fileHash"`;

/** One row more than a page shows, the newest first. Runs are for ops, who see all of them. */
export function runPage({ limit, after }: Slice, reading: Reading): Promise<RunRow[]> {
  const [at = '', key = ''] = after ?? [];
  const older = after === null ? sql`true` : sql`(prepared_at, key) < (${Number(at)}, ${key})`;
  return reading.all<RunRow>(
    sql`select ${columns} from payment_run where ${older} order by prepared_at desc, key desc limit ${limit + 1}`,
  );
}

/** How many there are; with a place, how many of them at or before it in the order of the list. */
export async function countRuns(reading: Reading, place?: readonly string[]): Promise<number> {
  const [at = '', key = ''] = place ?? [];
  const upTo = place === undefined ? sql`true` : sql`(prepared_at, key) >= (${Number(at)}, ${key})`;
  const row = await reading.first<{ count: number }>(sql`select count(*) as count from payment_run where ${upTo}`);
  return row?.count ?? 0;
}

export async function runByKey(key: string, reading: Reading): Promise<RunRow | null> {
  return (await reading.first<RunRow>(sql`select ${columns} from payment_run where key = ${key}`)) ?? null;
}

/** The statements of a run, by partner and quarter. */
export function statementsOfRun(run: string, reading: Reading): Promise<UnpaidStatement[]> {
  return reading.all<UnpaidStatement>(
    sql`select partner, quarter, currency, total_minor as "totalMinor" from payment_run_statement
      where run = ${run} order by partner, quarter`,
  );
}
