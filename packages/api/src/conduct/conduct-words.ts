import type {
  Consequence,
  SanctionEffect as Effect,
  SanctionKind as Sanction,
  Shortcoming as Short,
  ViolationKind as Violation,
} from '@tierline/rules';
import { registerEnumType } from 'type-graphql';

/** Words of the rules as the schema has them: each stands for itself, and says what it means. */
function words<Word extends string>(name: string, description: string, meanings: Readonly<Record<Word, string>>) {
  const all = Object.keys(meanings) as Word[];
  const itself = Object.fromEntries(all.map((word) => [word, word])) as { readonly [Each in Word]: Each };
  const valuesConfig = Object.fromEntries(all.map((word) => [word, { description: meanings[word] }])) as {
    readonly [Each in Word]: { readonly description: string };
  };
  registerEnumType(itself, { name, description, valuesConfig });
  return itself;
}

export const ViolationKind = words<Violation>('ViolationKind', 'What was violated.', {
  NOT_COOPERATING: 'Information or cooperation was not given.',
  MISREPRESENTATION: 'A service was presented as meeting a standard that it does not meet.',
  UNAPPROVED_DISCOUNT: 'A discount was promised before it was approved in writing.',
  GIFT: "Something of value was given to the vendor's staff.",
  ONBOARDING_FAILURE: 'An onboarding fell short.',
  OTHER: 'Something else; the detail says what.',
});
export type ViolationKind = Violation;

export const SanctionKind = words<Sanction>('SanctionKind', 'By gravity, the gravest last.', {
  WARNING: 'A warning in writing, to the primary contact.',
  REVENUE_SHARE_LOST: 'Months accrue nothing while it lasts.',
  TIER_LOWERED: 'The credited tier is at most one below the one held.',
  TIER_WITHDRAWN: 'There is no credited tier.',
  SPECIAL_DEALS_LOST: 'No new Partner Assisted deals and no invitations.',
  SUSPENDED: 'Nothing accrues, and nothing new is registered.',
  REMOVED: 'The partner has left the program.',
});
export type SanctionKind = Sanction;

export const SanctionEffect = words<Effect>(
  'SanctionEffect',
  'What a partner under a sanction does not get, or may not do.',
  {
    NO_REVENUE_SHARE: 'Months accrue nothing.',
    TIER_CAPPED: 'The credited tier has an upper bound.',
    NO_REGISTRATION: 'New deals are not registered.',
    NO_ADDITION: "The partner is not added to the vendor's deals.",
    NO_INVITATION: "The partner is not invited to the vendor's deals.",
  },
);
export type SanctionEffect = Effect;

export const Shortcoming = words<Short>('Shortcoming', 'In what an onboarding fell short.', {
  LIVE_SESSIONS: 'There were no sessions in real time.',
  START_IN_TIME: 'It began too late, or not at all.',
  EXPECTATIONS: 'It did not meet what was set out at scoping.',
});
export type Shortcoming = Short;

export const ConsequenceKind = words<Consequence['kind']>(
  'ConsequenceKind',
  'What the program has for repeated or grave failures.',
  {
    EXTRA_TRAINING: 'More training is due.',
    NO_PARTNER_ASSISTED: 'No Partner Assisted deals.',
    REMOVAL: 'Removal from the program is possible, at the discretion of the vendor.',
  },
);
export type ConsequenceKind = Consequence['kind'];
