import { addDays, earlier, later } from '../calendar.js';
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
  const opening = openingDay(spans, facts);
  const course = new TierCourse({ spans, performance, facts, policies }, opening);
  let looked = opening;
  const recalibrateThrough = (last: Day) => {
    // Without a tier there is nothing to lower, and years may go by until a sanction ends.
    while (course.uncapped !== 'NONE') {
      const next = nextRecalibration(looked, policies);
      if (!next || last < next.on) break;
      course.recalibrate(next);
      looked = next.on;
    }
    looked = later(looked, last);
  };
  for (const day of turningDays(opening, performance, facts)) {
    recalibrateThrough(addDays(day, -1));
    course.visit(day);
    recalibrateThrough(day);
  }
  // From here on the figures stay what they are: the tier falls to what they give, if it is above that.
  const lasting = performance.at(-1)?.tier ?? 'NONE';
  let next = nextRecalibration(looked, policies);
  while (next && isAbove(course.uncapped, lasting)) {
    course.recalibrate(next);
    next = nextRecalibration(next.on, policies);
  }
  return course.steps;
}

/** The first day that anything is told of. What happened before the enrolment belongs to the program enrolled in. */
function openingDay(spans: readonly MeasuredSpan[], facts: PartnerFacts): Day {
  const [first] = recordedDays(facts).sort();
  if (first === undefined) throw new Error(`partner ${facts.key} was never enrolled`);
  return spans.reduce((earliest, { span }) => earlier(earliest, span.from), first);
}

function recordedDays({ programs, grantedTiers, sanctions }: PartnerFacts): Day[] {
  return [
    ...programs.map(({ from }) => from),
    ...grantedTiers.map(({ day }) => day),
    ...sanctions.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
  ];
}

/** Every day on which more may happen than a recalibration, from the first on. */
function turningDays(opening: Day, performance: readonly Performance[], facts: PartnerFacts): Day[] {
  const figures = performance.map(({ from }) => from).filter((from) => from > opening);
  return [...new Set([opening, ...recordedDays(facts), ...figures])].sort();
}
