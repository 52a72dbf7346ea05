import { addMonths, lastDayOf, monthOf } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { PointChangesDocument, type PointChangesQuery, type PointsAtFragment } from './changes.graphql.ts';
import { addPoints, lessPoints } from './standing.ts';

export const pointKinds = ['sourced', 'assisted', 'managed'] as const;
type PointKind = (typeof pointKinds)[number];

/** What came to the points of one kind in a month, and what ended. */
export interface Change {
  readonly gained: string;
  readonly lost: string;
}

export interface MonthOfChanges extends Readonly<Record<PointKind, Change>> {
  readonly month: string;
  /** The day before it, from which what is lost was known to roll off. */
  readonly from: string;
  /** Its last day, or today. */
  readonly to: string;
  readonly isOpen: boolean;
  readonly total: string;
}

/** What moved the points from `before` to the end of `to`: what was known to roll off did, and the rest came. */
export function changeBetween(before: PointsAtFragment, after: PointsAtFragment, to: string, kind: PointKind): Change {
  const lost = addPoints(before.rollOffs.filter(({ day }) => day <= to).map((each) => each[kind]));
  return { lost, gained: addPoints([lessPoints(after.points[kind], before.points[kind]), lost]) };
}

/** The last days of the six months before the one of `today`, the oldest first. */
export function endsBefore(today: string): string[] {
  return [6, 5, 4, 3, 2, 1].map((back) => lastDayOf(addMonths(monthOf(today), -back)));
}

export function usePointChanges(): {
  widget: Widget<PointChangesQuery>;
  months: ComputedRef<MonthOfChanges[]>;
} {
  const { scope, today } = usePartner();
  const ends = computed(() => endsBefore(today.value));
  const widget = useWidget(PointChangesDocument, () => {
    const [d0 = '', d1 = '', d2 = '', d3 = '', d4 = '', d5 = ''] = ends.value;
    return { partner: scope.value.key, d0, d1, d2, d3, d4, d5 };
  });
  const months = computed(() => {
    const found = widget.data.value?.partner;
    if (!found) return [];
    const standings = [found.d0, found.d1, found.d2, found.d3, found.d4, found.d5, found.now];
    const days = [...ends.value, today.value];
    return standings.slice(1).flatMap((after, index) => {
      const [before, from, to] = [standings[index], days[index], days[index + 1]];
      if (!before || !from || !to) return [];
      const change = (kind: PointKind) => changeBetween(before, after, to, kind);
      return {
        month: monthOf(to),
        from,
        to,
        isOpen: to === today.value,
        total: after.points.total,
        sourced: change('sourced'),
        assisted: change('assisted'),
        managed: change('managed'),
      };
    });
  });
  return { widget, months };
}
