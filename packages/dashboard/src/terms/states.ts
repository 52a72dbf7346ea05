/** The states of the program's objects, each as a word, a shape and a tone. */
import * as m from '#messages';
import type { IconName, Tone } from '../ui/icons.ts';

export interface StateMark {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: () => string;
}

export const stages = {
  REGISTERED: { icon: 'ring', tone: 'plain', word: m.stage_registered },
  APPROVED: { icon: 'half', tone: 'pen', word: m.stage_approved },
  WON: { icon: 'disc', tone: 'good', word: m.stage_won },
  LOST: { icon: 'dash', tone: 'plain', word: m.stage_lost },
  REFUSED: { icon: 'cross', tone: 'bad', word: m.stage_refused },
  REMOVED: { icon: 'cross', tone: 'bad', word: m.stage_removed },
} as const satisfies Record<string, StateMark>;

export const credits = {
  CREDITED: { icon: 'check', tone: 'good', word: m.credit_credited },
  NOT_CREDITED: { icon: 'cross', tone: 'bad', word: m.credit_not_credited },
  UNDER_REVIEW: { icon: 'diamond', tone: 'warn', word: m.credit_under_review },
} as const satisfies Record<string, StateMark>;

export const proofs = {
  OPEN: { icon: 'ring', tone: 'warn', word: m.proof_open },
  SIGNED: { icon: 'check', tone: 'good', word: m.proof_signed },
  DECLINED: { icon: 'cross', tone: 'bad', word: m.proof_declined },
  REPLACED: { icon: 'dash', tone: 'plain', word: m.proof_replaced },
} as const satisfies Record<string, StateMark>;

/** What an amount of revenue share is: reckoned so far, final, or paid. */
export const statementStates = {
  OPEN: { icon: 'half', tone: 'warn', word: m.status_estimated },
  CLOSED: { icon: 'disc', tone: 'pen', word: m.status_final },
  PAID: { icon: 'check', tone: 'good', word: m.status_paid },
} as const satisfies Record<string, StateMark>;

export const motions = {
  PARTNER_SOURCED: m.motion_sourced,
  PARTNER_ASSISTED: m.motion_assisted,
} as const;

export const entryKinds = {
  ACCRUAL: m.entry_accrual,
  REVERSAL: m.entry_reversal,
  REINSTATEMENT: m.entry_reinstatement,
  CORRECTION: m.entry_correction,
} as const;

export const deadlineKinds = {
  RESPONSE: m.deadline_response,
  OVERLAY_ANSWER: m.deadline_overlay_answer,
  ONBOARDING_START: m.deadline_onboarding_start,
  POI_SIGNATURE: m.deadline_poi_signature,
} as const;

export const programs = {
  SOLUTIONS_PARTNER: m.program_solutions_partner,
  SOLUTIONS_PROVIDER: m.program_solutions_provider,
} as const;

export const roles = { PDM: m.role_pdm, GS: m.role_gs, OPS: m.role_ops } as const;

export const withheldMark: StateMark = { icon: 'dash', tone: 'warn', word: m.month_withheld };

const given = { icon: 'check', tone: 'good' } as const;
const notGiven = { icon: 'dash', tone: 'plain' } as const;

/** Whether a line of a deal gave sold-MRR credit, and revenue share. */
export function creditMarks(line: { soldMrr: boolean; revenueShare: unknown }): { sold: StateMark; share: StateMark } {
  return {
    sold: { ...(line.soldMrr ? given : notGiven), word: line.soldMrr ? m.sold_credit_given : m.sold_credit_not_given },
    share: {
      ...(line.revenueShare ? given : notGiven),
      word: line.revenueShare ? m.revenue_share_given : m.revenue_share_not_given,
    },
  };
}
