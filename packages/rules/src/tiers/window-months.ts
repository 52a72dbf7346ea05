import { addMonths, earlier, firstDayOf, lastDayOf, later, monthOf } from '../calendar.js';
import type { Day, Month, Tier } from '../history.js';
import { isAbove } from './ladder.js';
import { bestBetween, type Performance } from './performance.js';
import type { Recalibration } from './recalibrations.js';

/** MET: some day of it reached the tier. UNDER_WAY: not yet, and it is not over. AHEAD: it has not begun. */
export type WindowMonthState = 'MET' | 'NOT_MET' | 'UNDER_WAY' | 'AHEAD';

/** A month of the window that a recalibration looks at, as far as it lies in the window. */
export interface WindowMonth {
  readonly month: Month;
  /** The best tier that the figures of any of its days so far would give. */
  readonly best: Tier;
  readonly state: WindowMonthState;
}

/** The months of a recalibration's window, each by whether its figures up to `on` reach the tier that is to be kept. */
export function windowMonths(
  performance: readonly Performance[],
  recalibration: Recalibration,
  keep: Tier,
  on: Day,
): readonly WindowMonth[] {
  const { windowFrom, on: windowTo } = recalibration;
  const months: WindowMonth[] = [];
  for (let month = monthOf(windowFrom); month <= monthOf(windowTo); month = addMonths(month, 1)) {
    const from = later(firstDayOf(month), windowFrom);
    const to = earlier(lastDayOf(month), windowTo);
    if (on < from) {
      months.push({ month, best: 'NONE', state: 'AHEAD' });
      continue;
    }
    const best = bestBetween(performance, from, earlier(to, on));
    const state = isAbove(keep, best) ? (on < to ? 'UNDER_WAY' : 'NOT_MET') : 'MET';
    months.push({ month, best, state });
  }
  return months;
}
