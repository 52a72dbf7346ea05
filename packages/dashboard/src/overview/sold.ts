import { amountText, parseMoney, subtract } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { yearEarlier } from '../format/year-earlier.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { SoldTodayDocument, type SoldTodayQuery } from './sold.graphql.ts';

export interface SoldToday {
  readonly widget: Widget<SoldTodayQuery>;
  readonly sold: ComputedRef<NonNullable<SoldTodayQuery['partner']> | null>;
  readonly yearEarlier: ComputedRef<string>;
}

/** Sold MRR of the partner in view today, and on the same day a year earlier. */
export function useSoldToday(): SoldToday {
  const { scope, today } = usePartner();
  const before = computed(() => yearEarlier(today.value));
  const widget = useWidget(SoldTodayDocument, () => ({
    partner: scope.value.key,
    today: today.value,
    yearEarlier: before.value,
  }));
  return { widget, sold: computed(() => widget.data.value?.partner ?? null), yearEarlier: before };
}

/** What `now` is more than `before`. */
export function growth(now: Amount, before: Amount): Amount {
  const { currency } = now;
  const more = subtract(parseMoney(now.amount, currency), parseMoney(before.amount, currency));
  return { amount: amountText(more), currency };
}
