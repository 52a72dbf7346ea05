import type { Day, Tier } from '../history.js';
import type { Policy } from '../policy.js';
import { isAbove } from './ladder.js';
import type { Measured } from './outlook.js';
import { type Level, levelsOf, towardSourced } from './performance.js';
import { type Points, pointsOn, totalOf } from './points.js';
import { atLeastZero, decimalText, minus, type Rational } from './rational.js';

export type RequirementName = 'SOURCED' | 'TOTAL';

/** One of the two minimums of points, with what counts toward it; points as text. */
export interface TierRequirement {
  readonly name: RequirementName;
  /** What counts toward it on the day, by the motions that the day's policy lets count. */
  readonly have: string;
  /** What of what is known today will still count on the day of the next recalibration. */
  readonly projected: string;
  /** What will have rolled off by then, less what is known to come. */
  readonly expiring: string;
  /** What the credited tier asks for; null without a tier. */
  readonly keep: string | null;
  /** What the tier above asks for; null at the top. */
  readonly next: string | null;
  /** The minimums are not the vendor's. */
  readonly illustrative: boolean;
}

interface Standing extends Measured {
  readonly on: Day;
  readonly policy: Policy;
  readonly points: Points;
  readonly credited: Tier;
}

/** Both minimums on `on`, beside what will be left of the points on the day of the next recalibration, by the policy in force then. */
export function tierRequirements(
  { spans, policies, on, policy, points, credited }: Standing,
  recalibratesOn: Day,
): readonly [TierRequirement, TierRequirement] {
  const then = pointsOn(spans, recalibratesOn);
  const policyThen = policies.on(recalibratesOn);
  const levels = levelsOf(policy);
  const held = levels.find(({ tier }) => tier === credited);
  const above = levels.find(({ tier }) => isAbove(tier, credited));
  const requirement = (
    name: RequirementName,
    threshold: (level: Level) => Rational,
    have: Rational,
    projected: Rational,
  ): TierRequirement => ({
    name,
    have: decimalText(have),
    projected: decimalText(projected),
    expiring: decimalText(atLeastZero(minus(have, projected))),
    keep: held ? decimalText(threshold(held)) : null,
    next: above ? decimalText(threshold(above)) : null,
    illustrative: policy.tiers.illustrative,
  });
  const sourcedThen = towardSourced(then, recalibratesOn, policyThen);
  return [
    requirement('SOURCED', ({ sourced }) => sourced, towardSourced(points, on, policy), sourcedThen),
    requirement('TOTAL', ({ total }) => total, totalOf(points), totalOf(then)),
  ];
}
