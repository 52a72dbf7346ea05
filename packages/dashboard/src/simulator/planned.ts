import { later, monthOf, type Money, type OpenDeal } from '@tierline/rules';
import type { PlannedDeal } from './scenario.ts';

/** New lines are planned in the edition that most sales have; what has none, in none. */
export function editionOfPlan(line: string): string {
  return line === 'CREDITS' || line.startsWith('HUB_INDEPENDENT') ? 'NONE' : 'PROFESSIONAL';
}

/** A deal of the pipeline as a plan: nothing is other than it is, until it is changed. */
export function planOf(deal: OpenDeal, next: string, textOf: (mrr: Money) => string): PlannedDeal {
  const [line] = deal.lines;
  return {
    deal: deal.key,
    line: line?.productLine ?? 'MARKETING_HUB',
    edition: line?.edition ?? 'NONE',
    mrr: line ? textOf(line.mrr) : '0',
    ...{ motion: deal.motion, stage: deal.stage },
    closes: deal.expectedClose === null ? next : later(monthOf(deal.expectedClose), next),
  };
}
