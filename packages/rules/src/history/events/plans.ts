import * as z from 'zod/mini';
import { decimalsOfMetric, planMetrics, trimmed } from '../../plans/metrics.js';
import type { PlanMetric, PlanSide, QuarterTargets } from '../../plans/plan.js';
import { decimalsOf } from '../../policies/currencies.js';
import { LARGEST_MINOR } from '../../money.js';
import { Fault } from '../fault.js';
import { amount, currency, decimal, tooManyDecimals } from '../fields/amounts.js';
import { issueOf, leaf, oneOf, truth } from '../fields/leaf.js';
import { productLine } from '../fields/lines.js';
import { listOf, setOf } from '../fields/lists.js';
import { day, instant, quarter } from '../fields/moments.js';
import { region } from '../fields/places.js';
import { email, key, name, said, text } from '../fields/text.js';

/** A whole number of the history within bounds, both included: written as a JSON number, for it counts and is no amount. */
function whole(from: number, to: number, kind: string, kindJa: string) {
  return leaf<number>((value) => {
    if (value === undefined) return new Fault('REQUIRED');
    const isWhole = typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
    return isWhole ? value : new Fault('OUT_OF_RANGE', { from: String(from), to: String(to), kind, kindJa });
  });
}

const QUARTERS = 4;
const metricNames = Object.keys(planMetrics) as [PlanMetric, ...PlanMetric[]];
const side = oneOf<PlanSide>('VENDOR', 'PARTNER');
const motion = oneOf('PARTNER_SOURCED', 'PARTNER_ASSISTED');
const initiativeStatus = oneOf('PLANNED', 'RUNNING', 'DONE', 'DROPPED');
const tier = oneOf('NONE', 'GOLD', 'PLATINUM', 'DIAMOND', 'ELITE');

/** A figure in the unit of some metric: a decimal of zero or more. */
const figure = decimal((written) => (written.startsWith('-') ? new Fault('NEGATIVE_AMOUNT') : written));

/** Four targets, one for each quarter of the plan's year. */
const targets = listOf(figure).check((payload) => {
  const { length } = payload.value;
  if (length < QUARTERS) payload.issues.push(issueOf(new Fault('REQUIRED'), undefined, [length]));
  const words = { length: String(length), limit: String(QUARTERS) };
  if (length > QUARTERS) payload.issues.push(issueOf(new Fault('TOO_MANY', words), payload.value));
}) as unknown as z.ZodMiniType<QuarterTargets>;

const objective = z.strictObject({
  objective: key,
  metric: oneOf(...metricNames),
  productLine: z.optional(productLine),
  region: z.optional(region),
  motion: z.optional(motion),
  targets,
  weight: whole(1, 100, 'a weight', '重み'),
});

const initiative = z.strictObject({
  initiative: key,
  name,
  owner: name,
  due: day,
  status: initiativeStatus,
  expectedMrr: z.optional(amount),
  sharedDeals: setOf(key),
});

const commitment = z.strictObject({ commitment: key, side, owner: name, due: day, text: said() });
const headcount = whole(0, 1_000_000, 'a number of people', '人数');

const content = z
  .strictObject({
    currency,
    policyVersion: name,
    owner: key,
    partnerOwner: z.optional(z.strictObject({ name, email })),
    tierTarget: z.optional(z.strictObject({ tier, on: day })),
    goals: text,
    objectives: listOf(objective),
    initiatives: listOf(initiative),
    commitments: listOf(commitment),
    capacity: z.optional(
      z.strictObject({ people: headcount, certified: headcount, onboardingsPerMonth: z.optional(headcount) }),
    ),
    accreditations: listOf(z.strictObject({ name, state: oneOf('HELD', 'PLANNED'), on: z.optional(day) })),
    opportunities: listOf(z.strictObject({ customer: key, productLine, nextStep: text })),
    risks: listOf(
      z.strictObject({ risk: key, text: said(), gravity: oneOf('LOW', 'MEDIUM', 'HIGH'), response: z.optional(text) }),
    ),
  })
  .check((payload) => {
    const { objectives, currency: ofPlan } = payload.value;
    for (const [place, each] of objectives.entries()) {
      const read = each.targets.map((written) => targetIn(written, each.metric, ofPlan));
      for (const [quarterPlace, found] of read.entries())
        if (found instanceof Fault)
          payload.issues.push(
            issueOf(found, each.targets[quarterPlace], ['objectives', place, 'targets', quarterPlace]),
          );
      if (read.every((found) => !(found instanceof Fault))) Object.assign(each, { targets: read });
    }
  });

