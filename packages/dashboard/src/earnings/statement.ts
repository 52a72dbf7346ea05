import { computed, type ComputedRef } from 'vue';
import { total } from '../figure/footing.ts';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { EarningsStatementDocument, type EarningsStatementQuery } from './statement.graphql.ts';

export type Statement = NonNullable<EarningsStatementQuery['partner']>['statement'];
export type Entry = Statement['entries'][number];

export interface MonthOfEntries {
  readonly month: string;
  readonly entries: readonly Entry[];
  /** The month's sum; null where it cannot be made. */
  readonly sum: Amount | null;
}

/** The quarter's entries month by month, each with its sum: they foot to the statement's total. */
export function byMonth({ entries, total: stated }: Statement): MonthOfEntries[] {
  const months = [...new Set(entries.map(({ month }) => month))].sort();
  return months.map((month) => {
    const own = entries.filter((entry) => entry.month === month);
    const sum = total(
      own.map(({ amount }) => amount),
      stated.currency,
    );
    return { month, entries: own, sum };
  });
}

export function useStatement(quarter: () => string): {
  widget: Widget<EarningsStatementQuery>;
  statement: ComputedRef<Statement | null>;
} {
  const { scope } = usePartner();
  const widget = useWidget(EarningsStatementDocument, () => ({ partner: scope.value.key, quarter: quarter() }));
  const statement = computed(() => {
    const found = widget.data.value?.partner?.statement;
    return found?.quarter === quarter() ? found : null;
  });
  return { widget, statement };
}
