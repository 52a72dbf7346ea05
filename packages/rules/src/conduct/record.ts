import { monthsBefore } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Day, Instant, Key, ProductLine, SanctionKind, ViolationKind } from '../history.js';
import { localDay } from '../local-day.js';
import type { ConductPolicy } from '../policy.js';
import { effectsOf, standsOn } from './sanction-effects.js';

export interface Violation {
  readonly key: Key;
  readonly kind: ViolationKind;
  readonly recordedAt: Instant;
  /** When an appeal of it was upheld: from that day on it is not counted. null while it stands. */
  readonly struckAt: Instant | null;
  readonly evidence: string;
}

/** In what an onboarding fell short: of the three things that it has to be. */
export type Shortcoming = 'LIVE_SESSIONS' | 'START_IN_TIME' | 'EXPECTATIONS';

/** An onboarding of a partner that was not as it has to be. */
export interface OnboardingFailure {
  readonly customer: Key;
  readonly productLine: ProductLine;
  readonly shortcoming: Shortcoming;
  readonly foundAt: Instant;
  /** null for a time that passed: no event tells of it. */
  readonly evidence: string | null;
}

export interface StandingSanction {
  readonly kind: SanctionKind;
  readonly from: Day;
  readonly until: Day | null;
}

/** What is on a partner's record. */
export interface ConductRecord {
  readonly violations: readonly Violation[];
  readonly failures: readonly OnboardingFailure[];
  readonly sanctions: readonly StandingSanction[];
  /** The partner's. */
  readonly timeZone: string;
}

/** What the program has for repeated or grave failures. */
export type ConsequenceKind = 'EXTRA_TRAINING' | 'NO_PARTNER_ASSISTED' | 'REMOVAL';

export interface Consequence {
  readonly kind: ConsequenceKind;
  /** A sanction that does as much stands already. */
  readonly isImposed: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * What a partner's record calls for at the end of `on`, which governs the policy too: extra training and no Partner Assisted
 * deals after repeated failed onboardings, removal after a grave one (onboarding.failures) or after repeated violations
 * (review.repeat-removal). Nothing of this takes effect by itself: it is the vendor's to decide, and only a sanction decides
 * anything. Of the record counts what lies within the policy's months.
 */
export function consequencesOn(record: ConductRecord, on: Day, policy: ConductPolicy): Consequence[] {
  const found = countedOn(record, on, policy);
  const standing = record.sanctions.filter((sanction) => standsOn(sanction, on)).map(({ kind }) => kind);
  const dueFor = (kind: ConsequenceKind, reasons: readonly (Reason | null)[]): Consequence[] => {
    const told = reasons.filter((each) => each !== null);
    return told.length === 0 ? [] : [{ kind, isImposed: isImposed(kind, standing), reasons: told }];
  };
  const repeated = repeatedFailures(found, policy);
  return [
    ...dueFor('EXTRA_TRAINING', [repeated]),
    ...dueFor('NO_PARTNER_ASSISTED', [repeated]),
    ...dueFor('REMOVAL', [graveFailure(found, policy), repeatedViolations(found, policy)]),
  ];
}

type Counted = Pick<ConductRecord, 'violations' | 'failures'>;

/** What was found after the same day `withinMonths` months before `on`, and by the end of `on`. */
function countedOn(
  { violations, failures, timeZone }: ConductRecord,
  on: Day,
  { withinMonths }: ConductPolicy,
): Counted {
  const after = monthsBefore(on, withinMonths);
  const counts = (instant: Instant) => {
    const day = localDay(instant, timeZone);
    return after < day && day <= on;
  };
  return {
    violations: violations.filter(
      ({ recordedAt, struckAt }) => counts(recordedAt) && (struckAt === null || on < localDay(struckAt, timeZone)),
    ),
    failures: failures.filter(({ foundAt }) => counts(foundAt)),
  };
}

/** An onboarding fails once, in however many things it fell short; each failure that was recorded as a violation is one more. */
function repeatedFailures({ violations, failures }: Counted, policy: ConductPolicy): Reason | null {
  const recorded = violations.filter(({ kind }) => kind === 'ONBOARDING_FAILURE');
  const onboardings = new Set(failures.map(({ customer, productLine }) => `${customer} ${productLine}`));
  const count = onboardings.size + recorded.length;
  if (count < policy.repeatedOnboardingFailures) return null;
  const evidence = [...failures, ...recorded].flatMap((each) => each.evidence ?? []);
  return reason('onboarding.failures', false, { failures: count, withinMonths: policy.withinMonths }, evidence);
}

function graveFailure({ violations }: Counted, { graveInOnboarding }: ConductPolicy): Reason | null {
  const grave = violations.filter(({ kind }) => graveInOnboarding.includes(kind));
  const [first] = grave;
  if (!first) return null;
  return reason(
    'onboarding.failures',
    false,
    { violation: first.kind },
    grave.map(({ evidence }) => evidence),
  );
}

function repeatedViolations({ violations }: Counted, policy: ConductPolicy): Reason | null {
  const { length: count } = violations;
  if (count < policy.repeatedViolations) return null;
  const facts = { violations: count, withinMonths: policy.withinMonths };
  return reason(
    'review.repeat-removal',
    false,
    facts,
    violations.map(({ evidence }) => evidence),
  );
}

/** No sanction stands for extra training: whether it was given is not in the history. */
function isImposed(kind: ConsequenceKind, standing: readonly SanctionKind[]): boolean {
  if (kind === 'REMOVAL') return standing.includes('REMOVED');
  return kind === 'NO_PARTNER_ASSISTED' && standing.some((each) => effectsOf(each).includes('NO_ADDITION'));
}
