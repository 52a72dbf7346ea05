import * as m from '#messages';
import { computed } from 'vue';
import { step, type Step } from '../../figure/steps.ts';
import { formatDay, formatQuarter } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { formatDecimal, formatRate } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { metricWords, projectionMethods } from '../../terms/plan-states.ts';
import type { Builder, Explanation, FactRow, Section } from '../model.ts';
import { ExplainObjectiveDocument, type ExplainObjectiveQuery } from './objective.graphql.ts';

type Plan = NonNullable<ExplainObjectiveQuery['businessPlan']>;
type Quarter = Plan['objectives'][number];

/** The figure that a metric measures, where it has an explanation of its own. */
const measures: Readonly<Partial<Record<Quarter['metric'], Step['kind']>>> = {
  SOLD_MRR: 'soldMrr',
  SOURCED_MRR: 'soldMrr',
  MANAGED_MRR: 'managedMrr',
  SOURCED_POINTS: 'points',
  TOTAL_POINTS: 'points',
};

function amount(of: Quarter, decimal: string): string {
  if (of.currency !== null) return formatMoney({ amount: decimal, currency: of.currency });
  return of.metric === 'CLOSE_RATE' ? formatRate(decimal) : formatDecimal(decimal);
}

function behind({ metric, quarter, measuredOn }: Quarter, partner: string): FactRow[] {
  const kind = measures[metric];
  const shown = measuredOn === null ? null : formatDay(measuredOn);
  if (metric === 'REVENUE_SHARE')
    return [{ label: m.explain_follows_from(), value: m.statement(), step: step('statement', partner, quarter) }];
  if (!kind || measuredOn === null || shown === null) return [];
  return [{ label: m.explain_follows_from(), value: shown, step: step(kind, partner, measuredOn) }];
}

function course(of: Quarter): FactRow[] {
  const { requiredRunRate, projection, projectionMethod, measuredOn } = of;
  return [
    ...(measuredOn ? [{ label: m.explain_objective_measured(), value: formatDay(measuredOn) }] : []),
    ...(requiredRunRate ? [{ label: m.explain_objective_run_rate(), value: amount(of, requiredRunRate) }] : []),
    ...(projection && projectionMethod
      ? [
          {
            label: m.explain_objective_projection(),
            value: `${amount(of, projection)} · ${projectionMethods[projectionMethod]()}`,
          },
        ]
      : []),
  ];
}

function quarterSections(of: Quarter, partner: string): Section[] {
  return [
    {
      kind: 'working',
      heading: formatQuarter(of.quarter),
      lines: [
        { sign: '', label: m.explain_objective_target(), value: amount(of, of.target) },
        { sign: '', label: m.explain_objective_actual(), value: of.isMeasured ? amount(of, of.actual) : '—' },
        { sign: '=', label: m.explain_objective_attainment(), value: of.isMeasured ? formatRate(of.attainment) : '—' },
      ],
      check: { kind: 'unknown' },
    },
    { kind: 'facts', rows: [...course(of), ...behind(of, partner)] },
  ];
}

function explain({ partner, objectives, policyVersion }: Plan, key: string): Explanation | null {
  const quarters = objectives.filter((each) => each.key === key);
  const now = quarters.find(({ state }) => state === 'RUNNING') ?? quarters.at(-1);
  if (!now) return null;
  return {
    title: metricWords[now.metric](),
    lead: m.explain_objective_lead(),
    figure: now.isMeasured ? amount(now, now.actual) : null,
    state: null,
    reasons: now.reasons,
    sections: [
      ...quarters.flatMap((quarter) => quarterSections(quarter, partner.key)),
      { kind: 'facts', rows: [{ label: m.policy_version(), value: policyVersion }] },
      { kind: 'reasons', heading: m.explain_reasons() },
    ],
  };
}

/** An objective of a business plan, quarter by quarter: what it asks for and what it came to. */
export function useObjectiveExplanation([plan = '', key = '', on]: readonly string[]): Builder {
  const widget = useWidget(ExplainObjectiveDocument, () => ({ plan, on: on ?? null, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const found = widget.data.value?.businessPlan;
      return found ? explain(found, key) : null;
    }),
  };
}
