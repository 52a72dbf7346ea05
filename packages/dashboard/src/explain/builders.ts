import type { StepKind } from '../figure/steps.ts';
import type { Build } from './model.ts';

/** How each kind of figure is explained, fetched when it is asked about. A reason is a part of the level above it. */
export const builders: Readonly<Record<Exclude<StepKind, 'reason'>, () => Promise<Build>>> = {
  soldMrr: () => import('./sold-mrr/sold-mrr.ts').then((each) => each.useSoldMrrExplanation),
  statement: () => import('./statement/statement.ts').then((each) => each.useStatementExplanation),
  entry: () => import('./entry/entry.ts').then((each) => each.useEntryExplanation),
  association: () => import('./association/association.ts').then((each) => each.useAssociationExplanation),
  month: () => import('./association/month.ts').then((each) => each.useMonthExplanation),
  credit: () => import('./credit/credit.ts').then((each) => each.useCreditExplanation),
  line: () => import('./credit/line.ts').then((each) => each.useLineExplanation),
  managedMrr: () => import('./managed-mrr/managed-mrr.ts').then((each) => each.useManagedMrrExplanation),
  managed: () => import('./managed-mrr/managed-mrr.ts').then((each) => each.useManagedCustomerExplanation),
  tier: () => import('./tier/tier.ts').then((each) => each.useTierExplanation),
  requirement: () => import('./tier/points.ts').then((each) => each.useRequirementExplanation),
  points: () => import('./tier/points.ts').then((each) => each.usePointsExplanation),
  projection: () => import('./tier/tier.ts').then((each) => each.useProjectionExplanation),
  forecast: () => import('./forecast/forecast.ts').then((each) => each.useForecastExplanation),
  accuracy: () => import('./forecast/accuracy.ts').then((each) => each.useAccuracyExplanation),
  opportunity: () => import('./opportunity/opportunity.ts').then((each) => each.useOpportunityExplanation),
  deadline: () => import('./deadline/deadline.ts').then((each) => each.useDeadlineExplanation),
  objective: () => import('./objective/objective.ts').then((each) => each.useObjectiveExplanation),
  sanction: () => import('./conduct/sanction.ts').then((each) => each.useSanctionExplanation),
  dealMetric: () => import('./deal-metric/deal-metric.ts').then((each) => each.useDealMetricExplanation),
  clause: () => import('./clause/clause.ts').then((each) => each.useClauseExplanation),
};
