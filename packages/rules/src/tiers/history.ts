import type { PartnerFacts } from '../facts.js';
import type { Day } from '../history.js';
import type { PointSpan, TierHistory } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import { isAbove } from './ladder.js';
import { type Performance, performances } from './performance.js';
import { measured, type MeasuredSpan } from './points.js';
import { nextRecalibration } from './recalibrations.js';
import { TierCourse } from './tier-course.js';

export interface TierQuestion {
  /** Everything that counts for the partner, at all its customers. */
  readonly spans: readonly PointSpan[];
  readonly facts: PartnerFacts;
  readonly policies: PolicyBook;
}

/**
 * Every step of a partner's credited tier, in the past and as far ahead as it follows from what is known: a tier is granted, is
 * raised at the end of any day whose figures reach a higher one, and is lowered at recalibrations only, by the figures of their
 * window. The policy in force on each day governs it. No clock is read: the steps to come are those that follow if
 * nothing new happens. Days are the partner's; what its customers count is taken by their own days.
 */
export function tierHistory({ spans, facts, policies }: TierQuestion): TierHistory {
  return historyOf(measured(spans, policies), facts, policies);
}

/** The same of spans that were measured already. */
export function historyOf(spans: readonly MeasuredSpan[], facts: PartnerFacts, policies: PolicyBook): TierHistory {
  const performance = performances(spans, facts, policies);
  const days = visitedDays(spans, performance, facts);
  const course = new TierCourse({ spans, performance, facts, policies }, days[0] ?? '');
  let recalibration = days[0] === undefined ? null : nextRecalibration(days[0], policies);
  for (const day of days) {
    for (; recalibration && recalibration.on < day; recalibration = nextRecalibration(recalibration.on, policies))
      course.recalibrate(recalibration);
    course.visit(day);
    if (recalibration?.on !== day) continue;
    course.recalibrate(recalibration);
    recalibration = nextRecalibration(day, policies);
  }
  const last = performance.at(-1)?.tier ?? 'NONE';
  for (; recalibration && isAbove(course.uncapped, last); recalibration = nextRecalibration(recalibration.on, policies))
    course.recalibrate(recalibration);
  return course.steps;
}

/** Every day on which more may happen than a recalibration. What happened before the enrolment belongs to the program enrolled in. */
function visitedDays(
  spans: readonly MeasuredSpan[],
  performance: readonly Performance[],
  { programs, grantedTiers, sanctions }: PartnerFacts,
): Day[] {
  const recorded = [
    ...programs.map(({ from }) => from),
    ...grantedTiers.map(({ day }) => day),
    ...sanctions.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
  ];
  const opening = spans.reduce<Day | undefined>(
    (first, { span }) => (first === undefined || span.from < first ? span.from : first),
    recorded.toSorted()[0],
  );
  const figures = performance.map(({ from }) => from).filter((from) => opening !== undefined && from >= opening);
  return [...new Set([...(opening === undefined ? [] : [opening]), ...recorded, ...figures])].sort();
}
