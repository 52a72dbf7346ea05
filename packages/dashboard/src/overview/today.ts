import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { TodayListDocument, type TodayListQuery } from './today.graphql.ts';

export type Task = NonNullable<TodayListQuery['partner']>['deadlines'][number];

/** What waits for the partner, soonest first. */
export function useTodayList(): { widget: Widget<TodayListQuery>; tasks: ComputedRef<Task[]> } {
  const { scope } = usePartner();
  const widget = useWidget(TodayListDocument, () => ({ partner: scope.value.key }));
  const tasks = computed(() =>
    [...(widget.data.value?.partner?.deadlines ?? [])].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
  );
  return { widget, tasks };
}
