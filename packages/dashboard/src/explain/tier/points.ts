import * as m from '#messages';
import { step } from '../../figure/steps.ts';
import { formatDay, formatMonth } from '../../format/date.ts';
import { formatDecimal } from '../../format/number.ts';
import { tiers } from '../../terms/tiers.ts';
import type { Builder, Explanation, Section, WorkingLine } from '../model.ts';
import {
  checkPoints,
  pointKinds,
  points,
  reckoned,
  sourceRows,
  useTier,
  type Source,
  type Standing,
} from './standing.ts';
import { requirementNames } from './tier.ts';

function rowsOf(sources: readonly Source[], stated: string): Section {
  return {
    kind: 'footing',
    heading: m.explain_points_rows(),
    rows: sourceRows(sources),
    total: points(stated),
    check: checkPoints(sources, stated),
  };
}

function byKind({ points: of, sources }: Standing): Section {
  const found = reckoned(sources);
  const isSame = (['sourced', 'assisted', 'managed', 'total'] as const).every((kind) => found[kind] === of[kind]);
  return {
    kind: 'working',
    heading: m.explain_working(),
    lines: [
      { sign: '', label: pointKinds.SOURCED(), value: formatDecimal(of.sourced) },
      { sign: '+', label: pointKinds.ASSISTED(), value: formatDecimal(of.assisted) },
      { sign: '+', label: pointKinds.MANAGED(), value: formatDecimal(of.managed) },
      { sign: '=', label: m.explain_kind_points(), value: formatDecimal(of.total) },
    ],
    check: isSame ? { kind: 'ok' } : { kind: 'mismatch', found: points(found.total) },
  };
}

function standing(tier: Standing, on: string): Explanation {
  return {
    title: on ? m.explain_points_title({ day: formatDay(on) }) : m.explain_kind_points(),
    lead: m.explain_points_lead(),
    figure: points(tier.points.total),
    state: null,
    reasons: tier.reasons,
    sections: [
      byKind(tier),
      rowsOf(tier.sources, tier.points.total),
      { kind: 'reasons', heading: m.explain_reasons() },
    ],
  };
}

/** What rolls off within a month, day by day, with what now counts until then. */
function rollingOff({ rollOffs, sources }: Standing, month: string): Explanation {
  const days = rollOffs.filter(({ day }) => day.startsWith(month));
  const ending = sources.filter(({ until }) => until.startsWith(month));
  return {
    title: m.explain_points_month_title({ month: formatMonth(month) }),
    lead: m.explain_points_month_lead(),
    figure: null,
    state: null,
    reasons: [],
    sections: [
      {
        kind: 'events',
        heading: m.explain_points_days(),
        rows: days.map(({ day, sourced, assisted, managed }) => ({
          id: day,
          when: formatDay(day),
          what: `${pointKinds.SOURCED()} ${formatDecimal(sourced)} · ${pointKinds.ASSISTED()} ${formatDecimal(assisted)} · ${pointKinds.MANAGED()} ${formatDecimal(managed)}`,
        })),
      },
      rowsOf(ending, reckoned(ending).total),
    ],
  };
}

/** A partner's points on a day, or those that roll off within a month. */
export function usePointsExplanation([partner = '', on = '', month]: readonly string[]): Builder {
  return useTier(partner, on, ({ tier }) => (month ? rollingOff(tier, month) : standing(tier, on)));
}

type Requirement = Standing['requirements'][number];

/** Whether Assisted points count toward the sourced minimum is the policy's to say: what the API counted shows which. */
function toward({ name, have }: Requirement, sources: readonly Source[]): readonly Source[] {
  if (name === 'TOTAL') return sources;
  const sourced = sources.filter(({ kind }) => kind === 'SOURCED');
  const sold = sources.filter(({ kind }) => kind !== 'MANAGED');
  return reckoned(sourced).total !== have && reckoned(sold).total === have ? sold : sourced;
}

function needs({ have, keep, next }: Requirement, { credited, next: goal }: Standing): WorkingLine[] {
  return [
    { sign: '', label: m.explain_requirement_have(), value: formatDecimal(have) },
    ...(keep === null ? [] : [line(m.explain_requirement_keep({ tier: tiers[credited]() }), keep)]),
    ...(next === null || !goal ? [] : [line(m.explain_requirement_next({ tier: tiers[goal.tier]() }), next)]),
  ];
}

const line = (label: string, value: string): WorkingLine => ({ sign: '', label, value: formatDecimal(value) });

/** One of a tier's two minimums: what counts toward it, what it asks for, what is missing. */
export function useRequirementExplanation([partner = '', on = '', name = '']: readonly string[]): Builder {
  return useTier(partner, on, ({ tier }): Explanation | null => {
    const asked = tier.requirements.find((each) => each.name === name);
    if (!asked) return null;
    const missing = asked.name === 'SOURCED' ? tier.next?.sourcedMissing : tier.next?.totalMissing;
    return {
      title: requirementNames[asked.name](),
      lead: asked.illustrative ? m.explain_requirement_illustrative() : m.explain_requirement_lead(),
      figure: points(asked.have),
      state: null,
      reasons: tier.reasons.filter(({ clause }) => clause.code === 'credit.partner-terms'),
      sections: [
        { kind: 'working', heading: m.explain_working(), lines: needs(asked, tier), check: { kind: 'unknown' } },
        {
          kind: 'facts',
          rows: [
            ...(missing ? [{ label: m.explain_requirement_missing(), value: formatDecimal(missing) }] : []),
            { label: m.explain_requirement_expiring(), value: formatDecimal(asked.expiring) },
            { label: m.explain_requirement_projected(), value: formatDecimal(asked.projected) },
            { label: m.explain_follows_from(), value: m.explain_kind_tier(), step: step('tier', partner, on) },
          ],
        },
        rowsOf(toward(asked, tier.sources), asked.have),
        { kind: 'reasons', heading: m.explain_reasons() },
      ],
    };
  });
}
