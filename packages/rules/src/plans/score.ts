/** How a plan is scored. */
import type { Key } from '../history.js';
import { parseDecimal } from '../money.js';
import { planning } from '../policies/planning.js';
import { attainmentText, type QuarterFigure, rounded, shown } from './figures.js';
import { decimalsOfMetric, unitsOf } from './metrics.js';
import type { PlanMetric } from './plan.js';

export interface MeasuredObjective {
  readonly objective: Key;
  readonly metric: PlanMetric;
  readonly weight: number;
  readonly figures: readonly QuarterFigure[];
}

export interface ObjectiveScore {
  readonly objective: Key;
  readonly weight: number;
  /** What the counted quarters came to, by what they asked for; null while none counts. */
  readonly attainment: string | null;
  /** The same, at most the cap. */
  readonly counted: string | null;
}

export interface PlanScore {
  /** Over the quarters that are over; null while none is. */
  readonly toDate: string | null;
  /** The same with the projection of the quarter that runs. */
  readonly projected: string | null;
  /** Of an objective at most so much counts. */
  readonly cap: string;
  readonly objectives: readonly ObjectiveScore[];
}

/** An exact ratio. */
interface Ratio {
  readonly of: bigint;
  readonly by: bigint;
}

const SHOWN = 10_000n;

/**
 * The score of a plan: the objectives' attainments by their weights, each at most `attainmentCap`. An objective's attainment is
 * what its counted quarters came to together, by what they asked for together, so that a quarter counts by the size of its target.
 * An objective that nothing was asked of, or that could not be measured, does not count, and the others carry its weight. Rounded
 * once, to four decimals, halves up.
 */
export function planScore(objectives: readonly MeasuredObjective[], currency: string): PlanScore {
  const cap = parseDecimal(planning.attainmentCap);
  const most: Ratio = { of: cap.units, by: 10n ** BigInt(cap.scale) };
  const toDate = objectives.map((each) => ({ ...each, ratio: ratioOf(each, currency, 'actual') }));
  const projected = objectives.map((each) => ({ ...each, ratio: ratioOf(each, currency, 'projection') }));
  return {
    toDate: weighted(toDate, most),
    projected: weighted(projected, most),
    cap: planning.attainmentCap,
    objectives: toDate.map(({ objective, weight, ratio }) => ({
      objective,
      weight,
      attainment: ratio && attainmentText(ratio.of, ratio.by),
      counted: ratio && ratioText(lesser(ratio, most)),
    })),
  };
}

function ratioOf({ metric, figures }: MeasuredObjective, currency: string, by: 'actual' | 'projection'): Ratio | null {
  const decimals = decimalsOfMetric(metric, currency);
  let [of, target] = [0n, 0n];
  for (const figure of figures) {
    const isCounted = figure.state === 'OVER' || (by === 'projection' && figure.state === 'RUNNING');
    const reached = by === 'actual' ? figure.actual : figure.projection;
    if (!isCounted || !figure.isMeasured || reached === null) continue;
    of += unitsOf(reached, decimals);
    target += unitsOf(figure.target, decimals);
  }
  return target > 0n ? { of, by: target } : null;
}

function weighted(
  objectives: readonly { readonly weight: number; readonly ratio: Ratio | null }[],
  most: Ratio,
): string | null {
  let sum: Ratio = { of: 0n, by: 1n };
  let weights = 0n;
  for (const { weight, ratio } of objectives) {
    if (!ratio) continue;
    const counted = lesser(ratio, most);
    sum = { of: sum.of * counted.by + BigInt(weight) * counted.of * sum.by, by: sum.by * counted.by };
    weights += BigInt(weight);
  }
  return weights === 0n ? null : ratioText({ of: sum.of, by: sum.by * weights });
}

function lesser(a: Ratio, b: Ratio): Ratio {
  return a.of * b.by <= b.of * a.by ? a : b;
}

function ratioText({ of, by }: Ratio): string {
  return shown(rounded(of * SHOWN, by));
}
