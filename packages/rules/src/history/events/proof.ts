import * as z from 'zod/mini';
import { Fault } from '../fault.js';
import { percent } from '../fields/amounts.js';
import { issueOf, oneOf, truth } from '../fields/leaf.js';
import { expectedLines, lines, onboardings, ownOnboardings } from '../fields/lines.js';
import { setOf } from '../fields/lists.js';
import { instant } from '../fields/moments.js';
import { email, key, name, said, text } from '../fields/text.js';

export const DiscountRequested = z.strictObject({
  type: z.literal('DiscountRequested'),
  at: instant,
  request: key,
  sharedDeal: key,
  from: oneOf('VENDOR', 'PARTNER'),
  percent,
  reason: said(),
});

export const DiscountDecided = z.strictObject({
  type: z.literal('DiscountDecided'),
  at: instant,
  discount: key,
  deal: key,
  percent,
  approved: truth,
  staff: key,
  reason: said(),
  request: z.optional(key),
});

export const QuoteIssued = z.strictObject({
  type: z.literal('QuoteIssued'),
  at: instant,
  deal: key,
  staff: key,
  partners: setOf(key),
  lines,
  onboarding: z.optional(onboardings),
  discount: z.optional(key),
});

/** A proof names products or onboarding; one of the two it must name. */
export const PoiAdded = z
  .strictObject({
    type: z.literal('PoiAdded'),
    at: instant,
    poi: key,
    sharedDeal: key,
    lines: expectedLines,
    onboarding: z.optional(ownOnboardings),
  })
  .check((payload) => {
    const { lines: covered, onboarding = [] } = payload.value;
    if (covered.length + onboarding.length === 0)
      payload.issues.push(issueOf(new Fault('NO_LINES'), covered, ['lines']));
  });

/** How a signature was given by a link that the customer had been sent. */
const signatureEvidence = z.strictObject({
  link: key,
  address: z.optional(name),
  userAgent: z.optional(name),
  contentHash: key,
  locale: oneOf('en', 'ja'),
});

export const PoiSigned = z.strictObject({
  type: z.literal('PoiSigned'),
  at: instant,
  sharedDeal: key,
  poi: z.optional(key),
  signer: z.strictObject({ name, email }),
  shared: z.optional(truth),
  evidence: z.optional(signatureEvidence),
});

export const PoiDeclined = z.strictObject({
  type: z.literal('PoiDeclined'),
  at: instant,
  sharedDeal: key,
  poi: z.optional(key),
  reason: z.optional(text),
});

export const PoiShared = z.strictObject({
  type: z.literal('PoiShared'),
  at: instant,
  sharedDeal: key,
  poi: z.optional(key),
});
