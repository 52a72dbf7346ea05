import { inPageOrder } from '../clauses/order.js';
import { type Fact, type Reason, reason } from '../decision.js';
import type { Day, Program } from '../history.js';
import type { IdleVisit, ManagedService, ManagedShare } from '../outcome.js';
import type { Money } from '../money.js';
import type { Policy } from '../policy.js';
import { dayNumber, dayNumbered } from '../local-day.js';
import { managedOn } from './managed.js';
import { accessOn } from './portal-record.js';
import { countsTowardTier } from './sold.js';

export interface ManagedQuestion {
  readonly service: ManagedService;
  /** The day that is measured; it governs. */
  readonly day: Day;
  /** In force on that day. */
  readonly policy: Policy;
  /** The partner's, on that day. */
  readonly program: Program;
  /** The total of the customer's subscriptions on that day. */
  readonly subscriptions: Money;
  /** Of everyone who qualifies on that day, as `managedShares` gives them. */
  readonly shares: readonly ManagedShare[];
}

/**
 * Why a customer counts toward a partner's managed MRR on `day`, or why it does not. What a partner reads speaks of its own work
 * and share alone; how many serve the customer stands in the vendor's reason only (bpw.confidential).
 */
export function managedReasons(question: ManagedQuestion): readonly Reason[] {
  const { service, day, program } = question;
  const counts = managedOn(service, day) !== null;
  return inPageOrder([
    ...(countsTowardTier(program)
      ? [reason('managed.counts-after-sale', counts, { day })]
      : [reason('credit.provider-terms', true)]),
    ...totalOfServiced(question),
    qualifyingWork(question),
    ...loginIsNotWork(question),
    partnerAdminSet(question),
  ]);
}

/** managed.total-of-serviced: to the partner its share of the whole, to the vendor also among how many it was divided. */
function totalOfServiced({ service, day, subscriptions, shares, policy }: ManagedQuestion): Reason[] {
  const own = shares.find(({ partner }) => partner === service.partner);
  if (!own) return [reason('managed.total-of-serviced', false, { day })];
  const parameter = `managedSplit: ${policy.parameters.managedSplit}`;
  const facts = { day, amount: own.share, subscriptions, parameter };
  const among = policy.parameters.managedSplit === 'even' ? { servicingPartners: shares.length } : {};
  return [
    { ...reason('managed.total-of-serviced', true, facts, [own.evidence]), audience: 'partner' },
    { ...reason('managed.total-of-serviced', true, { ...facts, ...among }, [own.evidence]), audience: 'vendor' },
  ];
}

/** managed.qualifying-work: the last work with the last day on which it counts and, where that has passed, the day it counts again from. */
function qualifyingWork({ service, day, policy }: ManagedQuestion): Reason {
  const { managedWindowDays } = policy.parameters;
  const work = managedOn(service, day);
  const last = work ?? service.work.findLast((done) => done.day <= day);
  const ended = service.periods.findLast(({ until }) => until <= day)?.until;
  const facts: Record<string, Fact> = { day, windowDays: managedWindowDays, lastWorkOn: last?.day ?? null };
  if (work) facts['countsThrough'] = dayNumbered(dayNumber(work.day) + managedWindowDays - 1);
  else {
    facts['countedThrough'] = ended === undefined ? null : dayNumbered(dayNumber(ended) - 1);
    facts['countsAgainOn'] = service.periods.find(({ from }) => from > day)?.from ?? null;
  }
  return reason('managed.qualifying-work', work !== null, facts, [last?.evidence]);
}

/** managed.login-is-not-work speaks where there is something to tell: only visits without work in the window, or work beside them. */
function loginIsNotWork({ service, day, policy }: ManagedQuestion): Reason[] {
  if (managedOn(service, day)) return [reason('managed.login-is-not-work', true)];
  const visits = visitsInWindow(service, day, policy);
  const visit = visits.findLast(({ cause }) => cause === 'NO_WORK');
  if (!visit) return [];
  const worked = visits.some(({ cause }) => cause === 'NO_ACCESS');
  return [reason('managed.login-is-not-work', worked, { visitedOn: visit.day }, [visit.evidence])];
}

/** access.partner-admin-set: work without the customer's access does not count, not even when access is granted later. */
function partnerAdminSet({ service, day, policy }: ManagedQuestion): Reason {
  const work = managedOn(service, day);
  const barred = work ? undefined : visitsInWindow(service, day, policy).findLast(({ cause }) => cause === 'NO_ACCESS');
  if (barred) return reason('access.partner-admin-set', false, { workedOn: barred.day }, [barred.evidence]);
  const access = accessOn(service.access, work?.day ?? day);
  return reason('access.partner-admin-set', access !== undefined, access ? { since: access.from } : {}, [
    access?.evidence,
  ]);
}

/** The visits without qualifying work in the window that ends with `day`. */
export function visitsInWindow({ idle }: Pick<ManagedService, 'idle'>, day: Day, { parameters }: Policy): IdleVisit[] {
  const first = dayNumbered(dayNumber(day) - parameters.managedWindowDays + 1);
  return idle.filter((visit) => first <= visit.day && visit.day <= day);
}
