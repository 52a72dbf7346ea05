import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { AccuracyDocument, type AccuracyQuery } from './accuracy.graphql.ts';

export type TriedForecast = NonNullable<AccuracyQuery['partner']>['forecastAccuracy']['forecasts'][number];

/** Of each of the last four quarters that are over, the forecast that was made about ninety days before: one quarter ahead. */
export function lastTried(forecasts: readonly TriedForecast[]): TriedForecast[] {
  const ahead = forecasts.filter((each) => each.ahead === 1 && each.came !== null);
  const newest = new Map<string, TriedForecast>();
  for (const each of ahead) {
    const known = newest.get(each.quarter);
    if (!known || known.madeOn < each.madeOn) newest.set(each.quarter, each);
  }
  return [...newest.values()].sort((a, b) => (a.quarter < b.quarter ? -1 : 1)).slice(-4);
}

export function useBackTest(): { widget: Widget<AccuracyQuery>; tried: ComputedRef<readonly TriedForecast[]> } {
  const { scope } = usePartner();
  const widget = useWidget(AccuracyDocument, () => ({ partner: scope.value.key }));
  return { widget, tried: computed(() => lastTried(widget.data.value?.partner?.forecastAccuracy.forecasts ?? [])) };
}
