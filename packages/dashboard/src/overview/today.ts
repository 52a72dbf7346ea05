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

/** What a signature is still worth something for comes before all else; the rest by how near it is. */
export function proofsFirst(tasks: readonly Task[], now: Date): Task[] {
  const isAtStake = ({ atStake, missed }: Task) => atStake.length > 0 && !missed;
  const near = nearestFirst(tasks, now);
  return [...near.filter(isAtStake), ...near.filter((task) => !isAtStake(task))];
}

/** What waits for the partner. */
export function useTodayList(): { widget: Widget<TodayListQuery>; tasks: ComputedRef<Task[]> } {
  const { scope } = usePartner();
  const clock = useClock();
  const widget = useWidget(TodayListDocument, () => ({ partner: scope.value.key }));
  const tasks = computed(() => proofsFirst(widget.data.value?.partner?.deadlines ?? [], clock.now.value));
  return { widget, tasks };
}
