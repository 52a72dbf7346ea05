import * as m from '#messages';
import type { StepKind } from '../figure/steps.ts';

/** What each kind of step is about, in a word or two. */
export const stepNames: Readonly<Record<StepKind, () => string>> = {
  soldMrr: m.sold_mrr,
  statement: m.statement,
  entry: m.ledger_entry,
  association: m.association,
  month: m.month,
  credit: m.credit_decision,
  line: m.deal_line,
  managedMrr: m.explain_kind_managed_mrr,
  managed: m.customer,
  tier: m.explain_kind_tier,
  requirement: m.explain_kind_requirement,
  points: m.explain_kind_points,
  projection: m.explain_kind_projection,
  forecast: m.explain_kind_forecast,
  opportunity: m.explain_kind_opportunity,
  deadline: m.explain_kind_deadline,
  objective: m.explain_kind_objective,
  sanction: m.explain_kind_sanction,
  dealMetric: m.explain_kind_deal_metric,
  accuracy: m.explain_kind_accuracy,
  reason: m.reason,
  clause: m.clause,
};
