import type { Day } from '../history.js';
import { money, type Money, zero } from '../money.js';

/** A band of a line's MRR, from `from` on: what lies above `above` and does not exceed `upTo`. */
export interface Portion {
  readonly from: Day;
  readonly above: Money;
  /** null: all that lies above. */
  readonly upTo: Money | null;
}

/** What an association says of how much of its line it carries; null: all of it, as where credit follows the product line. */
export type Portions = readonly Portion[] | null;

/**
 * What an association carries of `mrr`, its line's total on `day`. When the line becomes cheaper the newest sale shrinks first,
 * as bands lie upon one another. null where the line is paid in another currency than it was sold in: no part of that can be told.
 */
export function carried(portions: Portions, mrr: Money, day: Day): Money | null {
  if (!portions) return mrr;
  const band = portions.findLast(({ from }) => from <= day) ?? portions[0];
  if (!band || band.above.currency !== mrr.currency) return null;
  const top = band.upTo ? Math.min(mrr.minor, band.upTo.minor) : mrr.minor;
  return money(Math.max(0, top - band.above.minor), mrr.currency);
}

/** An earlier association on a line of which a later deal sold, from `from` on, what lies above `at`: each unit of MRR is carried once. */
export function cappedAt<Held extends { readonly since: Day; readonly portions: Portions }>(
  held: Held,
  from: Day,
  at: Money,
): Held {
  const portions = held.portions ?? [{ from: held.since, above: zero(at.currency), upTo: null }];
  const last = portions.at(-1);
  if (!last || last.above.currency !== at.currency) return held;
  const upTo = last.upTo && last.upTo.minor < at.minor ? last.upTo : at;
  return { ...held, portions: [...portions, { from, above: last.above, upTo }] };
}
