import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { PlanPageDocument, PlanYearsDocument, type PlanFragment, type PlanPageQuery } from './plan.graphql.ts';

export type Plan = PlanFragment;
export type ObjectiveQuarter = Plan['objectives'][number];
export type Commitment = Plan['commitments'][number];
export type Difference = NonNullable<Plan['amendment']>['differences'][number];
export type Hand = Plan['signatures'][number];

/** An objective with the quarters of its year, in their order. */
export interface Objective {
  readonly key: string;
  readonly of: ObjectiveQuarter;
  readonly quarters: readonly ObjectiveQuarter[];
}

/** The years that the partner has a plan for, the newest first; null while that is not known. */
export function usePlanYears(): { widget: Widget<unknown>; years: ComputedRef<readonly number[] | null> } {
  const { scope } = usePartner();
  const widget = useWidget(PlanYearsDocument, () => ({ partner: scope.value.key }));
  const years = computed(() => widget.data.value?.partner?.businessPlans.map(({ year }) => year) ?? null);
  return { widget, years };
}

/** The partner's plan for a year, as of the end of `on` where one looks back. */
export function usePlan(
  year: () => number,
  on: () => string | null,
): { widget: Widget<PlanPageQuery>; plan: ComputedRef<Plan | null> } {
  const { scope } = usePartner();
  const widget = useWidget(PlanPageDocument, () => ({ partner: scope.value.key, year: year(), on: on() }));
  const plan = computed(() => {
    const found = widget.data.value?.partner?.businessPlan;
    return found?.year === year() ? found : null;
  });
  return { widget, plan };
}

/** The rows of the API by objective, in the order in which the plan has them. */
export function objectivesOf({ objectives }: Pick<Plan, 'objectives'>): Objective[] {
  const firsts = objectives.filter((each, place) => objectives.findIndex(({ key }) => key === each.key) === place);
  return firsts.map((of) => ({ key: of.key, of, quarters: objectives.filter(({ key }) => key === of.key) }));
}
