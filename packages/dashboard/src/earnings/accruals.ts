import { addMonths, amountText, monthOf, parseMoney, sum } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { MonthlyAccrualsDocument, type MonthlyAccrualsQuery } from './accruals.graphql.ts';

type Entry = NonNullable<MonthlyAccrualsQuery['partner']>['revenueShare'][number];
type Foreseen = NonNullable<MonthlyAccrualsQuery['partner']>['forecast'][number];

/** One kind of movement within a month: how many lines moved, and by how much together. */
export interface Movement {
  readonly amount: Amount;
  readonly lines: number;
}

export const movementNames = ['new', 'more', 'less', 'ended'] as const;
export type MovementName = (typeof movementNames)[number];

/** A month of accruals: what the month before came to and the movements foot to `accrued`; with `later` that is the total. */
export interface AccrualMonth {
  readonly month: string;
  readonly before: Amount;
  readonly movements: Readonly<Record<MovementName, Movement>>;
  readonly accrued: Amount;
  /** What was taken back, given again or corrected later about this month. */
  readonly later: Movement;
  readonly total: Amount;
}

/** The month that is running: it accrues on its last day. */
export interface OpenMonth {
  readonly month: string;
  /** What standing associations will accrue in it; null where that is not foreseen by the month. */
  readonly estimate: Amount | null;
}

const minorOf = ({ amount, currency }: Amount) => parseMoney(amount, currency).minor;
const lineOf = ({ customer, productLine }: Entry) => `${customer.id} ${productLine}`;

/** What each line accrued in a month. */
function byLine(entries: readonly Entry[], month: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const entry of entries.filter((each) => each.kind === 'ACCRUAL' && each.month === month))
    lines.set(lineOf(entry), (lines.get(lineOf(entry)) ?? 0) + minorOf(entry.amount));
  return lines;
}

function movementOf(before: number | undefined, now: number | undefined): MovementName | null {
  if (before === now) return null;
  if (before === undefined) return 'new';
  if (now === undefined) return 'ended';
  return now > before ? 'more' : 'less';
}

/** How the accruals of a month came from those of the month before. */
export function accrualMonth(entries: readonly Entry[], month: string, currency: string): AccrualMonth {
  const amount = (minor: number): Amount => ({ amount: amountText({ minor, currency }), currency });
  const all = (lines: ReadonlyMap<string, number>) => [...lines.values()].reduce((total, each) => total + each, 0);
  const [before, now] = [byLine(entries, addMonths(month, -1)), byLine(entries, month)];
  const moved = [...new Set([...before.keys(), ...now.keys()])].map((line) => {
    const [was, is] = [before.get(line), now.get(line)];
    return { name: movementOf(was, is), by: (is ?? 0) - (was ?? 0) };
  });
  const movement = (name: MovementName): Movement => {
    const own = moved.filter((each) => each.name === name);
    return { lines: own.length, amount: amount(own.reduce((total, { by }) => total + by, 0)) };
  };
  const later = entries.filter((entry) => entry.month === month && entry.kind !== 'ACCRUAL');
  const laterBy = later.reduce((total, entry) => total + minorOf(entry.amount), 0);
  return {
    ...{ month, before: amount(all(before)), accrued: amount(all(now)) },
    movements: { new: movement('new'), more: movement('more'), less: movement('less'), ended: movement('ended') },
    later: { lines: later.length, amount: amount(laterBy) },
    total: amount(all(now) + laterBy),
  };
}

/** The open month's part of what is committed: each line accrues alike in the months that are left of the quarter. */
export function openMonth(month: string, foreseen: readonly Foreseen[], currency: string): OpenMonth {
  const lines = foreseen
    .flatMap((quarter) => quarter.lines)
    .filter(({ kind, months }) => kind === 'COMMITTED' && months.includes(month));
  if (lines.some(({ amount, months }) => minorOf(amount) % months.length !== 0)) return { month, estimate: null };
  const parts = lines.map(({ amount, months }) => ({ minor: minorOf(amount) / months.length, currency }));
  return { month, estimate: { amount: amountText(sum(parts, currency)), currency } };
}

const SHOWN = 12;

/** The past twelve months of accruals, and the open one as far as it can be foreseen. */
export function useAccruals(): {
  widget: Widget<MonthlyAccrualsQuery>;
  months: ComputedRef<readonly AccrualMonth[]>;
  open: ComputedRef<OpenMonth | null>;
} {
  const { scope, today } = usePartner();
  const running = computed(() => monthOf(today.value));
  const widget = useWidget(MonthlyAccrualsDocument, () => ({
    ...{ partner: scope.value.key, from: addMonths(running.value, -SHOWN - 1), to: running.value },
  }));
  const partner = computed(() => widget.data.value?.partner ?? null);
  return {
    widget,
    months: computed(() => {
      const entries = partner.value?.revenueShare;
      if (!entries) return [];
      const months = Array.from({ length: SHOWN }, (_, place) => addMonths(running.value, place - SHOWN));
      // A month that the API has accrued already, for its last day has come, is no open one.
      const last = entries.some(({ month }) => month === running.value) ? [running.value] : [];
      return [...months, ...last].map((month) => accrualMonth(entries, month, scope.value.currency));
    }),
    open: computed(() => {
      if (!partner.value || partner.value.revenueShare.some(({ month }) => month === running.value)) return null;
      return openMonth(running.value, partner.value.forecast, scope.value.currency);
    }),
  };
}
