import type { PartnerFacts } from '../facts.js';
import type { Day, Tier } from '../history.js';
import type { PointSpan, TierCause, TierHistory } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import { CreditedTier } from './credited.js';
import { isAbove } from './ladder.js';
import { type Performance, performances } from './performance.js';
import { measured, type MeasuredSpan } from './points.js';
import { nextRecalibration } from './recalibrations.js';

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
  const tier = new CreditedTier({ spans, performance, facts, policies }, days[0] ?? '');
  let recalibration = days[0] === undefined ? null : nextRecalibration(days[0], policies);
  for (const day of days) {
    for (; recalibration && recalibration.on < day; recalibration = nextRecalibration(recalibration.on, policies))
      tier.recalibrate(recalibration);
    tier.visit(day);
    if (recalibration?.on !== day) continue;
    tier.recalibrate(recalibration);
    recalibration = nextRecalibration(day, policies);
  }
  const last = performance.at(-1)?.tier ?? 'NONE';
  for (; recalibration && isAbove(tier.uncapped, last); recalibration = nextRecalibration(recalibration.on, policies))
    tier.recalibrate(recalibration);
  return tier.steps;
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

/** The tier that a partner is credited with at the end of `day`; NONE before its history begins. */
export function creditedOn(history: TierHistory, day: Day): Tier {
  return history.findLast((step) => step.day <= day)?.tier ?? 'NONE';
}

const FROM_THE_DAY_ON: ReadonlySet<TierCause> = new Set([
  'ENROLLED',
  'PROGRAM_CHANGED',
  'GRANTED',
  'SANCTIONED',
  'SANCTION_ENDED',
] satisfies TierCause[]);

/**
 * The credited tier that the decision of a deal closing on `day` uses: with what was recorded through that day, and with what
 * followed from the figures of the days before. So no tier ever depends on the deal that it decides.
 */
export function creditedAtClose(history: TierHistory, day: Day): Tier {
  const step = history.findLast((each) => each.day < day || (each.day === day && FROM_THE_DAY_ON.has(each.cause)));
  return step?.tier ?? 'NONE';
}
