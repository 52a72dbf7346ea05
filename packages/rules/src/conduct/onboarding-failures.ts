import { isMissed } from '../deadlines/missed.js';
import type { Instant, Key, ProductLine } from '../history.js';
import type { DeadlineOutcome, OnboardingFinding } from '../outcome.js';
import type { OnboardingFailure } from './record.js';

export interface FoundAtCustomer extends Omit<OnboardingFinding, 'partner' | 'feedback'> {
  readonly customer: Key;
}

/** A time by which a partner's onboarding of a line had to start. */
export interface StartDue extends Pick<DeadlineOutcome, 'dueAt' | 'metAt'> {
  readonly customer: Key;
  readonly productLine: ProductLine;
}

/**
 * The failed onboardings on a partner's record as things stood at `asOf` (a normal instant), in time order: sessions that were
 * not live (onboarding.live-sessions), expectations that were not met (onboarding.meets-expectations), and starts that were late
 * or never came (onboarding.start-in-time), each from the moment at which it was one.
 */
export function onboardingFailures(
  findings: readonly FoundAtCustomer[],
  starts: readonly StartDue[],
  asOf: Instant,
): OnboardingFailure[] {
  const found = findings
    .filter(({ met, foundAt }) => !met && foundAt <= asOf)
    .map(({ customer, productLine, about, foundAt, evidence }) => ({
      ...{ customer, productLine, foundAt, evidence },
      shortcoming: about,
    }));
  const late = starts
    .filter((start) => wasMissedBy(start, asOf))
    .map(({ customer, productLine, dueAt }) => ({
      ...{ customer, productLine, foundAt: dueAt, evidence: null },
      shortcoming: 'START_IN_TIME' as const,
    }));
  return [...found, ...late].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function wasMissedBy({ dueAt, metAt }: StartDue, asOf: Instant): boolean {
  const met = metAt !== null && metAt <= asOf ? metAt : null;
  return isMissed({ kind: 'ONBOARDING_START', dueAt, metAt: met }, asOf);
}

function place({ foundAt, customer, productLine, shortcoming }: OnboardingFailure): string {
  return [foundAt, customer, productLine, shortcoming].join(' ');
}
