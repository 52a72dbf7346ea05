import * as m from '#messages';
import type { StateMark } from '../terms/states.ts';

export const sanctionKinds = {
  WARNING: m.conduct_warning,
  REVENUE_SHARE_LOST: m.conduct_revenue_share_lost,
  TIER_LOWERED: m.conduct_tier_lowered,
  TIER_WITHDRAWN: m.conduct_tier_withdrawn,
  SPECIAL_DEALS_LOST: m.conduct_special_deals_lost,
  SUSPENDED: m.conduct_suspended,
  REMOVED: m.conduct_removed,
} as const;

export type SanctionKind = keyof typeof sanctionKinds;

export const effects = {
  NO_REVENUE_SHARE: m.conduct_effect_no_revenue_share,
  TIER_CAPPED: m.conduct_effect_tier_capped,
  NO_REGISTRATION: m.conduct_effect_no_registration,
  NO_ADDITION: m.conduct_effect_no_addition,
  NO_INVITATION: m.conduct_effect_no_invitation,
} as const;

export const violationKinds = {
  NOT_COOPERATING: m.conduct_not_cooperating,
  MISREPRESENTATION: m.conduct_misrepresentation,
  UNAPPROVED_DISCOUNT: m.conduct_unapproved_discount,
  GIFT: m.conduct_gift,
  ONBOARDING_FAILURE: m.conduct_onboarding_failure,
  OTHER: m.conduct_other,
} as const;

export const consequenceKinds = {
  EXTRA_TRAINING: m.conduct_extra_training,
  NO_PARTNER_ASSISTED: m.conduct_no_partner_assisted,
  REMOVAL: m.conduct_removal,
} as const;

export const appealOutcomes = {
  PENDING: { icon: 'half', tone: 'warn', word: m.conduct_appeal_pending },
  UPHELD: { icon: 'check', tone: 'good', word: m.conduct_appeal_upheld },
  DISMISSED: { icon: 'cross', tone: 'bad', word: m.conduct_appeal_dismissed },
} as const satisfies Record<string, StateMark>;

export const ticketStates = {
  RAISED: { icon: 'ring', tone: 'plain', word: m.conduct_ticket_raised },
  OPEN: { icon: 'half', tone: 'pen', word: m.conduct_ticket_open },
  ESCALATED: { icon: 'warn', tone: 'warn', word: m.conduct_ticket_escalated },
  ANSWERED: { icon: 'disc', tone: 'pen', word: m.conduct_ticket_answered },
  CLOSED: { icon: 'check', tone: 'good', word: m.conduct_ticket_closed },
} as const satisfies Record<string, StateMark>;
