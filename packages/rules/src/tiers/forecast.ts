import { countsTowardTier } from '../mrr/sold.js';
import type { Day, Tier } from '../history.js';
import { programOn } from '../team/program.js';
import { creditedOn } from './credited-tier.js';
import { ifFiguresStay } from './outlook.js';
import { measured } from './points.js';
import { nextTwo, type StandingQuestion } from './standing.js';

/** The credited tier at the end of a recalibration to come: an estimate under two assumptions. */
export interface TierForecast {
  readonly recalibratesOn: Day;
  /** If every figure stays as it is. */
  readonly ifFiguresStay: Tier;
  /** If what is known to roll off does, and nothing new comes. */
  readonly ifNothingNew: Tier;
}

/** The credited tier at the next two recalibrations after `on`, the partner's day. Throws PolicyError where there are none to come. */
export function tierForecast(
  { spans, facts, policies, history }: StandingQuestion,
  on: Day,
): readonly [TierForecast, TierForecast] {
  const counting = countsTowardTier(programOn(facts, on)) ? measured(spans, policies) : [];
  const [first, second] = nextTwo(on, { policies });
  const staying = ifFiguresStay({ spans: counting, facts, policies }, on, second.on);
  const at = (day: Day): TierForecast => ({
    recalibratesOn: day,
    ifFiguresStay: creditedOn(staying, day)?.tier ?? 'NONE',
    ifNothingNew: creditedOn(history, day)?.tier ?? 'NONE',
  });
  return [at(first.on), at(second.on)];
}
