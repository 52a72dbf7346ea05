import type { Day } from '../history.js';
import type { PointKind } from '../outcome.js';
import type { MeasuredSpan } from './points.js';
import { atLeastZero, decimalText, plus, type Rational, ZERO } from './rational.js';

/** Points that a day takes away, by kind: what counts from that day on in their place is set off. */
export interface RollOff {
  readonly day: Day;
  readonly sourced: string;
  readonly assisted: string;
  readonly managed: string;
}

/**
 * What rolls off after `on`, through `through`, as far as it is known: twelve months after a sale, when a window of work ends,
 * when a line ends. Days without a loss are left out.
 */
export function rollOffs(spans: readonly MeasuredSpan[], on: Day, through: Day): readonly RollOff[] {
  const losses = new Map<Day, Record<PointKind, Rational>>();
  const lose = (day: Day, kind: PointKind, worth: Rational) => {
    if (day <= on || through < day) return;
    const known = losses.get(day) ?? { SOURCED: ZERO, ASSISTED: ZERO, MANAGED: ZERO };
    losses.set(day, { ...known, [kind]: plus(known[kind], worth) });
  };
  for (const { span, worth } of spans) {
    if (!worth) continue;
    lose(span.until, span.kind, worth);
    lose(span.from, span.kind, { ...worth, numerator: -worth.numerator });
  }
  return [...losses]
    .filter(([, kinds]) => Object.values(kinds).some(({ numerator }) => numerator > 0n))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, { SOURCED, ASSISTED, MANAGED }]) => ({
      day,
      sourced: decimalText(atLeastZero(SOURCED)),
      assisted: decimalText(atLeastZero(ASSISTED)),
      managed: decimalText(atLeastZero(MANAGED)),
    }));
}
