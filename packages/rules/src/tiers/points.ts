import type { Day } from '../history.js';
import type { Money } from '../money.js';
import type { PointKind, PointSpan } from '../outcome.js';
import { decimalsOf } from '../policies/currencies.js';
import type { PolicyBook } from '../policy.js';
import { atLeastZero, leastCommonMultiple, plus, type Rational, rational, ZERO } from './rational.js';

/** A partner's tier points by kind, exact. */
export interface Points {
  readonly sourced: Rational;
  readonly assisted: Rational;
  readonly managed: Rational;
}

/** A span with what it is worth; null: the policy states no point value for its currency. */
export interface MeasuredSpan {
  readonly span: PointSpan;
  readonly worth: Rational | null;
}

export const NO_POINTS: Points = { sourced: ZERO, assisted: ZERO, managed: ZERO };

/**
 * What each span is worth: counted / value of its currency × rate, by the policy in force on its days. All of them over one
 * denominator, so that sums of thousands stay cheap.
 */
export function measured(spans: readonly PointSpan[], policies: PolicyBook): MeasuredSpan[] {
  const factors = new Map<string, Rational | null>();
  const keyOf = ({ from, counted, rate }: PointSpan) => `${policies.on(from).version} ${counted.currency} ${rate}`;
  for (const span of spans) {
    const key = keyOf(span);
    if (!factors.has(key)) factors.set(key, worthOfOneUnit(span, policies));
  }
  let common = 1n;
  for (const factor of factors.values()) if (factor) common = leastCommonMultiple(common, factor.denominator);
  return spans.map((span) => {
    const factor = factors.get(keyOf(span));
    if (!factor) return { span, worth: null };
    const units = factor.numerator * (common / factor.denominator);
    return { span, worth: { numerator: BigInt(span.counted.minor) * units, denominator: common } };
  });
}

/** Points for one minor unit of a span's currency; null where the policy does not state what the currency is worth. */
function worthOfOneUnit({ from, counted: { currency }, rate }: PointSpan, policies: PolicyBook): Rational | null {
  const { values } = policies.on(from).points;
  const stated = Object.hasOwn(values, currency) ? values[currency] : undefined;
  if (stated === undefined) return null;
  const [points, value] = [rational(rate), rational(stated)];
  return {
    numerator: points.numerator * value.denominator,
    denominator: points.denominator * value.numerator * 10n ** BigInt(decimalsOf(currency)),
  };
}

export function isOn({ from, until }: PointSpan, day: Day): boolean {
  return from <= day && day < until;
}

/** The points of a day. */
export function pointsOn(spans: readonly MeasuredSpan[], day: Day): Points {
  const sums: Record<PointKind, Rational> = { SOURCED: ZERO, ASSISTED: ZERO, MANAGED: ZERO };
  for (const { span, worth } of spans) if (worth && isOn(span, day)) sums[span.kind] = plus(sums[span.kind], worth);
  return pointsOf(sums);
}

/**
 * Points of spans that are summed up. Where lines that shrank count against those that grew (`soldFloor: 'zero-per-partner'`),
 * what a partner sold in one motion still never counts below zero.
 */
export function pointsOf({ SOURCED, ASSISTED, MANAGED }: Readonly<Record<PointKind, Rational>>): Points {
  return { sourced: atLeastZero(SOURCED), assisted: atLeastZero(ASSISTED), managed: MANAGED };
}

export function totalOf({ sourced, assisted, managed }: Points): Rational {
  return plus(plus(sourced, assisted), managed);
}

/** What counts for nothing on a day because the policy states no point value for its currency, by currency and kind. */
export function uncountedOn(
  spans: readonly MeasuredSpan[],
  day: Day,
): { readonly kind: PointKind; readonly amount: Money }[] {
  const amounts = new Map<string, { kind: PointKind; amount: Money }>();
  for (const { span, worth } of spans) {
    if (worth || !isOn(span, day)) continue;
    const { kind, counted } = span;
    const key = `${counted.currency} ${kind}`;
    const known = amounts.get(key)?.amount.minor ?? 0;
    amounts.set(key, { kind, amount: { ...counted, minor: known + counted.minor } });
  }
  return [...amounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uncounted]) => uncounted);
}
