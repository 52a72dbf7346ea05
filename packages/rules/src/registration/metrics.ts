import { dayIn } from '../calendar.js';
import { type Reason, reason } from '../decision.js';
import type { Day, Instant } from '../history.js';
import { fixedText } from '../money.js';
import { dayNumber } from '../local-day.js';
import type { Stage } from '../outcome.js';

export interface MeasuredDeal {
  readonly stage: Stage;
  readonly registeredAt: Instant;
  readonly closedOn: Day | null;
  /** The customer's: the days of the deal are days there. */
  readonly timeZone: string;
}

export interface DealMetrics {
  readonly won: number;
  readonly lost: number;
  /** Won, of those that were won or lost; null while none was. */
  readonly closeRate: string | null;
  /** From registration to close, on average over the won deals; null while none is. */
  readonly daysToClose: string | null;
  readonly reasons: readonly Reason[];
}

const DECIMALS = 4;

/**
 * The close rate and the days to close of shared deals (registration.metrics). Each deal's close date governs; which deals are
 * measured is the caller's choice. Deals that are open, refused or left by removal have not been tried to the end and count in
 * neither figure. A deal registered only after its close took no days.
 */
export function dealMetrics(deals: readonly MeasuredDeal[]): DealMetrics {
  const wonDeals = deals.filter(({ stage }) => stage === 'WON');
  const won = wonDeals.length;
  const lost = deals.filter(({ stage }) => stage === 'LOST').length;
  const days = wonDeals.reduce((sum, deal) => sum + daysToClose(deal), 0);
  const closeRate = ratioText(won, won + lost);
  const average = ratioText(days, won);
  const facts = { wonDeals: won, lostDeals: lost, closeRate, daysToClose: average };
  return {
    won,
    lost,
    closeRate,
    daysToClose: average,
    reasons: [reason('registration.metrics', won + lost > 0, facts)],
  };
}

function daysToClose({ registeredAt, closedOn, timeZone }: MeasuredDeal): number {
  if (closedOn === null) throw new Error('a won deal has a close date');
  return Math.max(0, dayNumber(closedOn) - dayNumber(dayIn(registeredAt, timeZone)));
}

/** A ratio of two whole numbers in plain notation, rounded half-up to four decimals, without trailing zeros; null for one of nothing. */
export function ratioText(count: number, of: number): string | null {
  if (of === 0) return null;
  const units = (2n * BigInt(count) * 10n ** BigInt(DECIMALS) + BigInt(of)) / (2n * BigInt(of));
  return fixedText(Number(units), DECIMALS).replace(/\.?0+$/, '');
}
