import type { Day, Key, PortalAccessChanged, PortalWork, Recorded } from '../history.js';
import { byTime } from '../history.js';
import type { IdleVisit, ManagedWork, PortalAccess } from '../outcome.js';
import { groupBy } from '../registration/dossier.js';
import { localDay } from '../local-day.js';

/** What a customer's history tells of its portal, in any order. */
export interface PortalHistory {
  readonly work: readonly Recorded<PortalWork>[];
  readonly access: readonly Recorded<PortalAccessChanged>[];
}

/** One partner in one customer's portal, by the days of the customer's zone. */
export interface PortalRecord {
  readonly partner: Key;
  readonly access: readonly PortalAccess[];
  readonly work: readonly ManagedWork[];
  readonly idle: readonly IdleVisit[];
}

/** managed.qualifying-work: creating, editing and publishing. Viewing is no work, and neither is logging in (managed.login-is-not-work). */
const QUALIFYING: Readonly<Record<PortalWork['action'], boolean>> = {
  CREATED: true,
  EDITED: true,
  PUBLISHED: true,
  VIEWED: false,
  LOGGED_IN: false,
};

/**
 * Each partner's record in the customer's portal, by partner key. The day of the work governs, in the customer's zone: the work
 * qualifies only where the customer's access stood on that day (access.partner-admin-set).
 */
export function portalRecords({ work, access }: PortalHistory, timeZone: string): PortalRecord[] {
  const workOf = groupBy([...work].sort(byTime), ({ partner }) => partner);
  const accessOf = groupBy([...access].sort(byTime), ({ partner }) => partner);
  const partners = [...new Set([...workOf.keys(), ...accessOf.keys()])].sort();
  return partners.map((partner) => {
    const granted = accessIntervals(accessOf.get(partner) ?? [], timeZone);
    return { partner, access: granted, ...sorted(workOf.get(partner) ?? [], granted, timeZone) };
  });
}

/** The days on which the customer's access stood: of a grant and a revocation on one day, the last word holds for the whole day. */
function accessIntervals(changes: readonly Recorded<PortalAccessChanged>[], timeZone: string): PortalAccess[] {
  const lastWord = new Map<Day, Recorded<PortalAccessChanged>>();
  for (const change of changes) lastWord.set(localDay(change.instant, timeZone), change);
  const intervals: PortalAccess[] = [];
  for (const [day, { granted, id }] of lastWord) {
    const open = intervals.at(-1);
    const stands = open !== undefined && open.until === null;
    if (stands && !granted) intervals[intervals.length - 1] = { ...open, until: day };
    if (!stands && granted) intervals.push({ from: day, until: null, evidence: id });
  }
  return intervals;
}

/** The access that stood on `day`, if any did. */
export function accessOn(access: readonly PortalAccess[], day: Day): PortalAccess | undefined {
  return access.findLast(({ from, until }) => from <= day && (until === null || day < until));
}

/** Visits that qualify and visits that do not, each day with its last one: the rest of a day's clicks changes nothing. */
function sorted(visits: readonly Recorded<PortalWork>[], access: readonly PortalAccess[], timeZone: string) {
  const work = new Map<Day, ManagedWork>();
  const idle = new Map<string, IdleVisit>();
  for (const { action, instant, id } of visits) {
    const day = localDay(instant, timeZone);
    const visit = { day, at: instant, evidence: id };
    if (!QUALIFYING[action]) idle.set(`${day} NO_WORK`, { ...visit, cause: 'NO_WORK' });
    else if (accessOn(access, day)) work.set(day, visit);
    else idle.set(`${day} NO_ACCESS`, { ...visit, cause: 'NO_ACCESS' });
  }
  return { work: [...work.values()], idle: [...idle.values()] };
}
