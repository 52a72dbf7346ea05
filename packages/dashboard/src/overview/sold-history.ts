import { addMonths, lastDayOf, monthOf, parseMoney } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { SoldHistoryDocument, type SoldHistoryQuery } from './sold-history.graphql.ts';

const points = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9', 'd10', 'd11', 'd12'] as const;
type Days = Record<(typeof points)[number], string>;

export interface SoldMonth {
  readonly month: string;
  /** The day that it was measured on: the month's last, or today in the open month. */
  readonly on: string;
  readonly isOpen: boolean;
  readonly total: Amount;
  readonly sourced: Amount;
  readonly assisted: Amount;
}

/** The last days of the eleven months before, and today. */
export function daysOf(today: string): Days {
  const month = monthOf(today);
  const days = points.map((point, index) => [point, index === 11 ? today : lastDayOf(addMonths(month, index - 11))]);
  return Object.fromEntries(days) as Days;
}

/** Sold MRR at the end of each of the past months, and now. */
export function useSoldHistory(): { widget: Widget<SoldHistoryQuery>; months: ComputedRef<SoldMonth[]> } {
  const { scope, today } = usePartner();
  const days = computed(() => daysOf(today.value));
  const widget = useWidget(SoldHistoryDocument, () => ({ partner: scope.value.key, ...days.value }));
  const months = computed(() => {
    const partner = widget.data.value?.partner;
    if (!partner) return [];
    return points.map((point) => {
      const on = days.value[point];
      const { total, sourced, assisted } = partner[point];
      return { month: monthOf(on), on, isOpen: on === today.value, total, sourced, assisted };
    });
  });
  return { widget, months };
}

/** How far up the chart's scale goes: the least of 1, 2, 2.5, 5 × 10ⁿ above the largest amount, in minor units. */
export function scaleTop(amounts: readonly Amount[]): number {
  const largest = Math.max(1, ...amounts.map(({ amount, currency }) => parseMoney(amount, currency).minor));
  const magnitude = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * magnitude >= largest) ?? 10;
  return step * magnitude;
}
