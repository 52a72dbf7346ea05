/** What a quarter of an objective has come to: pure reckoning on figures that the product measured. */
import { firstDayOf, lastDayOf, monthsOf } from '../calendar.js';
import { type HolidayCalendar, isBusinessDay } from '../deadlines/business-time.js';
import type { Day, Quarter } from '../history.js';
import { dayNumber, dayNumbered } from '../local-day.js';
import { decimalText, decimalsOfMetric, figureText, planMetrics, trimmed, unitsOf } from './metrics.js';
import type { PlanMetric } from './plan.js';

export type QuarterState = 'NOT_BEGUN' | 'RUNNING' | 'OVER';

/**
 * How the end of a quarter is projected. FINAL: it is over. LINEAR: what came so far, by the business days that have passed. TREND:
 * where it stood before the quarter and what was added since, by the same days. STEADY: a rate stays as it is. FORECAST: the
 * product's own forecast of revenue share.
 */
export type ProjectionMethod = 'FINAL' | 'LINEAR' | 'TREND' | 'STEADY' | 'FORECAST';

export interface BusinessDays {
  /** Of the quarter, through the day of the figures. */
  readonly elapsed: number;
  readonly total: number;
}

/** What the product measured for one quarter of an objective. Figures are decimal texts in the metric's unit. */
export interface QuarterMeasure {
  readonly metric: PlanMetric;
  readonly currency: string;
  readonly quarter: Quarter;
  readonly asOf: Day;
  readonly target: string;
  /** null where there is nothing to measure: a quarter to come, a rate of nothing. */
  readonly actual: string | null;
  /** What a level stood at before the quarter; null where it is not known. */
  readonly opening: string | null;
  /** What the product foresees for the whole quarter; null where it foresees nothing of the kind. */
  readonly forecast: string | null;
  readonly businessDays: BusinessDays;
}

export interface QuarterFigure {
  readonly quarter: Quarter;
  readonly state: QuarterState;
  /** The day of the actual figure: the one that was asked for, the quarter's last at most; null before it begins. */
  readonly measuredOn: Day | null;
  readonly isMeasured: boolean;
  readonly target: string;
  /** Zero where nothing is measured. */
  readonly actual: string;
  /** Actual by target, 1 for all, four decimals, halves up; 1 where nothing was asked for. */
  readonly attainment: string;
  /** Per business day that is left, rounded up so that keeping it reaches the target; null where no day is left or it does not add up. */
  readonly requiredRunRate: string | null;
  readonly projection: string | null;
  readonly method: ProjectionMethod | null;
}

const SHOWN_DECIMALS = 4;

/** The first and the last day of a quarter. */
export function daysOfQuarter(quarter: Quarter): { readonly first: Day; readonly last: Day } {
  const [first, , last] = monthsOf(quarter);
  return { first: firstDayOf(first), last: lastDayOf(last) };
}

/** Whether a quarter lies ahead of the end of `asOf`, runs, or is over: its last day ends it. */
export function stateOfQuarter(quarter: Quarter, asOf: Day): QuarterState {
  const { first, last } = daysOfQuarter(quarter);
  if (asOf < first) return 'NOT_BEGUN';
  return asOf < last ? 'RUNNING' : 'OVER';
}

/** The business days of a quarter in a region, and those through `asOf`. */
export function businessDaysOf(
  quarter: Quarter,
  asOf: Day,
  place: { readonly region: string; readonly holidays: HolidayCalendar },
): BusinessDays {
  const { first, last } = daysOfQuarter(quarter);
  let [elapsed, total] = [0, 0];
  for (let day = dayNumber(first); day <= dayNumber(last); day += 1) {
    const name = dayNumbered(day);
    if (!isBusinessDay(name, place)) continue;
    total += 1;
    if (name <= asOf) elapsed += 1;
  }
  return { elapsed, total };
}

/**
 * What a quarter has come to as of the end of `asOf`. Everything is reckoned exactly and rounded once, where it is shown: the
 * projection to the metric's unit, halves away from zero; the attainment to four decimals, halves up; the run rate up. The
 * region's business days are the partner's.
 */
export function quarterFigure(measure: QuarterMeasure): QuarterFigure {
  const { metric, currency, quarter, asOf } = measure;
  const decimals = decimalsOfMetric(metric, currency);
  const state = stateOfQuarter(quarter, asOf);
  const [target, actual] = [unitsOf(measure.target, decimals), unitsOf(measure.actual ?? '0', decimals)];
  const { last } = daysOfQuarter(quarter);
  const projected = projectionOf(measure, state, decimals);
  return {
    quarter,
    state,
    measuredOn: state === 'NOT_BEGUN' ? null : asOf < last ? asOf : last,
    isMeasured: measure.actual !== null,
    target: figureText(target, metric, currency),
    actual: figureText(actual, metric, currency),
    attainment: attainmentText(actual, target),
    requiredRunRate: runRate(measure, state, target - actual, decimals),
    projection: projected && figureText(projected.units, metric, currency),
    method: projected?.method ?? null,
  };
}

/** A ratio with four decimals, halves up, without trailing zeros; what was not asked for is attained. */
export function attainmentText(actual: bigint, target: bigint): string {
  if (target <= 0n) return '1';
  return shown(rounded(actual * 10n ** BigInt(SHOWN_DECIMALS), target));
}

/** Ten-thousandths as text, without trailing zeros. */
export function shown(units: bigint): string {
  return trimmed(decimalText(units, SHOWN_DECIMALS));
}

function projectionOf(
  measure: QuarterMeasure,
  state: QuarterState,
  decimals: number,
): { readonly units: bigint; readonly method: ProjectionMethod } | null {
  if (measure.actual === null || state === 'NOT_BEGUN') return null;
  const actual = unitsOf(measure.actual, decimals);
  const { nature } = planMetrics[measure.metric];
  if (state === 'OVER') return { units: actual, method: 'FINAL' };
  if (nature === 'RATE') return { units: actual, method: 'STEADY' };
  if (measure.forecast !== null) return { units: unitsOf(measure.forecast, decimals), method: 'FORECAST' };
  const { elapsed, total } = measure.businessDays;
  if (elapsed === 0) return null;
  if (nature === 'FLOW') return { units: rounded(actual * BigInt(total), BigInt(elapsed)), method: 'LINEAR' };
  if (measure.opening === null) return null;
  const opening = unitsOf(measure.opening, decimals);
  return { units: opening + rounded((actual - opening) * BigInt(total), BigInt(elapsed)), method: 'TREND' };
}

function runRate(
  { metric, businessDays: { elapsed, total } }: QuarterMeasure,
  state: QuarterState,
  missing: bigint,
  decimals: number,
): string | null {
  const daysLeft = BigInt(total - elapsed);
  const { nature, unit } = planMetrics[metric];
  if (state !== 'RUNNING' || daysLeft <= 0n || nature === 'RATE') return null;
  const isMoney = unit === 'MONEY';
  const finer = isMoney ? 0 : SHOWN_DECIMALS - decimals;
  const rest = missing > 0n ? missing * 10n ** BigInt(finer) : 0n;
  const perDay = (rest + daysLeft - 1n) / daysLeft;
  return isMoney ? decimalText(perDay, decimals) : shown(perDay);
}

/** A quotient to the nearest whole, halves away from zero; the denominator is above zero. */
export function rounded(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const nearest = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -nearest : nearest;
}
