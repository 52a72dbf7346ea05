import type {
  Consequence,
  SanctionEffect as Effect,
  SanctionKind as Sanction,
  Shortcoming as Short,
} from '@tierline/rules';
import type { ViolationKind as Violation } from '@tierline/rules';

/** The words of the rules as the schema has them: each stands for itself. */
type Words<Word extends string> = { readonly [Each in Word]: Each };

export const ViolationKind: Words<Violation> = {
  NOT_COOPERATING: 'NOT_COOPERATING',
  MISREPRESENTATION: 'MISREPRESENTATION',
  UNAPPROVED_DISCOUNT: 'UNAPPROVED_DISCOUNT',
  GIFT: 'GIFT',
  ONBOARDING_FAILURE: 'ONBOARDING_FAILURE',
  OTHER: 'OTHER',
};
export type ViolationKind = Violation;

export const SanctionKind: Words<Sanction> = {
  WARNING: 'WARNING',
  REVENUE_SHARE_LOST: 'REVENUE_SHARE_LOST',
  TIER_LOWERED: 'TIER_LOWERED',
  TIER_WITHDRAWN: 'TIER_WITHDRAWN',
  SPECIAL_DEALS_LOST: 'SPECIAL_DEALS_LOST',
  SUSPENDED: 'SUSPENDED',
  REMOVED: 'REMOVED',
};
export type SanctionKind = Sanction;

export const SanctionEffect: Words<Effect> = {
  NO_REVENUE_SHARE: 'NO_REVENUE_SHARE',
  TIER_CAPPED: 'TIER_CAPPED',
  NO_REGISTRATION: 'NO_REGISTRATION',
  NO_ADDITION: 'NO_ADDITION',
  NO_INVITATION: 'NO_INVITATION',
};
export type SanctionEffect = Effect;

export const Shortcoming: Words<Short> = {
  LIVE_SESSIONS: 'LIVE_SESSIONS',
  START_IN_TIME: 'START_IN_TIME',
  EXPECTATIONS: 'EXPECTATIONS',
};
export type Shortcoming = Short;

export const ConsequenceKind: Words<Consequence['kind']> = {
  EXTRA_TRAINING: 'EXTRA_TRAINING',
  NO_PARTNER_ASSISTED: 'NO_PARTNER_ASSISTED',
  REMOVAL: 'REMOVAL',
};
export type ConsequenceKind = Consequence['kind'];
