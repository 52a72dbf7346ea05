import * as z from 'zod/mini';
import type { Motion } from '../../history.js';
import { Fault } from '../fault.js';
import { issueOf, oneOf, textLeaf, truth } from '../fields/leaf.js';
import { expectedLines, productLines } from '../fields/lines.js';
import { day, instant } from '../fields/moments.js';
import { domain, domainOf } from '../fields/places.js';
import { email, key, name, said, saidFor, text } from '../fields/text.js';

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

const need = qualified('need found together', '共に確認したニーズ');

/** registration.purchase-domain: the domain with which the customer will buy. */
const purchaseDomain = domainOf('registration.purchase-domain');

const description = {
  expectedClose: z.optional(day),
  expectedLines: z.optional(expectedLines),
  productsOfInterest: z.optional(productLines),
  introduction: z.optional(text),
  nextSteps: z.optional(text),
};

/** registration.two-ways: `from` a contact or company record, or from a deal that is in the CRM already. */
export const DealRegistered = z.pipe(
  z.strictObject({
    type: z.literal('DealRegistered'),
    at: instant,
    sharedDeal: key,
    partner: key,
    domain: purchaseDomain,
    deal: z.optional(key),
    from: oneOf('CONTACT', 'COMPANY', 'EXISTING_DEAL'),
    contact: z.optional(z.strictObject({ name, email })),
    existingDeal: z.optional(name),
    relationship: qualified('relationship with the prospect', '見込み客との関係'),
    need,
    ...description,
    motion: z.optional(motionFitting('DealRegistered', 'PARTNER_SOURCED')),
  }),
  z.transform(({ motion: _dropped, ...registered }) => registered),
);

/** What is said anew of a shared deal: at least one thing. */
export const SharedDealUpdated = z
  .strictObject({
    type: z.literal('SharedDealUpdated'),
    at: instant,
    sharedDeal: key,
    need: z.optional(need),
    ...description,
  })
  .check((payload) => {
    const { type: _type, at: _at, sharedDeal: _sharedDeal, ...said } = payload.value;
    if (Object.values(said).every((one) => one === undefined))
      payload.issues.push(issueOf(new Fault('NOTHING_SAID'), undefined, []));
  });

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
  reason: saidFor('credit.discretion'),
});

export const PartnerRemoved = z.strictObject({
  type: z.literal('PartnerRemoved'),
  at: instant,
  sharedDeal: key,
  staff: key,
  feedback: said(new Fault('FEEDBACK_MISSING', {}, 'review.feedback')),
});
