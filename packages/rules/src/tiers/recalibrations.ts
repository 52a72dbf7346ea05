import type { Day } from '../history.js';
import type { PolicyBook } from '../policy.js';

/** A day on which tiers may be lowered, with the first day of the window that it looks at; both days belong to the window. */
export interface Recalibration {
  readonly on: Day;
  readonly windowFrom: Day;
}

/** How many years ahead of the newest policy a recalibration is looked for: there is one in any year, or in none. */
const YEARS_AHEAD = 2;

/** The first recalibration after `day`, by the policy in force on its own day; null where no policy has any to come. */
export function nextRecalibration(day: Day, policies: PolicyBook): Recalibration | null {
  const firstYear = yearOf(day);
  const newest = policies.all.at(-1)?.effectiveFrom ?? day;
  const lastYear = Math.max(firstYear, yearOf(newest)) + YEARS_AHEAD;
  for (let year = firstYear; year <= lastYear; year += 1) {
    const [first] = inYear(year, policies)
      .filter(({ on }) => on > day)
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    if (first) return first;
  }
  return null;
}

function inYear(year: number, policies: PolicyBook): Recalibration[] {
  return policies.all.flatMap((policy, index) => {
    const next = policies.all[index + 1];
    return policy.tiers.recalibrations
      .map(({ on, windowFrom }) => ({
        on: dayOf(year, on),
        windowFrom: dayOf(windowFrom <= on ? year : year - 1, windowFrom),
      }))
      .filter(({ on }) => policy.effectiveFrom <= on && (!next || on < next.effectiveFrom));
  });
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function dayOf(year: number, monthAndDay: string): Day {
  return `${String(year).padStart(4, '0')}-${monthAndDay}`;
}
