import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { PlanReviewsDocument, type PlanReviewsQuery } from './review.graphql.ts';

export type ReviewedPlan = NonNullable<NonNullable<PlanReviewsQuery['partner']>['businessPlan']>;
export type Agenda = ReviewedPlan['agenda'];
export type Review = ReviewedPlan['reviews'][number];

/** What a review goes through, and the reviews that were. */
export function useReviews(
  year: () => number,
  on: () => string | null,
): { widget: Widget<PlanReviewsQuery>; found: ComputedRef<ReviewedPlan | null> } {
  const { scope } = usePartner();
  const widget = useWidget(PlanReviewsDocument, () => ({ partner: scope.value.key, year: year(), on: on() }));
  return { widget, found: computed(() => widget.data.value?.partner?.businessPlan ?? null) };
}
