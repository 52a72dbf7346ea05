/** Why a figure of a plan is what it is. */
import type { Fact, Reason } from '../decision.js';
import { reason } from '../decision.js';
import { money } from '../money.js';
import type { QuarterFigure, QuarterMeasure } from './figures.js';
import { decimalsOfMetric, planMetrics, unitsOf } from './metrics.js';

/**
 * What the quarter of an objective asked for and came to, on which day, and how its end is projected (team.pdm-duties). It holds
 * where what was asked for is reached.
 */
export function figureReasons(measure: QuarterMeasure, figure: QuarterFigure): readonly Reason[] {
  const { metric, currency, quarter, businessDays, opening } = measure;
  const { unit } = planMetrics[metric];
  const told = (text: string): Fact =>
    unit === 'MONEY' ? money(Number(unitsOf(text, decimalsOfMetric(metric, currency))), currency) : text;
  const target = unitsOf(figure.target, decimalsOfMetric(metric, currency));
  const isReached = figure.isMeasured && unitsOf(figure.actual, decimalsOfMetric(metric, currency)) >= target;
  const measured = figure.isMeasured && {
    actual: told(figure.actual),
    attainment: figure.attainment,
    measuredOn: figure.measuredOn,
  };
  const ahead = figure.state === 'RUNNING' && {
    ...(figure.projection !== null && { projection: told(figure.projection), method: figure.method }),
    ...(opening !== null && { opening: told(opening) }),
    ...(figure.requiredRunRate !== null && { runRate: figure.requiredRunRate }),
    ...{ businessDaysPassed: businessDays.elapsed, businessDays: businessDays.total },
  };
  const facts = { metric, quarter, target: told(figure.target), ...measured, ...ahead };
  return [reason('team.pdm-duties', isReached, facts)];
}
