import { addMonths, lastDayOf, monthOf, parseMoney } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { SoldHistoryDocument, type SoldHistoryQuery } from './sold-history.graphql.ts';
import { useSoldToday } from './sold.ts';
import type { SoldFiguresFragment } from './sold.graphql.ts';

const points = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9', 'd10', 'd11'] as const;
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

/** The last days of the eleven months before. */
export function pastDays(today: string): Days {
  const month = monthOf(today);
  return Object.fromEntries(points.map((point, index) => [point, lastDayOf(addMonths(month, index - 11))])) as Days;
}

function soldMonth(on: string, isOpen: boolean, { total, sourced, assisted }: SoldFiguresFragment): SoldMonth {
  return { month: monthOf(on), on, isOpen, total, sourced, assisted };
}

export interface SoldHistory {
  readonly widget: Widget<SoldHistoryQuery>;
  readonly months: ComputedRef<SoldMonth[]>;
  readonly isEmpty: ComputedRef<boolean>;
}

/** Sold MRR at the end of each of the past eleven months, and in the open one as far as it can be told. */
export function useSoldHistory(): SoldHistory {
  const { scope, today } = usePartner();
  const days = computed(() => pastDays(today.value));
  const widget = useWidget(SoldHistoryDocument, () => ({ partner: scope.value.key, ...days.value }));
  const { sold } = useSoldToday();
  const months = computed(() => {
    const partner = widget.data.value?.partner;
    if (!partner) return [];
    const past = points.map((point) => soldMonth(days.value[point], false, partner[point]));
    return sold.value ? [...past, soldMonth(today.value, true, sold.value.now)] : past;
  });
  const isEmpty = computed(() =>
    months.value.every(({ total }) => parseMoney(total.amount, total.currency).minor === 0),
  );
  return { widget, months, isEmpty };
}

/** Ends of a scale whose quarters read well. */
const SCALE_ENDS = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];

/** How far up the chart's scale goes, in minor units: the first good end above the largest amount. */
export function scaleTop(amounts: readonly Amount[]): number {
  const largest = Math.max(1, ...amounts.map(({ amount, currency }) => parseMoney(amount, currency).minor));
  const magnitude = 10 ** Math.floor(Math.log10(largest));
  const end = SCALE_ENDS.find((each) => each * magnitude >= largest) ?? 10;
  return end * magnitude;
}
