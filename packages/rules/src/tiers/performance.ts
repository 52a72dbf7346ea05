import { later } from '../calendar.js';
import type { PartnerFacts } from '../facts.js';
import type { Day, Motion, Tier } from '../history.js';
import { countsTowardTier } from '../mrr/sold.js';
import type { PointKind } from '../outcome.js';
import { type Policy, type PolicyBook, PolicyError } from '../policy.js';
import { programOn } from '../team/program.js';
import { higherTier } from './ladder.js';
import { type MeasuredSpan, type Points, pointsOf, totalOf } from './points.js';
import { isAtLeast, plus, type Rational, rational, ZERO } from './rational.js';

/** From `from` on, until the next one begins, the figures of every day would give `tier`. */
export interface Performance {
  readonly from: Day;
  readonly tier: Tier;
}

/** What a tier asks for. */
export interface Level {
  readonly tier: Tier;
  readonly sourced: Rational;
  readonly total: Rational;
}

const levelsOfPolicies = new WeakMap<Policy, readonly Level[]>();

/** The tiers of a policy with their thresholds, ascending. */
export function levelsOf(policy: Policy): readonly Level[] {
  const known = levelsOfPolicies.get(policy);
  if (known) return known;
  const levels = policy.tiers.levels.map(({ tier, sourced, total }) => ({
    tier,
    sourced: rational(sourced),
    total: rational(total),
  }));
  levelsOfPolicies.set(policy, levels);
  return levels;
}

/** The motions whose points count toward a tier's minimum of sourced points on `day`. */
export function motionsTowardSourced(day: Day, { points }: Policy): readonly Motion[] {
  const entries = points.soldMinimum.filter(({ from }) => from <= day);
  if (entries.length === 0) throw new PolicyError(`no minimum of sourced points is stated for ${day}`);
  return entries.reduce((newest, entry) => (newest.from < entry.from ? entry : newest)).motions;
}

/** The points that count toward that minimum: by the policy in force on `day` those of both motions, or of Partner Sourced deals alone. */
export function towardSourced({ sourced, assisted }: Points, day: Day, policy: Policy): Rational {
  const motions = motionsTowardSourced(day, policy);
  return plus(
    motions.includes('PARTNER_SOURCED') ? sourced : ZERO,
    motions.includes('PARTNER_ASSISTED') ? assisted : ZERO,
  );
}

/** The highest tier both of whose thresholds the points of `day` reach, by the policy in force on that day. */
export function performingTier(points: Points, day: Day, policy: Policy): Tier {
  const [sourced, total] = [towardSourced(points, day, policy), totalOf(points)];
  const reached = levelsOf(policy).filter(
    (level) => isAtLeast(sourced, level.sourced) && isAtLeast(total, level.total),
  );
  return reached.reduce<Tier>((best, { tier }) => higherTier(best, tier), 'NONE');
}

/**
 * What a partner's figures would give on every day that a policy covers, oldest first: it changes only where a span begins or
 * ends, the program changes, or another rule comes into force. A Solutions Provider has no points, and so no tier
 * (credit.provider-terms).
 */
export function performances(
  spans: readonly MeasuredSpan[],
  facts: PartnerFacts,
  policies: PolicyBook,
): readonly Performance[] {
  const changes = changesByDay(spans);
  const first = policies.all[0]?.effectiveFrom;
  if (first === undefined) return [];
  const rules = policies.all.flatMap(({ effectiveFrom, points }) => [
    effectiveFrom,
    ...points.soldMinimum.map(({ from }) => later(from, effectiveFrom)),
  ]);
  const turns = [...changes.keys(), ...facts.programs.map(({ from }) => later(from, first)), ...rules];
  const found: Performance[] = [];
  const sums: Record<PointKind, Rational> = { SOURCED: ZERO, ASSISTED: ZERO, MANAGED: ZERO };
  for (const from of [...new Set(turns)].sort()) {
    for (const { kind, by } of changes.get(from) ?? []) sums[kind] = plus(sums[kind], by);
    const isPartner = countsTowardTier(programOn(facts, from));
    const tier = isPartner ? performingTier(pointsOf(sums), from, policies.on(from)) : 'NONE';
    if (found.at(-1)?.tier !== tier) found.push({ from, tier });
  }
  return found;
}

/** By how much the points of each kind change on a day. */
function changesByDay(spans: readonly MeasuredSpan[]): Map<Day, { kind: PointKind; by: Rational }[]> {
  const changes = new Map<Day, { kind: PointKind; by: Rational }[]>();
  const change = (day: Day, kind: PointKind, by: Rational) => {
    const known = changes.get(day);
    if (known) known.push({ kind, by });
    else changes.set(day, [{ kind, by }]);
  };
  for (const { span, worth } of spans) {
    if (!worth) continue;
    change(span.from, span.kind, worth);
    change(span.until, span.kind, { ...worth, numerator: -worth.numerator });
  }
  return changes;
}

/** What the figures of one day would give; NONE on days that no policy covers. */
export function performingOn(performance: readonly Performance[], day: Day): Tier {
  return performance.findLast(({ from }) => from <= day)?.tier ?? 'NONE';
}

/** The highest tier that the figures of any day would give, `from` and `to` included. */
export function bestBetween(performance: readonly Performance[], from: Day, to: Day): Tier {
  const within = performance.filter((each) => from < each.from && each.from <= to);
  return within.reduce((best, { tier }) => higherTier(best, tier), performingOn(performance, from));
}
