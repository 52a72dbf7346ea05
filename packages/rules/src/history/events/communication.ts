import * as z from 'zod/mini';
import { oneOf, truth } from '../fields/leaf.js';
import { instant } from '../fields/moments.js';
import { key, said, saidFor, text } from '../fields/text.js';

export const MessageSent = z.strictObject({
  type: z.literal('MessageSent'),
  at: instant,
  message: key,
  sharedDeal: key,
  from: oneOf('VENDOR', 'PARTNER'),
  text: said(),
  answers: z.optional(key),
  bant: z.optional(
    z.strictObject({
      budget: z.optional(text),
      authority: z.optional(text),
      need: z.optional(text),
      timing: z.optional(text),
    }),
  ),
});

export const DeadlineExtended = z.strictObject({
  type: z.literal('DeadlineExtended'),
  at: instant,
  message: key,
  until: instant,
  reason: saidFor('comms.exceptions'),
});

export const OverlayInvited = z.strictObject({
  type: z.literal('OverlayInvited'),
  at: instant,
  invitation: key,
  deal: key,
  partner: key,
  staff: key,
});

export const OverlayAnswered = z.strictObject({
  type: z.literal('OverlayAnswered'),
  at: instant,
  invitation: key,
  accepted: truth,
});
