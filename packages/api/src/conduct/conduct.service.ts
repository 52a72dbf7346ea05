import {
  addDays,
  type ConductRecord,
  consequencesOn,
  type Consequence,
  effectsOf,
  type OnboardingFailure,
  onboardingFailures,
  type PolicyBook,
  type SanctionEffect,
  standsOn,
  startOfDay,
} from '@tierline/rules';
import { type ClauseRecord, clauseRecord, type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { appealBy, type AppealRecord, appealsOfPartners, pendingAppeals } from './appeal.loader.js';
import {
  badFindingsOfPartners,
  lateStartsOfPartners,
  type SanctionRow,
  sanctionsOfPartners,
  type ViolationRow,
  violationsOfPartners,
} from './conduct.loader.js';

export interface PartnerConductRecord {
  readonly violations: readonly ViolationRecord[];
  readonly onboardingFailures: readonly OnboardingFailureRecord[];
  readonly sanctions: readonly SanctionRecord[];
  readonly appeals: readonly AppealRecord[];
  readonly consequences: readonly ConsequenceRecord[];
}

export interface ViolationRecord extends ViolationRow {
  readonly clause: ClauseRecord;
}

export interface OnboardingFailureRecord extends OnboardingFailure {
  readonly feedback: string | null;
  readonly clause: ClauseRecord;
}

export interface SanctionRecord extends SanctionRow {
  readonly inForce: boolean;
  readonly effects: readonly SanctionEffect[];
}

export interface ConsequenceRecord extends Pick<Consequence, 'kind' | 'isImposed'> {
  readonly reasons: readonly ReasonRecord[];
}

const VIOLATION_CLAUSES = {
  NOT_COOPERATING: 'comms.not-cooperating',
  MISREPRESENTATION: 'onboarding.no-misrepresentation',
  UNAPPROVED_DISCOUNT: 'discount.approval-first',
  GIFT: 'conduct.no-gifts',
  ONBOARDING_FAILURE: 'onboarding.failures',
  OTHER: 'review.vendor-directs',
} as const;

const SHORTCOMING_CLAUSES = {
  LIVE_SESSIONS: 'onboarding.live-sessions',
  START_IN_TIME: 'onboarding.start-in-time',
  EXPECTATIONS: 'onboarding.meets-expectations',
} as const;

/** What is on the records of the partners whose figures the viewer may know, and what it calls for. */
export class ConductService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

  /**
   * A partner's record as of the end of `day` (onboarding.failures, review.sanctions, review.repeat-removal). What it calls for is
   * said, never done: the vendor decides, and records a sanction.
   */
  async of({ key, timeZone }: PartnerRecord, day: string): Promise<PartnerConductRecord> {
    const end = startOfDay(addDays(day, 1), timeZone);
    const [violations, sanctions, appeals, findings, starts] = await Promise.all([
      this.reading.load(violationsOfPartners, key),
      this.reading.load(sanctionsOfPartners, key),
      this.reading.load(appealsOfPartners, key),
      this.reading.load(badFindingsOfPartners, key),
      this.reading.load(lateStartsOfPartners, key),
    ]);
    const bad = (findings ?? []).map((finding) => ({ ...finding, met: false }));
    const record: ConductRecord = {
      violations: (violations ?? []).filter(({ recordedAt }) => recordedAt < end),
      failures: onboardingFailures(bad, starts ?? [], end),
      sanctions: (sanctions ?? []).filter(({ from }) => from <= day),
      timeZone,
    };
    const feedback = new Map(bad.map((finding) => [finding.evidence, finding.feedback]));
    return {
      violations: (violations ?? []).filter(({ recordedAt }) => recordedAt < end).map((row) => violationOf(row, end)),
      onboardingFailures: record.failures.map((failure) => ({
        ...failure,
        feedback: feedback.get(failure.evidence ?? '') ?? null,
        clause: clauseRecord(SHORTCOMING_CLAUSES[failure.shortcoming]),
      })),
      sanctions: (sanctions ?? []).filter(({ from }) => from <= day).map((row) => sanctionOn(row, day)),
      appeals: (appeals ?? []).filter(({ appealedAt }) => appealedAt < end).map((row) => appealBy(row, end)),
      consequences: this.#consequences(record, day),
    };
  }

  /** Appeals that nobody has decided, the one that waits longest first. */
  pendingAppeals(): Promise<readonly AppealRecord[]> {
    return pendingAppeals(this.reading);
  }

  #consequences(record: ConductRecord, day: string): ConsequenceRecord[] {
    const { conduct, version } = this.policies.on(day);
    return consequencesOn(record, day, conduct).map(({ kind, isImposed, reasons }) => ({
      kind,
      isImposed,
      reasons: reasonsOf(reasons, this.reading.scope.side, version),
    }));
  }
}

/** A violation with the clause that it violates, as it stood before an instant. */
export function violationOf(row: ViolationRow, end: string): ViolationRecord {
  const isStruck = row.struckAt !== null && row.struckAt < end;
  return { ...row, struckAt: isStruck ? row.struckAt : null, clause: clauseRecord(VIOLATION_CLAUSES[row.kind]) };
}

/** A sanction as it is on a day. */
export function sanctionOn(row: SanctionRow, day: string): SanctionRecord {
  return { ...row, inForce: standsOn(row, day), effects: effectsOf(row.kind) };
}
