import * as z from 'zod/mini';
import { Fault } from '../fault.js';
import { issueOf, oneOf, truth } from '../fields/leaf.js';
import { day, instant } from '../fields/moments.js';
import { key, said } from '../fields/text.js';

export const ViolationRecorded = z.strictObject({
  type: z.literal('ViolationRecorded'),
  at: instant,
  violation: key,
  partner: key,
  kind: oneOf('NOT_COOPERATING', 'MISREPRESENTATION', 'UNAPPROVED_DISCOUNT', 'GIFT', 'ONBOARDING_FAILURE', 'OTHER'),
  deal: z.optional(key),
  detail: said(),
  staff: z.optional(key),
});

export const SanctionImposed = z.strictObject({
  type: z.literal('SanctionImposed'),
  at: instant,
  sanction: key,
  partner: key,
  kind: oneOf(
    'WARNING',
    'REVENUE_SHARE_LOST',
    'TIER_LOWERED',
    'TIER_WITHDRAWN',
    'SPECIAL_DEALS_LOST',
    'SUSPENDED',
    'REMOVED',
  ),
  reason: said(),
  until: z.optional(day),
  staff: z.optional(key),
});

export const SanctionLifted = z.strictObject({
  type: z.literal('SanctionLifted'),
  at: instant,
  sanction: key,
  reason: said(),
  staff: z.optional(key),
});

/** What is appealed is named once: a sanction or a violation. */
export const SanctionAppealed = z
  .strictObject({
    type: z.literal('SanctionAppealed'),
    at: instant,
    appeal: key,
    sanction: z.optional(key),
    violation: z.optional(key),
    text: said(),
  })
  .check((payload) => {
    const { sanction, violation } = payload.value;
    if ((sanction === undefined) === (violation === undefined))
      payload.issues.push(issueOf(new Fault('ONE_OF', { fields: 'sanction, violation' }), sanction, ['sanction']));
  });

export const AppealDecided = z.strictObject({
  type: z.literal('AppealDecided'),
  at: instant,
  appeal: key,
  staff: key,
  upheld: truth,
  reason: said(),
});
