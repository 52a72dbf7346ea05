import * as z from 'zod/mini';
import type { Motion } from '../../history.js';
import { Fault } from '../fault.js';
import { oneOf, textLeaf, truth } from '../fields/leaf.js';
import { expectedLines } from '../fields/lines.js';
import { day, instant } from '../fields/moments.js';
import { domain } from '../fields/places.js';
import { key, said } from '../fields/text.js';

/** motion.old-names: what the motions were once called, and what they are called now, as the key that `motionOf` makes. */
const motionNames: ReadonlyMap<string, Motion> = new Map([
  ['PARTNERSOURCED', 'PARTNER_SOURCED'],
  ['PARTNERCOLLABORATION', 'PARTNER_SOURCED'],
  ['PARTNERASSISTED', 'PARTNER_ASSISTED'],
  ['DOITFORME', 'PARTNER_ASSISTED'],
  ['DIFM', 'PARTNER_ASSISTED'],
]);

/** The motion that a name of today or of earlier years stands for; undefined for any other text. */
export function motionOf(written: string): Motion | undefined {
  return motionNames.get(written.toUpperCase().replace(/[\s_-]+/g, ''));
}

/** A stated motion, which must be the one that the event is. It says nothing that the type does not, so it is not kept. */
function motionFitting(type: string, expected: Motion) {
  return textLeaf<Motion>((written) => {
    const motion = motionOf(written);
    if (motion === undefined)
      return new Fault('UNKNOWN_VALUE', { allowed: 'PARTNER_SOURCED, PARTNER_ASSISTED' }, 'motion.old-names');
    return motion === expected ? motion : new Fault('MOTION_MISFIT', { type, expected }, 'motion.old-names');
  });
}

/** registration.qualified-first: a deal is registered once there is a relationship and a need is found. */
function qualified(what: string, whatJa: string) {
  return said(new Fault('NOT_QUALIFIED', { what, whatJa }, 'registration.qualified-first'));
}

export const DealOpened = z.strictObject({
  type: z.literal('DealOpened'),
  at: instant,
  deal: key,
  customer: key,
  expectedClose: z.optional(day),
  expectedLines: z.optional(expectedLines),
});

/** registration.two-ways: `from` a contact or company record, or from a deal that is in the CRM already. */
export const DealRegistered = z.pipe(
  z.strictObject({
    type: z.literal('DealRegistered'),
    at: instant,
    sharedDeal: key,
    partner: key,
    domain,
    deal: z.optional(key),
    from: oneOf('CONTACT', 'COMPANY', 'EXISTING_DEAL'),
    relationship: qualified('relationship with the prospect', '見込み客との関係'),
    need: qualified('need found together', '共に確認したニーズ'),
    expectedClose: z.optional(day),
    expectedLines: z.optional(expectedLines),
    motion: z.optional(motionFitting('DealRegistered', 'PARTNER_SOURCED')),
  }),
  z.transform(({ motion: _dropped, ...registered }) => registered),
);

export const PartnerAdded = z.pipe(
  z.strictObject({
    type: z.literal('PartnerAdded'),
    at: instant,
    sharedDeal: key,
    deal: key,
    partner: key,
    staff: key,
    customerConsent: truth,
    dealRegistrationDomain: z.optional(domain),
    motion: z.optional(motionFitting('PartnerAdded', 'PARTNER_ASSISTED')),
  }),
  z.transform(({ motion: _dropped, ...added }) => added),
);

export const SharedDealApproved = z.strictObject({
  type: z.literal('SharedDealApproved'),
  at: instant,
  sharedDeal: key,
  staff: key,
});

export const SharedDealRefused = z.strictObject({
  type: z.literal('SharedDealRefused'),
  at: instant,
  sharedDeal: key,
  staff: key,
  reason: said(),
});

export const PartnerRemoved = z.strictObject({
  type: z.literal('PartnerRemoved'),
  at: instant,
  sharedDeal: key,
  staff: key,
  feedback: said(new Fault('FEEDBACK_MISSING', {}, 'review.feedback')),
});
