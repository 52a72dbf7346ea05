import * as z from 'zod/mini';
import { Fault } from '../fault.js';
import { currency } from '../fields/amounts.js';
import { issueOf, oneOf, truth } from '../fields/leaf.js';
import { day, instant } from '../fields/moments.js';
import { region } from '../fields/places.js';
import { email, key, name, text } from '../fields/text.js';
import { program } from './team.js';

export const PartnerEnrolled = z.strictObject({
  type: z.literal('PartnerEnrolled'),
  at: instant,
  partner: key,
  name,
  program,
  region,
  currency,
  primaryContact: z.strictObject({ name, email }),
});

export const ProgramChanged = z.strictObject({
  type: z.literal('ProgramChanged'),
  at: instant,
  partner: key,
  program,
});

export const TierGranted = z.strictObject({
  type: z.literal('TierGranted'),
  at: instant,
  partner: key,
  tier: oneOf('NONE', 'GOLD', 'PLATINUM', 'DIAMOND', 'ELITE'),
  reason: z.optional(text),
});

export const AccreditationChanged = z.strictObject({
  type: z.literal('AccreditationChanged'),
  at: instant,
  partner: key,
  accreditation: oneOf('CRM_IMPLEMENTATION'),
  held: truth,
});

export const AbsenceAnnounced = z
  .strictObject({ type: z.literal('AbsenceAnnounced'), at: instant, partner: key, from: day, to: day })
  .check((payload) => {
    const { from, to } = payload.value;
    if (to < from) payload.issues.push(issueOf(new Fault('DAYS_REVERSED', { from }), to, ['to']));
  });
