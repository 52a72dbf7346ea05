import * as m from '#messages';
import { formatDay } from '../format/date.ts';
import { formatPoints } from '../format/points.ts';
import { tiers } from '../terms/tiers.ts';
import { lessPoints, type Requirement, type Standing } from './standing.ts';

export const requirementNames = { SOURCED: m.tier_requirement_sourced, TOTAL: m.tier_requirement_total } as const;

/** What is missing of the tier above; null where this minimum is reached, or there is none above. */
export function missingOf({ have, next }: Requirement): string | null {
  if (next === null) return null;
  const missing = lessPoints(next, have);
  return missing.startsWith('-') || missing === '0' ? null : missing;
}

/** Everything that a bar shows, in words. */
export function requirementText(requirement: Requirement, standing: Standing): string[] {
  const { have, keep, next, expiring, projected } = requirement;
  const missing = missingOf(requirement);
  const above = standing.next ? tiers[standing.next.tier]() : '';
  const day = formatDay(standing.recalibratesOn);
  const figures = { have: formatPoints(have), next: formatPoints(next ?? '0'), tier: above };
  const lines = [
    next === null
      ? m.tier_bar_top({ have: formatPoints(have) })
      : missing === null
        ? m.tier_bar_met(figures)
        : m.tier_bar_next({ ...figures, missing: formatPoints(missing) }),
  ];
  if (keep !== null) lines.push(m.tier_bar_keep({ tier: tiers[standing.credited](), keep: formatPoints(keep) }));
  lines.push(
    expiring === '0'
      ? m.tier_bar_stays({ day })
      : m.tier_bar_expiring({ points: formatPoints(expiring), day, projected: formatPoints(projected) }),
  );
  return lines;
}

/** What binds: the one minimum that is short, or both. */
export function bindingSentence({ next, requirements }: Standing): string {
  if (!next) return m.tier_binding_top();
  const tier = tiers[next.tier]();
  const short = requirements.filter((each) => missingOf(each) !== null);
  const [only] = short;
  if (!only) return m.tier_binding_none({ tier });
  const other = requirements.find(({ name }) => name !== only.name);
  if (short.length > 1 || !other)
    return m.tier_binding_both({
      tier,
      sourced: formatPoints(next.sourcedMissing),
      total: formatPoints(next.totalMissing),
    });
  return m.tier_binding_one({
    tier,
    requirement: requirementNames[only.name](),
    missing: formatPoints(missingOf(only) ?? '0'),
    other: requirementNames[other.name](),
  });
}