/** A target in the one way of writing it, or what is wrong with it as a figure of its metric. */
function targetIn(written: string, metric: PlanMetric, ofPlan: string): string | Fault {
  const decimals = decimalsOfMetric(metric, ofPlan);
  const plain = trimmed(written).replace(/^0+(?=\d)/, '');
  const { unit } = planMetrics[metric];
  const fault = tooManyDecimals(plain, unit === 'MONEY' ? ofPlan : `the metric ${metric}`, decimals);
  if (fault) return fault;
  if (Number(plain.replace('.', '')) > LARGEST_MINOR) return new Fault('TOO_LARGE');
  if (unit !== 'MONEY') return plain;
  const [digits = '', fraction = ''] = plain.split('.');
  return decimalsOf(ofPlan) === 0 ? digits : `${digits}.${fraction.padEnd(decimals, '0')}`;
}

const measured = listOf(
  z.strictObject({ objective: key, quarter, target: figure, actual: decimal(same), attainment: decimal(same) }),
);
function same(written: string): string {
  return written;
}

const on = { at: instant, partner: key, year: whole(1970, 2199, 'a year', '年') };
const byEither = { side, staff: z.optional(key) };

export const PlanOpened = z.strictObject({
  type: z.literal('PlanOpened'),
  ...on,
  staff: key,
  firstQuarter: quarter,
  content,
});
export const PlanRevised = z.strictObject({ type: z.literal('PlanRevised'), ...on, ...byEither, content });
export const PlanMoved = z.strictObject({
  type: z.literal('PlanMoved'),
  ...on,
  ...byEither,
  to: oneOf('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'AGREED', 'AMENDED'),
  remarks: z.optional(listOf(z.strictObject({ objective: z.optional(key), text: said() }))),
  upon: z.optional(whole(1, 1_000_000, 'a version', '版')),
});
export const PlanAmended = z.strictObject({
  type: z.literal('PlanAmended'),
  ...on,
  ...byEither,
  content,
  reason: said(),
});
export const PlanCommented = z.strictObject({
  type: z.literal('PlanCommented'),
  ...on,
  ...byEither,
  comment: key,
  objective: z.optional(key),
  text: said(),
});
export const PlanReviewed = z.strictObject({
  type: z.literal('PlanReviewed'),
  ...on,
  review: key,
  staff: key,
  kind: oneOf('MONTHLY', 'QBR', 'ANNUAL'),
  on: day,
  attendees: setOf(name),
  decision: said(),
  comments: z.optional(text),
  figures: measured,
  score: z.optional(figure),
  commitments: listOf(commitment),
  progress: z.optional(listOf(z.strictObject({ initiative: key, status: initiativeStatus }))),
});
export const CommitmentSettled = z
  .strictObject({
    type: z.literal('CommitmentSettled'),
    ...on,
    ...byEither,
    commitment: key,
    kept: truth,
    reason: z.optional(said()),
  })
  .check((payload) => {
    const { kept, reason } = payload.value;
    if (!kept && reason === undefined) payload.issues.push(issueOf(new Fault('REQUIRED'), reason, ['reason']));
  });
export const PlanClosed = z.strictObject({
  type: z.literal('PlanClosed'),
  ...on,
  staff: key,
  figures: measured,
  score: z.optional(figure),
  reason: z.optional(said()),
});
