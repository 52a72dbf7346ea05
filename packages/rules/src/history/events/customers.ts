import * as z from 'zod/mini';
import { Fault } from '../fault.js';
import { amount, currency, rate } from '../fields/amounts.js';
import { issueOf, oneOf, truth } from '../fields/leaf.js';
import { edition, editionFault, productLine } from '../fields/lines.js';
import { setOf } from '../fields/lists.js';
import { day, instant, month } from '../fields/moments.js';
import { domain, region, timeZone } from '../fields/places.js';
import { key, name, text } from '../fields/text.js';
import { segment } from './team.js';

/** The purchase domain is one of the customer's domains, whether or not it was listed among them. */
export const CustomerAdded = z
  .strictObject({
    type: z.literal('CustomerAdded'),
    at: instant,
    customer: key,
    name,
    domains: setOf(domain),
    purchaseDomain: z.optional(domain),
    region,
    timeZone: z.optional(timeZone),
    segment,
  })
  .check((payload) => {
    const { domains, purchaseDomain } = payload.value;
    if (purchaseDomain !== undefined && !domains.includes(purchaseDomain)) domains.push(purchaseDomain);
    if (domains.length === 0) payload.issues.push(issueOf(new Fault('EMPTY_LIST'), domains, ['domains']));
  });

export const SubscriptionChanged = z
  .strictObject({
    type: z.literal('SubscriptionChanged'),
    at: instant,
    customer: key,
    productLine,
    edition,
    mrr: amount,
    effective: day,
  })
  .check((payload) => {
    const fault = editionFault(payload.value);
    if (fault) payload.issues.push(issueOf(fault, payload.value.edition, ['edition']));
  });

export const SubscriptionEnded = z.strictObject({
  type: z.literal('SubscriptionEnded'),
  at: instant,
  customer: key,
  productLine,
  effective: day,
});

export const PaymentMissed = z.strictObject({
  type: z.literal('PaymentMissed'),
  at: instant,
  customer: key,
  productLine,
  month,
});

export const PaymentReceived = z.strictObject({
  type: z.literal('PaymentReceived'),
  at: instant,
  customer: key,
  productLine,
  month,
});

export const PortalAccessChanged = z.strictObject({
  type: z.literal('PortalAccessChanged'),
  at: instant,
  customer: key,
  partner: key,
  granted: truth,
});

export const PortalWork = z.strictObject({
  type: z.literal('PortalWork'),
  at: instant,
  customer: key,
  partner: key,
  person: name,
  action: oneOf('CREATED', 'EDITED', 'PUBLISHED', 'VIEWED', 'LOGGED_IN'),
  asset: z.optional(text),
});

export const ExchangeRate = z
  .strictObject({ type: z.literal('ExchangeRate'), at: instant, from: currency, to: currency, rate, day })
  .check((payload) => {
    const { from, to } = payload.value;
    if (from === to) payload.issues.push(issueOf(new Fault('SAME_CURRENCY'), to, ['to']));
  });
