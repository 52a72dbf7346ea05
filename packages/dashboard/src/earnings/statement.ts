import { lastDayOfQuarter } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import { total } from '../figure/footing.ts';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { EarningsStatementDocument, type EarningsStatementQuery } from './statement.graphql.ts';

export type Statement = NonNullable<EarningsStatementQuery['partner']>['statement'];
export type Entry = Statement['entries'][number];

/** What a statement is set in: what was earned month by month, what was put right, and what was taken back. */
export interface StatementSection {
  readonly kind: 'month' | 'adjustments' | 'clawbacks';
  /** Of a month which. */
  readonly month: string | null;
  readonly entries: readonly Entry[];
  /** null where currencies differ, which is never added. */
  readonly sum: Amount | null;
}

/** Every entry is in one section, so that the sections foot to the statement's total. */
export function sectionsOf({ entries, total: stated }: Statement): StatementSection[] {
  const section = (kind: StatementSection['kind'], month: string | null, own: readonly Entry[]): StatementSection => ({
    ...{ kind, month, entries: own },
    sum: total(
      own.map(({ amount }) => amount),
      stated.currency,
    ),
  });
  const accruals = entries.filter(({ kind }) => kind === 'ACCRUAL');
  const others = entries.filter(({ kind }) => kind !== 'ACCRUAL');
  const isBack = ({ amount }: Entry) => amount.amount.startsWith('-');
  return [
    ...[...new Set(accruals.map(({ month }) => month))].sort().map((month) =>
      section(
        'month',
        month,
        accruals.filter((entry) => entry.month === month),
      ),
    ),
    section(
      'adjustments',
      null,
      others.filter((entry) => !isBack(entry)),
    ),
    section('clawbacks', null, others.filter(isBack)),
  ].filter((each) => each.kind === 'month' || each.entries.length > 0);
}

export interface Balances {
  /** What earlier statements left to be set off, or were paid with this one. */
  readonly opening: Amount | null;
  readonly closing: Amount | null;
  /** The closing balance is paid; else it waits for later statements. */
  readonly isPaidOut: boolean;
}

export function balancesOf({ total: stated, settlement }: Statement): Balances {
  const { currency } = stated;
  const opening = total(
    settlement.carried.map((each) => each.total),
    currency,
  );
  const closing = opening && total([opening, stated], currency);
  return { opening, closing, isPaidOut: settlement.carriedTo === null && closing?.amount.startsWith('-') === false };
}

export interface UsedRate {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly day: string;
}

/** The exchange rates of a statement, each once, with its day. */
export function ratesOf({ entries }: Statement): UsedRate[] {
  const rates = entries.flatMap(({ base, amount, exchange }) =>
    exchange ? [{ from: base.currency, to: amount.currency, rate: exchange.rate, day: exchange.day }] : [],
  );
  const text = ({ day, from, rate }: UsedRate) => `${day} ${from} ${rate}`;
  return [...new Map(rates.map((rate) => [text(rate), rate])).values()].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

export function useStatement(quarter: () => string): {
  widget: Widget<EarningsStatementQuery>;
  statement: ComputedRef<Statement | null>;
  policyVersion: ComputedRef<string>;
} {
  const { scope } = usePartner();
  const widget = useWidget(EarningsStatementDocument, () => ({
    ...{ partner: scope.value.key, quarter: quarter(), lastDay: lastDayOfQuarter(quarter()) },
  }));
  const statement = computed(() => {
    const found = widget.data.value?.partner?.statement;
    return found?.quarter === quarter() ? found : null;
  });
  return { widget, statement, policyVersion: computed(() => widget.data.value?.policy.version ?? '') };
}
