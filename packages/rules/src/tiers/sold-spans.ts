import { later, yearAfter, yearBefore } from '../calendar.js';
import type { Association } from '../credit/associations.js';
import { carried } from '../credit/portion.js';
import type { Day } from '../history.js';
import type { Money } from '../money.js';
import { type SoldFloor, soldLine } from '../mrr/sold.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { CustomerRecord, PointSpan } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import { soldRate } from './rates.js';

/**
 * What the customer's associations with sold-MRR credit count toward tiers (sold.definition): each line's growth over twelve
 * months, from the later of the association's first day and the close date of its deal. A sale counts for twelve months and
 * then drops out, an upsell for its own twelve; when the line ends nothing of it counts any more. The customer's region decides
 * about the growth market, and the policy in force on the day that is measured about the rest. Days are the customer's.
 */
export function soldSpans(
  associations: readonly Association[],
  subscriptions: Subscriptions,
  customer: CustomerRecord,
  policies: PolicyBook,
): PointSpan[] {
  return associations
    .filter(({ soldCredit }) => soldCredit)
    .flatMap((association) => spansOf(association, subscriptions, customer, policies));
}

function spansOf(
  association: Association,
  subscriptions: Subscriptions,
  { region }: CustomerRecord,
  policies: PolicyBook,
): PointSpan[] {
  const { productLine, partner, motion, since, sold } = association;
  const spans: PointSpan[] = [];
  const days = turningDays(association, subscriptions, policies);
  // From the last turning day on the line is what it was a year before, or over: nothing counts any more.
  for (const [index, from] of days.slice(0, -1).entries()) {
    const until = days[index + 1] ?? from;
    const policy = policies.on(from);
    const growth = growthOn(from, association, subscriptions, policy.parameters.soldFloor);
    if (!growth || growth.counted.minor === 0) continue;
    spans.push({
      partner,
      kind: motion === 'PARTNER_SOURCED' ? 'SOURCED' : 'ASSISTED',
      productLine,
      associatedSince: since,
      from,
      until,
      counted: growth.counted,
      customerTotal: null,
      rate: soldRate(motion, sold.on, region, policy.points),
      soldOn: sold.on,
      policyVersion: policy.version,
      evidence: [...new Set([sold.evidence, growth.evidence])],
    });
  }
  return joined(spans);
}

/** Every day on which what the association counts may change, from its first on. */
function turningDays(
  { productLine, since, until, sold, portions }: Association,
  subscriptions: Subscriptions,
  policies: PolicyBook,
): Day[] {
  const first = later(since, sold.on);
  const changes = [
    ...subscriptions.of(productLine).flatMap((period) => (period.until ? [period.from, period.until] : [period.from])),
    ...(portions ?? []).map(({ from }) => from),
  ];
  const days = [
    first,
    ...changes,
    ...changes.map(yearAfter),
    ...policies.all.map(({ effectiveFrom }) => effectiveFrom),
    ...(until ? [until] : []),
  ];
  return [...new Set(days.filter((day) => first <= day && (until === null || day <= until)))].sort();
}

/** What the association's part of the line is on `day` above what it was twelve months before; undefined while the line is not in force. */
function growthOn(
  day: Day,
  { productLine, portions }: Association,
  subscriptions: Subscriptions,
  floor: SoldFloor,
): { counted: Money; evidence: string } | undefined {
  const period = subscriptions.on(productLine, day);
  const now = period && carried(portions, period.mrr, day);
  if (!now) return undefined;
  const then = yearBefore(day);
  const mrrBefore = subscriptions.on(productLine, then)?.mrr;
  return {
    counted: soldLine(now, mrrBefore ? carried(portions, mrrBefore, then) : null, floor),
    evidence: period.evidence,
  };
}

/** Spans that follow one another without a difference become one. */
function joined(spans: readonly PointSpan[]): PointSpan[] {
  const apart: PointSpan[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && last.until === span.from && isSame(last, span)) {
      const evidence = [...new Set([...last.evidence, ...span.evidence])];
      apart[apart.length - 1] = { ...last, until: span.until, evidence };
    } else apart.push(span);
  }
  return apart;
}

function isSame(a: PointSpan, b: PointSpan): boolean {
  return (
    a.counted.minor === b.counted.minor &&
    a.counted.currency === b.counted.currency &&
    a.rate === b.rate &&
    a.policyVersion === b.policyVersion
  );
}
