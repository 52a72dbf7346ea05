import type { Day, Tier } from '../history.js';
import type { Policy } from '../policy.js';
import { isAbove } from './ladder.js';
import { type Level, levelsOf, towardSourced } from './performance.js';
import { type Points, totalOf } from './points.js';
import { compare, decimalText, minus, type Rational } from './rational.js';

/** What figures miss of a tier's two thresholds, "0" where they reach one; points as text. */
export interface TierGoal {
  readonly tier: Tier;
  readonly sourcedMissing: string;
  readonly totalMissing: string;
  /** The thresholds are not the vendor's. */
  readonly illustrative: boolean;
}

/** What the points of `day` miss of the next tier above `tier`; null above the highest. */
export function goalAbove(tier: Tier, points: Points, day: Day, policy: Policy): TierGoal | null {
  const level = levelsOf(policy).find((each) => isAbove(each.tier, tier));
  return level ? goal(level, points, day, policy) : null;
}

/** What the points of `day` miss of `tier` itself; null where they reach it. */
export function goalOf(tier: Tier, points: Points, day: Day, policy: Policy): TierGoal | null {
  const level = levelsOf(policy).find((each) => each.tier === tier);
  const missed = level && goal(level, points, day, policy);
  return missed && (missed.sourcedMissing !== '0' || missed.totalMissing !== '0') ? missed : null;
}

function goal({ tier, sourced, total }: Level, points: Points, day: Day, policy: Policy): TierGoal {
  return {
    tier,
    sourcedMissing: missingText(sourced, towardSourced(points, day, policy)),
    totalMissing: missingText(total, totalOf(points)),
    illustrative: policy.tiers.illustrative,
  };
}

/** The least that can be shown: what is missing never reads as nothing. */
const LEAST = '0.0001';

function missingText(threshold: Rational, points: Rational): string {
  if (compare(points, threshold) >= 0) return '0';
  const text = decimalText(minus(threshold, points));
  return text === '0' ? LEAST : text;
}
