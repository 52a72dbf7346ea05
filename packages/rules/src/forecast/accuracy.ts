import { monthOf, monthsBetween, monthsOf, quarterOf } from '../calendar.js';
import type { Day, Quarter } from '../history.js';
import type { Money } from '../money.js';
import { add, money, subtract } from '../money.js';
import { ratioText } from '../registration/metrics.js';

/** A forecast as it was kept, of a quarter that is over, with what came. All in one currency. */
export interface TriedForecast {
  readonly madeOn: Day;
  readonly quarter: Quarter;
  readonly committed: Money;
  readonly pipeline: Money;
  readonly low: Money;
  readonly high: Money;
  /** What stood on the quarter's statement when the forecast was made: no part of the estimate. */
  readonly accrued: Money;
  /** What stands on it now that all has accrued. */
  readonly total: Money;
}

/** One forecast held against what came. */
export interface ForecastError {
  readonly madeOn: Day;
  readonly quarter: Quarter;
  /** How many quarters ahead: 0 for the quarter in which it was made. */
  readonly ahead: number;
  /** Committed and pipeline together. */
  readonly estimate: Money;
  /** What has accrued since it was made. */
  readonly came: Money;
  /** The estimate less what came: above zero for too much. */
  readonly error: Money;
  readonly isWithinBand: boolean;
}

/** How far off the forecasts of one distance were. */
export interface HorizonAccuracy {
  readonly ahead: number;
  readonly forecasts: number;
  /** The errors without their signs, on average, rounded half-up. */
  readonly meanError: Money;
  /** The errors with their signs, on average, rounded half-up: above zero where forecasts promise too much. */
  readonly bias: Money;
  /** All errors without their signs as a share of all that came, to four decimals; null where nothing came. */
  readonly errorRate: string | null;
  /** The share of forecasts with what came inside the band, to four decimals. */
  readonly withinBand: string;
}

/** Holds a kept forecast against what came since it was made. */
export function errorOf({
  madeOn,
  quarter,
  committed,
  pipeline,
  low,
  high,
  accrued,
  total,
}: TriedForecast): ForecastError {
  const estimate = add(committed, pipeline);
  const came = subtract(total, accrued);
  return {
    madeOn,
    quarter,
    ahead: monthsBetween(monthsOf(quarterOf(monthOf(madeOn)))[0], monthsOf(quarter)[0]) / 3,
    estimate,
    came,
    error: subtract(estimate, came),
    isWithinBand: low.minor <= came.minor && came.minor <= high.minor,
  };
}

/** How far off forecasts were, by how many quarters ahead they looked; nearest first. */
export function accuracyByHorizon(errors: readonly ForecastError[]): HorizonAccuracy[] {
  const distances = [...new Set(errors.map(({ ahead }) => ahead))].sort((a, b) => a - b);
  return distances.map((ahead) =>
    accuracyOf(
      ahead,
      errors.filter((error) => error.ahead === ahead),
    ),
  );
}

function accuracyOf(ahead: number, errors: readonly ForecastError[]): HorizonAccuracy {
  const currency = errors[0]?.error.currency ?? '';
  const count = errors.length;
  const off = errors.reduce((sum, { error }) => sum + Math.abs(error.minor), 0);
  const net = errors.reduce((sum, { error }) => sum + error.minor, 0);
  const came = errors.reduce((sum, error) => sum + error.came.minor, 0);
  const within = errors.filter(({ isWithinBand }) => isWithinBand).length;
  return {
    ahead,
    forecasts: count,
    meanError: money(average(off, count), currency),
    bias: money(average(net, count), currency),
    errorRate: came > 0 ? ratioText(off, came) : null,
    withinBand: ratioText(within, count) ?? '0',
  };
}

/** Rounded half away from zero. */
function average(sum: number, count: number): number {
  return Math.sign(sum) * Math.floor((2 * Math.abs(sum) + count) / (2 * count));
}
