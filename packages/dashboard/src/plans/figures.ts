/** What plans are measured in, as text. */
import * as m from '#messages';
import { planMetrics } from '@tierline/rules';
import { formatMoney } from '../format/money.ts';
import { formatDecimal, formatList, formatRate } from '../format/number.ts';
import { metricWords } from '../terms/plan-states.ts';
import { productLineName } from '../terms/product-line.ts';
import { motions } from '../terms/states.ts';
import type { ObjectiveQuarter } from './plan.ts';

type Metric = ObjectiveQuarter['metric'];

/** A figure of a metric: an amount of the plan's currency, a rate, a count or points. */
export function metricText(metric: Metric, figure: string, currency: string): string {
  const { unit } = planMetrics[metric];
  if (unit === 'MONEY') return formatMoney({ amount: figure, currency });
  return unit === 'RATIO' ? formatRate(figure) : formatDecimal(figure);
}

/** What an objective is called: its metric, and what it is limited to. */
export function objectiveName({
  metric,
  productLine,
  region,
  motion,
}: Pick<ObjectiveQuarter, 'metric' | 'productLine' | 'region' | 'motion'>): string {
  const limits = [
    ...(productLine === null ? [] : [productLineName(productLine)]),
    ...(motion === null ? [] : [motions[motion]()]),
    ...(region === null ? [] : [region]),
  ];
  return limits.length === 0
    ? metricWords[metric]()
    : m.plan_objective_limited({ metric: metricWords[metric](), limits: formatList(limits) });
}

/** How far a bar reaches: its figure by the greatest that is drawn beside it, from 0 to 1. For the eye only. */
export function reach(figure: string | null, greatest: number): number {
  if (figure === null || greatest <= 0) return 0;
  return Math.max(0, Math.min(1, Number(figure) / greatest));
}
