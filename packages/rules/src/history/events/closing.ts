import * as z from 'zod/mini';
import { Fault } from '../fault.js';
import { issueOf, leaf, truth } from '../fields/leaf.js';
import { lines, productLine } from '../fields/lines.js';
import { setOf } from '../fields/lists.js';
import { day, instant } from '../fields/moments.js';
import { key, saidFor, text } from '../fields/text.js';

export const SecondPartnerAgreed = z
  .strictObject({
    type: z.literal('SecondPartnerAgreed'),
    at: instant,
    deal: key,
    sourcing: key,
    second: key,
    notice: truth,
  })
  .check((payload) => {
    const { sourcing, second } = payload.value;
    if (sourcing === second) payload.issues.push(issueOf(new Fault('SAME_PARTNER'), second, ['second']));
  });

export const DealWon = z.strictObject({
  type: z.literal('DealWon'),
  at: instant,
  deal: key,
  closedOn: day,
  startsOn: z.optional(day),
  lines,
  servicesConfirmed: z.optional(setOf(key)),
});

export const DealLost = z.strictObject({
  type: z.literal('DealLost'),
  at: instant,
  deal: key,
  closedOn: day,
  reason: z.optional(text),
});

export const CreditAdjudicated = z.strictObject({
  type: z.literal('CreditAdjudicated'),
  at: instant,
  deal: key,
  partner: z.nullable(key),
  staff: key,
  reason: saidFor('bpw.vendor-decides'),
});

export const OnboardingStarted = z.strictObject({
  type: z.literal('OnboardingStarted'),
  at: instant,
  customer: key,
  productLine,
  partner: key,
  live: truth,
  customerDeadline: z.optional(day),
});

export const OnboardingAssessed = z.strictObject({
  type: z.literal('OnboardingAssessed'),
  at: instant,
  customer: key,
  productLine,
  partner: key,
  metExpectations: truth,
  feedback: z.optional(text),
});

const scores = [1, 2, 3, 4, 5] as const;

export const SurveyAnswered = z.strictObject({
  type: z.literal('SurveyAnswered'),
  at: instant,
  sharedDeal: key,
  score: leaf<(typeof scores)[number]>((value) => {
    const score = scores.find((one) => one === value);
    return score ?? new Fault(value === undefined ? 'REQUIRED' : 'UNKNOWN_VALUE', { allowed: scores.join(', ') });
  }),
  comment: z.optional(text),
});
