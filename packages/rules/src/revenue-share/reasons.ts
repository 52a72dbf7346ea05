import { monthsBetween, quarterOf } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { RevenueShareEntry } from '../outcome.js';

/** Why a ledger entry is what it is: of an accrual the rate, the month within the term and where it is paid; else why it was booked. */
export function entryReasons(
  entry: Pick<
    RevenueShareEntry,
    'kind' | 'base' | 'rate' | 'amount' | 'month' | 'exchange' | 'bookedIn' | 'term' | 'why'
  >,
): readonly Reason[] {
  if (entry.kind !== 'ACCRUAL') return entry.why;
  const { amount, month, bookedIn, term } = entry;
  const { firstMonth, lastMonth } = term;
  const monthNumber = monthsBetween(firstMonth, month) + 1;
  const months = monthsBetween(firstMonth, lastMonth) + 1;
  const late = bookedIn === quarterOf(month) ? {} : { closedQuarter: quarterOf(month) };
  return [
    rateReason(entry),
    reason('revshare.term', true, { monthNumber, months, firstMonth, lastMonth }),
    reason('revshare.monthly-quarterly', true, { month, amount, quarter: bookedIn, ...late }),
    reason('revshare.conditions', true, { month }),
  ];
}

/** What an amount is made of: the line's MRR, the rate and, in another currency, what it was converted at. */
export function rateReason(
  { base, rate, amount, month, exchange }: Pick<RevenueShareEntry, 'base' | 'rate' | 'amount' | 'month' | 'exchange'>,
  evidence: readonly (string | undefined)[] = [],
): Reason {
  const converted = exchange ? { exchangeRate: exchange.rate, day: exchange.day } : {};
  return reason('revshare.rate', true, { base, rate, amount, month, ...converted }, evidence);
}
