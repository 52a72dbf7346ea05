import { addMonths, amountText, monthOf, parseMoney, quarterOf, subtract, sum, type Month } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import { yearEarlier } from '../format/year-earlier.ts';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import {
  OverviewFiguresDocument,
  type OverviewFiguresQuery,
  type StatementFiguresFragment,
} from './figures.graphql.ts';

type Figures = NonNullable<OverviewFiguresQuery['partner']>;

export interface OverviewFigures {
  readonly widget: Widget<OverviewFiguresQuery>;
  readonly figures: ComputedRef<Figures | null>;
  readonly yearEarlier: ComputedRef<string>;
}

/** The quarter of a day and the one before it. */
export function quartersOf(day: string): { quarter: string; lastQuarter: string } {
  const month = monthOf(day);
  return { quarter: quarterOf(month), lastQuarter: quarterOf(addMonths(month, -3)) };
}

/** What the partner's overview leads with. */
export function useOverviewFigures(): OverviewFigures {
  const { scope, today } = usePartner();
  const before = computed(() => yearEarlier(today.value));
  const widget = useWidget(OverviewFiguresDocument, () => ({
    partner: scope.value.key,
    today: today.value,
    yearEarlier: before.value,
    ...quartersOf(today.value),
  }));
  return { widget, figures: computed(() => widget.data.value?.partner ?? null), yearEarlier: before };
}

/** What `now` is more than `before`. */
export function growth(now: Amount, before: Amount): Amount {
  const { currency } = now;
  return {
    amount: amountText(subtract(parseMoney(now.amount, currency), parseMoney(before.amount, currency))),
    currency,
  };
}

/** A statement's amount month by month. */
export function monthlyShares({ entries, total }: StatementFiguresFragment): { month: Month; amount: Amount }[] {
  const { currency } = total;
  const months = [...new Set(entries.map(({ month }) => month))].sort();
  return months.map((month) => {
    const own = entries.filter((entry) => entry.month === month);
    const amount = sum(
      own.map((entry) => parseMoney(entry.amount.amount, currency)),
      currency,
    );
    return { month, amount: { amount: amountText(amount), currency } };
  });
}
