import type { Day, Key } from '../history.js';
import { managedOn, managedShares, subscriptionTotals } from '../mrr/managed.js';
import type { CustomerRecord, ManagedService, ManagedShare, PointSpan, SubscriptionPeriod } from '../outcome.js';
import type { Money } from '../money.js';
import type { Policy, PolicyBook } from '../policy.js';
import { managedRate } from './rates.js';

/**
 * What serving the customer counts toward the tiers of those who do, whoever sold (managed.counts-after-sale): each partner's
 * share of the customer's subscriptions (managed.total-of-serviced), as `managedShares` divides them, from day to day while
 * nothing changes. The policy in force on the day that is measured governs; days are the customer's. A span goes on as far as
 * the work known so far counts.
 */
export function managedSpans(
  services: readonly ManagedService[],
  periods: readonly SubscriptionPeriod[],
  { region }: CustomerRecord,
  policies: PolicyBook,
): PointSpan[] {
  const serving = services.filter((service) => service.periods.length > 0);
  const days = turningDays(serving, periods, policies);
  const open = new Map<string, PointSpan>();
  const closed: PointSpan[] = [];
  for (const [index, from] of days.slice(0, -1).entries()) {
    const until = days[index + 1] ?? from;
    if (!serving.some((service) => managedOn(service, from))) continue;
    const policy = policies.on(from);
    for (const total of subscriptionTotals(periods, from))
      for (const one of managedShares(serving, total, from, policy.parameters.managedSplit)) {
        if (one.share.minor === 0) continue;
        const key = `${one.partner} ${total.currency}`;
        const span = spanOf(one, total, from, until, region, policy);
        const before = open.get(key);
        const goesOn = before && before.until === from && isSame(before, span);
        if (before && !goesOn) closed.push(before);
        open.set(key, goesOn ? { ...before, until } : { ...span, evidence: evidenceOn(from, one, total, periods) });
      }
  }
  return [...closed, ...open.values()];
}

function spanOf(
  { partner, share }: ManagedShare,
  total: Money,
  from: Day,
  until: Day,
  region: string,
  policy: Policy,
): PointSpan {
  return {
    partner,
    kind: 'MANAGED',
    productLine: null,
    associatedSince: null,
    from,
    until,
    counted: share,
    customerTotal: total,
    rate: managedRate(region, policy.points),
    soldOn: null,
    policyVersion: policy.version,
    evidence: [],
  };
}

/** What a span rests on, as its first day finds it: the partner's work (never another's, bpw.confidential) and what the customer pays. */
function evidenceOn(
  day: Day,
  { evidence }: ManagedShare,
  { currency }: Money,
  periods: readonly SubscriptionPeriod[],
): string[] {
  const paid = periods.filter(
    ({ from, until, mrr }) => mrr.currency === currency && from <= day && (until === null || day < until),
  );
  return [...new Set([evidence, ...paid.map((period) => period.evidence)])];
}

function isSame(a: PointSpan, b: PointSpan): boolean {
  return (
    a.counted.minor === b.counted.minor &&
    a.customerTotal?.minor === b.customerTotal?.minor &&
    a.rate === b.rate &&
    a.policyVersion === b.policyVersion
  );
}

/** Every day on which a share may change, within the days on which anybody qualifies. */
function turningDays(
  services: readonly ManagedService[],
  periods: readonly SubscriptionPeriod[],
  policies: PolicyBook,
): Day[] {
  const served = services.flatMap((service) => service.periods);
  const ends = served.flatMap(({ from, until }) => [from, until]).sort();
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = [
    ...ends,
    ...periods.flatMap(({ from, until }) => (until ? [from, until] : [from])),
    ...policies.all.map(({ effectiveFrom }) => effectiveFrom),
    ...changesOfLastToWork(services),
  ];
  return [...new Set(days.filter((day) => first <= day && day <= last))].sort();
}

/** The days on which another partner than before worked last: what does not divide evenly goes to that one. */
function changesOfLastToWork(services: readonly ManagedService[]): Day[] {
  if (services.length < 2) return [];
  const lastOfDay = new Map<Day, { partner: Key; at: string }>();
  for (const { partner, work } of services)
    for (const { day, at } of work) {
      const known = lastOfDay.get(day);
      if (!known || known.at < at) lastOfDay.set(day, { partner, at });
    }
  let last: Key | undefined;
  return [...lastOfDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, { partner }]) => {
      const changed = partner !== last;
      last = partner;
      return changed ? [day] : [];
    });
}
