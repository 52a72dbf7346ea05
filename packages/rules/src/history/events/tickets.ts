import * as z from 'zod/mini';
import { truth } from '../fields/leaf.js';
import { instant } from '../fields/moments.js';
import { key, said } from '../fields/text.js';

export const ConcernRaised = z.strictObject({
  type: z.literal('ConcernRaised'),
  at: instant,
  ticket: key,
  partner: key,
  text: said(),
});

export const TicketOpened = z.strictObject({
  type: z.literal('TicketOpened'),
  at: instant,
  ticket: key,
  staff: key,
  text: said(),
  partner: z.optional(key),
});

export const TicketEscalated = z.strictObject({
  type: z.literal('TicketEscalated'),
  at: instant,
  ticket: key,
  manager: key,
  reason: said(),
  staff: z.optional(key),
});

export const TicketAnswered = z.strictObject({
  type: z.literal('TicketAnswered'),
  at: instant,
  ticket: key,
  staff: key,
  answer: said(),
  closes: truth,
});
