import type { Day } from '../history.js';
import type { Money } from '../money.js';
import { decimalsOf } from '../policies/currencies.js';
import type { PointKind, PointSpan } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import { isOn, pointsOf } from './points.js';
import { decimalText, plus, type Rational, rational, times, ZERO } from './rational.js';
import { pointsText, type TierPoints } from './standing.js';

/** What points are reckoned from: an amount, what a point's worth of its currency is, and the points for it. */
export interface Counted {
  readonly counted: Money;
  /** An exact decimal of the currency; null where the policy states none, and the amount counts for nothing. */
  readonly pointValue: string | null;
  /** Points for one point value, the factor of growth markets included. */
  readonly rate: string;
}

/** A span that counts on a day, with what it gives. */
export interface PointSource<Span extends PointSpan = PointSpan> extends Counted {
  readonly span: Span;
  readonly points: string;
}

/** What stands behind the points of `day`: each span that counts on it, by the policy in force on the span's days. */
export function pointSources<Span extends PointSpan>(
  spans: readonly Span[],
  day: Day,
  policies: PolicyBook,
): PointSource<Span>[] {
  return spans
    .filter((span) => isOn(span, day))
    .map((span) => {
      const { counted, rate, from } = span;
      const { values } = policies.on(from).points;
      const pointValue = (Object.hasOwn(values, counted.currency) ? values[counted.currency] : undefined) ?? null;
      const source = { counted, rate, pointValue };
      return { ...source, span, points: decimalText(pointsOfOne(source)) };
    });
}

/** What one amount gives, exactly. */
function pointsOfOne({ counted, pointValue, rate }: Counted): Rational {
  if (pointValue === null) return ZERO;
  const amount = rational(String(counted.minor));
  const value = rational(pointValue);
  const unit = {
    numerator: value.denominator,
    denominator: value.numerator * 10n ** BigInt(decimalsOf(counted.currency)),
  };
  return times(times(amount, unit), rational(rate));
}

/** The points that sources add up to, as a standing states them: exact until they are written down. */
export function pointsFrom(sources: readonly (Counted & { readonly kind: PointKind })[]): TierPoints {
  const sums: Record<PointKind, Rational> = { SOURCED: ZERO, ASSISTED: ZERO, MANAGED: ZERO };
  for (const source of sources) sums[source.kind] = plus(sums[source.kind], pointsOfOne(source));
  return pointsText(pointsOf(sums));
}
