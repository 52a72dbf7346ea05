import type { Day, Key } from '../history.js';
import type { ManagedPeriod, ManagedService, ManagedShare, ManagedWork, SubscriptionPeriod } from '../outcome.js';
import { add, money, type Money } from '../money.js';
import type { PolicyBook, PolicyParameters } from '../policy.js';
import { dayNumber, dayNumbered } from '../local-day.js';
import { type PortalHistory, portalRecords } from './portal-record.js';

/**
 * Who serves a customer and when that counts toward managed MRR (managed.qualifying-work, managed.counts-after-sale): every
 * partner that the portal's history names, by partner key. The day of the work says whether it qualifies; the day that is
 * measured says for how long it counts, by the policy in force on it: work on day w counts on D when 0 ≤ D − w < `managedWindowDays`.
 * Days are the customer's. Whether the partner sold anything, and which program it is in, plays no part.
 */
export function managedServices(portal: PortalHistory, timeZone: string, policies: PolicyBook): ManagedService[] {
  return portalRecords(portal, timeZone).map((record) => ({ ...record, periods: periodsOf(record.work, policies) }));
}

/** The days on which some work counts, joined where they touch. Each version of the policy has its window on its own days only. */
function periodsOf(work: readonly ManagedWork[], policies: PolicyBook): ManagedPeriod[] {
  const days = work.map(({ day }) => dayNumber(day));
  const counted = policies.all.flatMap(({ effectiveFrom, parameters }, index) => {
    const next = policies.all[index + 1];
    const [first, end] = [dayNumber(effectiveFrom), next ? dayNumber(next.effectiveFrom) : Infinity];
    return days
      .map((day) => ({ from: Math.max(day, first), until: Math.min(day + parameters.managedWindowDays, end) }))
      .filter(({ from, until }) => from < until);
  });
  return joined(counted).map(({ from, until }) => ({ from: dayNumbered(from), until: dayNumbered(until) }));
}

function joined(spans: { from: number; until: number }[]): { from: number; until: number }[] {
  const apart: { from: number; until: number }[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else apart.push({ ...span });
  }
  return apart;
}

/** The newest work of a partner that qualifies on `day`, as it stood then: what is done later on does not show. null where it does not qualify. */
export function managedOn({ periods, work }: Pick<ManagedService, 'periods' | 'work'>, day: Day): ManagedWork | null {
  if (!periods.some(({ from, until }) => from <= day && day < until)) return null;
  return work.findLast((done) => done.day <= day) ?? null;
}

/**
 * The total of a customer's subscriptions on `day` (managed.total-of-serviced), one amount for each currency, by its code:
 * different currencies are never added. Nothing where nothing is in force.
 */
export function subscriptionTotals(
  periods: readonly Pick<SubscriptionPeriod, 'from' | 'until' | 'mrr'>[],
  day: Day,
): Money[] {
  const totals = new Map<string, Money>();
  for (const { from, until, mrr } of periods) {
    if (day < from || (until !== null && until <= day)) continue;
    const total = totals.get(mrr.currency);
    totals.set(mrr.currency, total ? add(total, mrr) : mrr);
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/**
 * Divides a customer's subscriptions among all partners that qualify on `day`, by the policy in force on it: evenly
 * (`managedSplit: 'even'`; what does not divide goes to the one who worked last), or all of it to that one
 * (`'last-worker'`, where the others qualify with nothing). Of several at the same instant it is the first by key. Solutions
 * Partners and Providers share alike: the split asks who serves the customer. Only a Solutions Partner's share counts toward a
 * tier (`countsTowardTier`).
 */
export function managedShares(
  services: readonly Pick<ManagedService, 'partner' | 'periods' | 'work'>[],
  subscriptions: Money,
  day: Day,
  split: PolicyParameters['managedSplit'] = 'even',
): ManagedShare[] {
  const serving = services
    .flatMap((service) => {
      const work = managedOn(service, day);
      return work ? [{ partner: service.partner, lastWorkAt: work.at, evidence: work.evidence }] : [];
    })
    .sort((a, b) => (a.partner < b.partner ? -1 : 1));
  if (serving.length === 0) return [];
  const each = split === 'even' ? Math.floor(subscriptions.minor / serving.length) : 0;
  const rest = subscriptions.minor - each * serving.length;
  const last = lastToWork(serving);
  return serving.map((one) => ({
    ...one,
    share: money(one.partner === last ? each + rest : each, subscriptions.currency),
  }));
}

function lastToWork(serving: readonly { readonly partner: Key; readonly lastWorkAt: string }[]): Key | undefined {
  return serving.reduce<(typeof serving)[number] | undefined>(
    (last, one) => (last && last.lastWorkAt >= one.lastWorkAt ? last : one),
    undefined,
  )?.partner;
}
