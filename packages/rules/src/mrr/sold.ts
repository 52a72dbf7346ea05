import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Day, Program, ProductLine } from '../history.js';
import type { Money } from '../money.js';
import { subtract, sum, zero } from '../money.js';
import type { PolicyParameters } from '../policy.js';
import { yearBefore } from '../calendar.js';

/** Whether a line that shrank counts as nothing, or against the lines of its partner that grew. */
export type SoldFloor = PolicyParameters['soldFloor'];

/**
 * What one associated line counts toward a partner's sold MRR: its MRR on the day less the MRR of the same line twelve
 * months before (sold.definition), never below zero unless the floor is the partner's sum (`soldFloor: 'zero-per-partner'`, see
 * `soldSum`). null stands for a line not in force; a line that has ended counts nothing. Exact in the line's currency; a line that
 * changed its currency meanwhile counts in full. The policy in force on the day that is measured governs.
 */
export function soldLine(now: Money, before: Money | null, floor: SoldFloor = 'zero-per-line'): Money {
  if (!before || before.currency !== now.currency) return now;
  const growth = subtract(now, before);
  return growth.minor > 0 || floor === 'zero-per-partner' ? growth : zero(now.currency);
}

/** What lines count together, in one currency: never below zero, whichever way the policy has its floor. */
export function soldSum(counted: Iterable<Money>, currency: string): Money {
  const total = sum(counted, currency);
  return total.minor > 0 ? total : zero(currency);
}

/** Why a line counts what it counts on `day`. */
export function soldReasons(line: {
  productLine: ProductLine;
  day: Day;
  now: Money;
  before: Money | null;
  counted: Money;
  /** By the policy in force on the day. */
  floor?: SoldFloor;
  evidence?: readonly string[];
}): Reason[] {
  const facts = {
    productLine: line.productLine,
    day: line.day,
    now: line.now,
    twelveMonthsBefore: line.before ?? zero(line.now.currency),
    comparedOn: yearBefore(line.day),
    counted: line.counted,
    parameter: `soldFloor: ${line.floor ?? 'zero-per-line'}`,
  };
  return [
    reason('sold.definition', line.counted.minor > 0, facts, line.evidence),
    reason('sold.needs-no-management', true, {}),
  ];
}

/** Sold-MRR credit is for Solutions Partners; a Solutions Provider has no tier to count it toward (credit.provider-terms). */
export function countsTowardTier(program: Program): boolean {
  return program === 'SOLUTIONS_PARTNER';
}
