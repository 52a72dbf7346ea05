import { addDays, addMonths, monthOf } from '../calendar.js';
import type { Month } from '../history.js';
import { parseDecimal } from '../money.js';
import type { ForecastStage } from '../policy.js';
import type { Chance, ForecastInput, OpenDeal } from './input.js';

/**
 * The chance of a deal that has come so far: what the partner's deals came to, with the policy's assumption counted in as so many
 * deals more. Without a history it is the assumption alone. A rate put in its place counts as if it had been seen very often.
 */
export function chanceOf(stage: ForecastStage, { past, policy, closeRates }: ForecastInput): Chance {
  const given = closeRates?.[stage];
  if (given !== undefined) return certain(given);
  const assumed = policy.forecast.winning[stage];
  const own = past.stages[stage];
  return { won: assumed.won + own.won, tried: assumed.tried + own.tried };
}

const DIGITS = 6;

function certain(rate: string): Chance {
  const { units, scale } = parseDecimal(rate);
  const tried = 10 ** DIGITS;
  const won = scale > DIGITS ? units / 10n ** BigInt(scale - DIGITS) : units * 10n ** BigInt(DIGITS - scale);
  if (won < 0n || won > BigInt(tried)) throw new Error(`${rate} is no close rate; one lies between 0 and 1`);
  return { won: Number(won), tried };
}

/**
 * The month in which a deal is taken to close: as expected; without an expected close after as many days as the partner's won
 * deals took on average, with the policy's assumption counted in as one deal more. One whose day is past is taken to close in the
 * month after that of the forecast.
 */
export function closingMonth(deal: OpenDeal, { past, policy, asOf }: ForecastInput): Month {
  const usual = Math.ceil((past.closed.days + policy.forecast.daysToClose) / (past.closed.deals + 1));
  const day = deal.expectedClose ?? addDays(deal.registeredOn, usual);
  return day < asOf ? addMonths(monthOf(asOf), 1) : monthOf(day);
}
