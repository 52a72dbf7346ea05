import type { Day, ProductLine } from '../history.js';
import { add, type Money, subtract, zero } from '../money.js';
import type { SubscriptionPeriod } from '../outcome.js';

export type MovementKind = 'NEW' | 'EXPANSION' | 'CONTRACTION' | 'CHURN';

/** One change of a line's MRR. */
export interface MrrMovement {
  readonly kind: MovementKind;
  readonly productLine: ProductLine;
  /** First day of the change, in the customer's zone. */
  readonly day: Day;
  /** By how much; never below zero, whichever way it went. */
  readonly amount: Money;
  /** Id of the event that set the line anew, or of what had set the line that ended. */
  readonly evidence: string;
}

/** From what a customer's subscriptions came to, to what they come to, in one currency: start + new + expansion − contraction − churn = end. */
export interface MrrMovements {
  readonly currency: string;
  readonly start: Money;
  readonly new: Money;
  readonly expansion: Money;
  readonly contraction: Money;
  readonly churn: Money;
  readonly end: Money;
  /** By day, then by product line. */
  readonly movements: readonly MrrMovement[];
}

/**
 * How the MRR of `periods` moved after the day `after` and through the day `through`, currency by currency, as different
 * currencies are never added. A line that was not in force the day before is new, also where the customer has others; one that
 * goes over to another currency leaves the one and is new in the other. `periods` are those of one customer.
 */
export function mrrMovements(periods: readonly SubscriptionPeriod[], after: Day, through: Day): MrrMovements[] {
  const moved = movementsOf(periods)
    .filter(({ day }) => after < day && day <= through)
    .sort((a, b) => compare(`${a.day} ${a.productLine}`, `${b.day} ${b.productLine}`));
  const currencies = new Set([
    ...periods.filter((period) => isOn(period, after)).map(({ mrr }) => mrr.currency),
    ...moved.map(({ amount }) => amount.currency),
  ]);
  return [...currencies].sort().map((currency) => inCurrency(currency, periods, moved, { after, through }));
}

/** Every movement that the periods tell of, in no order. */
function movementsOf(periods: readonly SubscriptionPeriod[]): MrrMovement[] {
  const at = (productLine: ProductLine, day: Day) => `${productLine} ${day}`;
  const ending = new Map(periods.flatMap((one) => (one.until ? [[at(one.productLine, one.until), one] as const] : [])));
  const beginning = new Set(periods.map(({ productLine, from }) => at(productLine, from)));
  const ends = periods.flatMap(({ productLine, mrr, until, evidence }) =>
    until === null || beginning.has(at(productLine, until))
      ? []
      : [{ kind: 'CHURN' as const, productLine, day: until, amount: mrr, evidence }],
  );
  const changes = periods.flatMap((period) => changeTo(period, ending.get(at(period.productLine, period.from))));
  return [...ends, ...changes].filter(({ amount }) => amount.minor !== 0);
}

/** What changes with a period's first day, beside the period that ends on it. */
function changeTo({ productLine, mrr, from: day, evidence }: SubscriptionPeriod, before?: SubscriptionPeriod) {
  const moved = (kind: MovementKind, amount: Money): MrrMovement => ({ kind, productLine, day, amount, evidence });
  if (!before) return [moved('NEW', mrr)];
  if (before.mrr.currency !== mrr.currency) return [moved('CHURN', before.mrr), moved('NEW', mrr)];
  const growth = subtract(mrr, before.mrr);
  return growth.minor > 0 ? [moved('EXPANSION', growth)] : [moved('CONTRACTION', subtract(before.mrr, mrr))];
}

function inCurrency(
  currency: string,
  periods: readonly SubscriptionPeriod[],
  moved: readonly MrrMovement[],
  { after, through }: { readonly after: Day; readonly through: Day },
): MrrMovements {
  const movements = moved.filter(({ amount }) => amount.currency === currency);
  const sumOf = (kind: MovementKind) =>
    total(
      currency,
      movements.filter((one) => one.kind === kind).map(({ amount }) => amount),
    );
  const on = (day: Day) =>
    total(
      currency,
      periods.filter((period) => isOn(period, day)).map(({ mrr }) => mrr),
    );
  return {
    currency,
    start: on(after),
    new: sumOf('NEW'),
    expansion: sumOf('EXPANSION'),
    contraction: sumOf('CONTRACTION'),
    churn: sumOf('CHURN'),
    end: on(through),
    movements,
  };
}

function total(currency: string, amounts: readonly Money[]): Money {
  return amounts.filter((amount) => amount.currency === currency).reduce(add, zero(currency));
}

function isOn({ from, until }: SubscriptionPeriod, day: Day): boolean {
  return from <= day && (until === null || day < until);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
