import * as m from '#messages';
import { step, type Step } from '../../figure/steps.ts';
import { formatDay } from '../../format/date.ts';
import { formatDecimal } from '../../format/number.ts';
import { tiers } from '../../terms/tiers.ts';
import type { Builder, EventRow, Explanation, FactRow, LinkRow } from '../model.ts';
import { useTier, type Standing, type TierOfPartner } from './standing.ts';

const causes = {
  ENROLLED: m.explain_tier_enrolled,
  PROGRAM_CHANGED: m.explain_tier_program_changed,
  GRANTED: m.explain_tier_granted,
  SANCTIONED: m.explain_tier_sanctioned,
  SANCTION_ENDED: m.explain_tier_sanction_ended,
  RAISED: m.explain_tier_raised,
  RECALIBRATED: m.explain_tier_recalibrated,
} as const;

export const requirementNames = {
  SOURCED: m.explain_requirement_sourced,
  TOTAL: m.explain_requirement_total,
} as const;

function facts({ performing, projected, recalibratesOn, safeUntil, policyVersion }: Standing): FactRow[] {
  return [
    { label: m.explain_tier_performing(), value: tiers[performing]() },
    { label: m.explain_tier_recalibrates(), value: formatDay(recalibratesOn) },
    { label: m.explain_tier_projected(), value: tiers[projected]() },
    { label: m.explain_tier_safe(), value: safeUntil === null ? '—' : formatDay(safeUntil) },
    { label: m.policy_version(), value: policyVersion },
  ];
}

function parts(
  { requirements, points }: Standing,
  at: (kind: 'points' | 'requirement', name?: string) => Step,
): LinkRow[] {
  const asked = requirements.map(({ name, have, next, keep }) => ({
    id: name,
    label: requirementNames[name](),
    note: next || keep ? m.explain_of({ have: formatDecimal(have), needed: formatDecimal(next ?? keep ?? '0') }) : have,
    marks: [],
    step: at('requirement', name),
  }));
  const all = {
    id: 'points',
    label: m.explain_kind_points(),
    note: formatDecimal(points.total),
    marks: [],
    step: at('points'),
  };
  return [...asked, all];
}

function history({ history }: Standing): EventRow[] {
  return history.map(({ day, tier, cause, evidence }, index) => ({
    id: String(index),
    when: formatDay(day),
    what: `${tiers[tier]()}: ${causes[cause]()}`,
    note: evidence.map(({ detail }) => detail).join(' '),
  }));
}

function explain({ tier }: TierOfPartner, partner: string, on: string): Explanation {
  const at = (kind: 'points' | 'requirement', name?: string) => step(kind, partner, on, ...(name ? [name] : []));
  return {
    title: on ? m.explain_tier_title({ day: formatDay(on) }) : m.explain_kind_tier(),
    lead: m.explain_tier_lead(),
    figure: tiers[tier.credited](),
    state: null,
    reasons: tier.reasons,
    sections: [
      { kind: 'facts', rows: facts(tier) },
      { kind: 'links', heading: m.explain_tier_parts(), rows: parts(tier, at) },
      { kind: 'reasons', heading: m.explain_reasons() },
      { kind: 'events', heading: m.explain_tier_history(), rows: history(tier) },
    ],
  };
}

/** The tier that a partner is credited with, and what it rests on. */
export function useTierExplanation([partner = '', on = '']: readonly string[]): Builder {
  return useTier(partner, on, (found) => explain(found, partner, on));
}

/** What the recalibrations to come would make of the tier. */
export function useProjectionExplanation([partner = '']: readonly string[]): Builder {
  return useTier(partner, undefined, ({ tier, tierForecast }) => ({
    title: m.explain_projection_title(),
    lead: m.explain_projection_lead(),
    figure: tiers[tier.projected](),
    state: null,
    reasons: tier.reasons,
    sections: [
      ...tierForecast.map(({ recalibratesOn, ifFiguresStay, ifNothingNew }) => ({
        kind: 'facts' as const,
        rows: [
          { label: m.explain_tier_recalibrates(), value: formatDay(recalibratesOn) },
          { label: m.explain_projection_stay(), value: tiers[ifFiguresStay]() },
          { label: m.explain_projection_nothing(), value: tiers[ifNothingNew]() },
        ],
      })),
      { kind: 'reasons', heading: m.explain_reasons() },
    ],
  }));
}
