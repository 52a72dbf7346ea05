import type { StepKind } from '../figure/steps.ts';
import type { Build } from './model.ts';

/** How each kind of figure is explained, fetched when it is asked about. A reason is a part of the level above it. */
export const builders: Readonly<Partial<Record<StepKind, () => Promise<Build>>>> = {
  soldMrr: () => import('./sold-mrr/sold-mrr.ts').then((each) => each.useSoldMrrExplanation),
  statement: () => import('./statement/statement.ts').then((each) => each.useStatementExplanation),
  entry: () => import('./entry/entry.ts').then((each) => each.useEntryExplanation),
  association: () => import('./association/association.ts').then((each) => each.useAssociationExplanation),
  month: () => import('./association/month.ts').then((each) => each.useMonthExplanation),
  credit: () => import('./credit/credit.ts').then((each) => each.useCreditExplanation),
  line: () => import('./credit/line.ts').then((each) => each.useLineExplanation),
  clause: () => import('./clause/clause.ts').then((each) => each.useClauseExplanation),
};
