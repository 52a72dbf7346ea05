import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Day, Program, ProductLine } from '../history.js';
import type { Money } from '../money.js';
import { subtract, zero } from '../money.js';
import { yearBefore } from '../calendar.js';

/**
 * What one associated line counts toward a partner's sold MRR: its MRR on the day less the MRR of the same line twelve
 * months before, never below zero (sold.definition, `soldFloor: 'zero-per-line'`). null stands for a line not in force; a line
 * that has ended counts nothing. Exact in the line's currency; a line that changed its currency meanwhile counts in full.
 */
export function soldLine(now: Money, before: Money | null): Money {
  if (!before || before.currency !== now.currency) return now;
  const growth = subtract(now, before);
  return growth.minor > 0 ? growth : zero(now.currency);
}

/** Why a line counts what it counts on `day`. */
export function soldReasons(line: {
  productLine: ProductLine;
  day: Day;
  now: Money;
  before: Money | null;
  counted: Money;
  evidence?: readonly string[];
}): Reason[] {
  const facts = {
    productLine: line.productLine,
    day: line.day,
    now: line.now,
    twelveMonthsBefore: line.before ?? zero(line.now.currency),
    comparedOn: yearBefore(line.day),
    counted: line.counted,
    parameter: 'soldFloor: zero-per-line',
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
