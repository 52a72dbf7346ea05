import { addMonths, amountText, monthOf, parseMoney, quarterOf, sum, type Month } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { SharesByQuarterDocument, type SharesByQuarterQuery, type StatementFiguresFragment } from './shares.graphql.ts';

export type StatementFigures = StatementFiguresFragment;

/** The quarter of a day and the one before it. */
export function quartersOf(day: string): { quarter: string; lastQuarter: string } {
  const month = monthOf(day);
  return { quarter: quarterOf(month), lastQuarter: quarterOf(addMonths(month, -3)) };
}

/** Revenue share of this quarter so far, and of the last. */
export function useShares(): {
  widget: Widget<SharesByQuarterQuery>;
  statements: ComputedRef<readonly StatementFigures[]>;
} {
  const { scope, today } = usePartner();
  const widget = useWidget(SharesByQuarterDocument, () => ({ partner: scope.value.key, ...quartersOf(today.value) }));
  const statements = computed(() => {
    const partner = widget.data.value?.partner;
    return partner ? [partner.thisQuarter, partner.lastQuarter] : [];
  });
  return { widget, statements };
}

/** A statement's amount month by month. */
export function monthlyShares({ entries, total }: StatementFigures): { month: Month; amount: Amount }[] {
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
