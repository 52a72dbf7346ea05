import { useCursorPages, type CursorPages } from '../graphql/cursor-pages.ts';
import { choice, useAddressState, type AddressState } from '../views/address.ts';
import { PlanListDocument, type BusinessPlanFilter, type PlanListQuery } from './list.graphql.ts';
import { yearValue } from './year.ts';

export type PlanRow = PlanListQuery['businessPlans']['nodes'][number];

const PAGE = 50;
const shown = ['waiting', 'overdue', 'all'] as const;
const states = ['OUTLINE', 'DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'AGREED', 'AMENDED', 'CLOSED'] as const;

export interface PlanChoice {
  readonly show: (typeof shown)[number];
  readonly status: (typeof states)[number] | '';
  readonly year: number | null;
}

const schema = { show: choice(shown, 'waiting'), status: choice(states), year: yearValue };

export const usePlanChoice = (): AddressState<PlanChoice> => useAddressState<PlanChoice>(schema);

/** What of the list is asked for: the API narrows it. */
export function filterOf({ show, status, year }: PlanChoice): BusinessPlanFilter {
  return {
    ...(show === 'waiting' && { isWaitingForMe: true }),
    ...(show === 'overdue' && { isOverdue: true }),
    ...(status !== '' && { status: [status] }),
    ...(year !== null && { year }),
  };
}

/** The plans of the partners that the viewer looks after. */
export function usePlanList(chosen: () => PlanChoice): CursorPages<PlanRow> {
  return useCursorPages({
    query: PlanListDocument,
    variables: (after: string | null) => ({ first: PAGE, after, filter: filterOf(chosen()) }),
    connectionOf: ({ businessPlans }) => businessPlans,
  });
}
