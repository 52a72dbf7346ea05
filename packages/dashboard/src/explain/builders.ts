import type { StepKind } from '../figure/steps.ts';
import { useAssociationExplanation } from './association/association.ts';
import { useMonthExplanation } from './association/month.ts';
import { useCreditExplanation } from './credit/credit.ts';
import { useLineExplanation } from './credit/line.ts';
import { useEntryExplanation } from './entry/entry.ts';
import type { Builder } from './model.ts';
import { useSoldMrrExplanation } from './sold-mrr/sold-mrr.ts';
import { useStatementExplanation } from './statement/statement.ts';

/** How each kind of figure is explained. A clause and a reason are shown as they are, see ExplainStep. */
export const builders: Readonly<Record<Exclude<StepKind, 'clause' | 'reason'>, (args: readonly string[]) => Builder>> =
  {
    soldMrr: useSoldMrrExplanation,
    statement: useStatementExplanation,
    entry: useEntryExplanation,
    association: useAssociationExplanation,
    month: useMonthExplanation,
    credit: useCreditExplanation,
    line: useLineExplanation,
  };
