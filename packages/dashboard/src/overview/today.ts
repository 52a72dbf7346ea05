import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { useClock } from '../viewer/clock.ts';
import { usePartner } from '../viewer/partner.ts';
import { TodayListDocument, type TodayListQuery } from './today.graphql.ts';

export type Task = NonNullable<TodayListQuery['partner']>['deadlines'][number];

/** Tasks by how near they are to now: what is nearly due, or just overdue, before what is far off either way. */
export function nearestFirst(tasks: readonly Task[], now: Date): Task[] {
  const distance = ({ dueAt }: Task) => Math.abs(Date.parse(dueAt) - now.getTime());
  return [...tasks].sort((a, b) => distance(a) - distance(b));
}

/** What waits for the partner. */
export function useTodayList(): { widget: Widget<TodayListQuery>; tasks: ComputedRef<Task[]> } {
  const { scope } = usePartner();
  const clock = useClock();
  const widget = useWidget(TodayListDocument, () => ({ partner: scope.value.key }));
  const tasks = computed(() => nearestFirst(widget.data.value?.partner?.deadlines ?? [], clock.now.value));
  return { widget, tasks };
}
