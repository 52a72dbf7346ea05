import type { Quarter } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { rowsOf, sql } from '../reading/sql.js';

/** A statement of a closed quarter, and the payment run that paid it. */
export interface SettledStatement {
  readonly partner: string;
  readonly quarter: Quarter;
  readonly status: 'CLOSED' | 'PAID';
  readonly totalMinor: number;
  readonly currency: string;
  /** Milliseconds since 1970; null while it is not paid. */
  readonly paidAt: number | null;
  /** null where no run paid it. */
  readonly run: string | null;
}

/** Every closed statement of some partners, the oldest first. */
export async function settledStatements(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, SettledStatement[]>> {
  const rows = await reading.all<SettledStatement>(
    sql`select s.partner, s.quarter, s.status, s.total_minor as "totalMinor", s.currency, s.paid_at as "paidAt",
        (select r.run from payment_run_statement r join payment_run p on p.key = r.run
          where r.partner = s.partner and r.quarter = s.quarter and r.paid and p.state = 'APPROVED') as run
      from ${rowsOf(partners, 'asked')}
      join statement s on s.partner = asked.value and ${reading.scope.figuresOf('s.partner')}
      order by s.partner, s.quarter`,
  );
  return grouped(rows, ({ partner }) => partner);
}

/** When quarters were closed, in milliseconds since 1970. */
export async function closingTimes(quarters: readonly Quarter[], reading: Reading): Promise<Map<Quarter, number>> {
  const rows = await reading.all<{ quarter: Quarter; closedAt: number }>(
    sql`select c.quarter, c.closed_at as "closedAt" from ${rowsOf(quarters, 'asked')}
      join closed_quarter c on c.quarter = asked.value`,
  );
  return new Map(rows.map(({ quarter, closedAt }) => [quarter, closedAt]));
}
