/** What plans are measured in. */
import { decimalsOf } from '../policies/currencies.js';
import { parseDecimal } from '../money.js';
import type { PlanMetric, PlanObjective } from './plan.js';

/**
 * FLOW: comes together during a quarter (deals won). LEVEL: stands at a day, and at a quarter's last day is what the quarter is
 * measured by (sold MRR of twelve months). RATE: a part of what happened during the quarter.
 */
export type MetricNature = 'FLOW' | 'LEVEL' | 'RATE';
export type MetricUnit = 'MONEY' | 'COUNT' | 'POINTS' | 'RATIO';
export type MetricLimit = 'productLine' | 'region' | 'motion';

interface MetricTrait {
  readonly nature: MetricNature;
  readonly unit: MetricUnit;
  /** By what an objective of the metric may be limited. */
  readonly limits: readonly MetricLimit[];
}

const sales: readonly MetricLimit[] = ['productLine', 'region', 'motion'];

export const planMetrics: Readonly<Record<PlanMetric, MetricTrait>> = {
  SOLD_MRR: { nature: 'LEVEL', unit: 'MONEY', limits: sales },
  SOURCED_MRR: { nature: 'LEVEL', unit: 'MONEY', limits: ['productLine', 'region'] },
  MANAGED_MRR: { nature: 'LEVEL', unit: 'MONEY', limits: ['region'] },
  DEALS_REGISTERED: { nature: 'FLOW', unit: 'COUNT', limits: ['region', 'motion'] },
  DEALS_WON: { nature: 'FLOW', unit: 'COUNT', limits: ['region', 'motion'] },
  NEW_CUSTOMERS: { nature: 'FLOW', unit: 'COUNT', limits: ['region', 'motion'] },
  CLOSE_RATE: { nature: 'RATE', unit: 'RATIO', limits: ['region', 'motion'] },
  REVENUE_SHARE: { nature: 'FLOW', unit: 'MONEY', limits: sales },
  SOURCED_POINTS: { nature: 'LEVEL', unit: 'POINTS', limits: [] },
  TOTAL_POINTS: { nature: 'LEVEL', unit: 'POINTS', limits: [] },
};

const RATIO_DECIMALS = 4;

/** How many decimals a figure of the metric has: the currency's, none for what is counted, four for points and ratios. */
export function decimalsOfMetric(metric: PlanMetric, currency: string): number {
  const { unit } = planMetrics[metric];
  if (unit === 'MONEY') return decimalsOf(currency);
  return unit === 'COUNT' ? 0 : RATIO_DECIMALS;
}

/** Whole units of 10^-`decimals` of a decimal text that has no more decimals than those. */
export function unitsOf(text: string, decimals: number): bigint {
  const { units, scale } = parseDecimal(text);
  if (scale > decimals) throw new Error(`"${text}" has more than ${decimals} decimals`);
  return units * 10n ** BigInt(decimals - scale);
}

/** A figure of the metric as text: money with the currency's decimals, the others without trailing zeros. */
export function figureText(units: bigint, metric: PlanMetric, currency: string): string {
  const text = decimalText(units, decimalsOfMetric(metric, currency));
  return planMetrics[metric].unit === 'MONEY' ? text : trimmed(text);
}

/** Units of 10^-`decimals` as plain text with exactly that many decimals, however large. */
export function decimalText(units: bigint, decimals: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return sign + digits.slice(0, point) + (decimals > 0 ? `.${digits.slice(point)}` : '');
}

/** A decimal text without trailing zeros. */
export function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The limits of an objective that its metric does not know. */
export function unknownLimits(objective: PlanObjective): readonly MetricLimit[] {
  const { limits } = planMetrics[objective.metric];
  return sales.filter((limit) => objective[limit] !== undefined && !limits.includes(limit));
}
