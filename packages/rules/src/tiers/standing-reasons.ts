import { inPageOrder } from '../clauses/order.js';
import { type Fact, type Reason, reason } from '../decision.js';
import type { Tier } from '../history.js';
import { countsTowardTier } from '../mrr/sold.js';
import { programOn } from '../team/program.js';
import { counting, uncounted } from './counting-reasons.js';
import { cappedBy, projection, setBy } from './credited-reasons.js';
import { goalAbove, goalOf } from './goals.js';
import { levelsOf, motionsTowardSourced, towardSourced } from './performance.js';
import { totalOf } from './points.js';
import { decimalText } from './rational.js';
import type { StandingFacts } from './standing-facts.js';

/** Why a partner stands where it stands with its tier, in the page's order. */
export function standingReasons(found: StandingFacts): readonly Reason[] {
  const { facts, on } = found;
  const program = programOn(facts, on);
  if (!countsTowardTier(program)) return [reason('credit.provider-terms', true, { program, measuredOn: on })];
  return inPageOrder([
    ...reached(found),
    ...missed(found),
    ...setBy(found),
    ...projection(found),
    ...counting(found),
    ...uncounted(found),
    ...cappedBy(found),
  ]);
}

/** credit.partner-terms: the tier that the figures of the day reach. */
function reached(found: StandingFacts): Reason[] {
  const { performing, points, on, policy } = found;
  if (!levelsOf(policy).some(({ tier }) => tier === performing)) return [];
  const sourcedPoints = decimalText(towardSourced(points, on, policy));
  const totalPoints = decimalText(totalOf(points));
  return [reason('credit.partner-terms', true, { ...thresholds(performing, found), sourcedPoints, totalPoints })];
}

/** What the figures miss of the credited tier itself, and of the one above it. A threshold that they reach is left out: the other one binds. */
function missed(found: StandingFacts): Reason[] {
  const { credited, points, on, policy } = found;
  const goals = [goalOf(credited, points, on, policy), goalAbove(credited, points, on, policy)];
  return goals.flatMap((goal) => {
    if (!goal || (goal.sourcedMissing === '0' && goal.totalMissing === '0')) return [];
    const { tier, sourcedMissing, totalMissing } = goal;
    const missing = {
      ...(sourcedMissing === '0' ? {} : { sourcedMissing }),
      ...(totalMissing === '0' ? {} : { totalMissing }),
    };
    return [reason('credit.partner-terms', false, { ...thresholds(tier, found), ...missing })];
  });
}

/** Both thresholds of a tier and what counts toward them; where they are not the vendor's own, that is said. */
function thresholds(tier: Tier, { on, policy }: StandingFacts): Record<string, Fact> {
  const level = policy.tiers.levels.find((each) => each.tier === tier);
  return {
    tier,
    measuredOn: on,
    sourcedNeeded: level?.sourced ?? null,
    totalNeeded: level?.total ?? null,
    ...(policy.tiers.illustrative ? { thresholds: 'illustrative' } : {}),
    motions: [...motionsTowardSourced(on, policy)],
    policyVersion: policy.version,
  };
}
