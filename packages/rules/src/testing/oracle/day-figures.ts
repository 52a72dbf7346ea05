/** Sold MRR and managed shares of a single day, each worked out from nothing but that day. */
import type { Day, Key, Motion } from '../../history.js';
import { type CaseFile, dateOf, inTime, ofType } from './case-file.js';
import type { Hold } from './credit-table.js';
import type { Ownership } from './ownership.js';

/** The same day of the month a year earlier; of 29 February the 28th. */
export function yearEarlier(day: Day): Day {
  const same = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return same.endsWith('-02-29') ? `${same.slice(0, 8)}28` : same;
}

export interface Sold {
  readonly partner: Key;
  readonly motion: Motion;
  readonly line: string;
  readonly counted: number;
  readonly currency: string;
  /** Points for one point value. */
  readonly rate: number;
}

/** What each line that a partner holds with sold credit counts on `day`. Asked about days a year after the file's first only. */
export function soldOn(day: Day, region: string, ownership: Ownership, holds: readonly Hold[]): Sold[] {
  return holds.flatMap(({ partner, motion, line, sold, since, until, closedOn }) => {
    if (!sold || day < since || day < closedOn || (until !== null && until <= day)) return [];
    const now = ownership.on(line, day)?.mrr;
    if (!now) return [];
    const before = ownership.on(line, yearEarlier(day))?.mrr;
    const growth = before?.currency === now.currency ? now.minor - before.minor : now.minor;
    if (growth <= 0) return [];
    const rate = (motion === 'PARTNER_SOURCED' && closedOn >= '2024-02-27' ? 5 : 3) * growthFactor(region);
    return [{ partner, motion, line, counted: growth, currency: now.currency, rate }];
  });
}

export interface Managed {
  readonly partner: Key;
  readonly share: number;
  readonly currency: string;
  readonly rate: number;
}

/** Of the regions that the worlds know, India alone is a growth market. */
function growthFactor(region: string): number {
  return region === 'IN' ? 2 : 1;
}

/** The window of a piece of work, its own day included. */
const WINDOW = 90;

export interface Work {
  readonly partner: Key;
  readonly instant: string;
  /** Days since 1970. */
  readonly day: number;
}

/** Work that counts: something was made, and the customer's access stood on that day. */
export function qualifyingWork(file: CaseFile): Work[] {
  const work: Work[] = [];
  for (const { partner, action, instant } of inTime(ofType(file.events, 'PortalWork'))) {
    const workedOn = dateOf(instant, file.zone);
    const isMade = action === 'CREATED' || action === 'EDITED' || action === 'PUBLISHED';
    if (isMade && hasAccess(partner, workedOn, file)) work.push({ partner, instant, day: dayCount(workedOn) });
  }
  return work;
}

/** How the customer's subscriptions are divided among all who worked in its portal in the 90 days up to `day`. */
export function managedOn(day: Day, region: string, work: readonly Work[], ownership: Ownership): Managed[] {
  const last = new Map<Key, string>();
  const today = dayCount(day);
  for (const { partner, instant, day: workedOn } of work)
    if (workedOn <= today && today - workedOn < WINDOW) last.set(partner, instant);
  if (last.size === 0) return [];
  const serving = [...last.keys()].sort();
  const latest = [...last.values()].sort().at(-1);
  const lastToWork = serving.find((partner) => last.get(partner) === latest);
  const totals = new Map<string, number>();
  for (const line of ownership.lines) {
    const mrr = ownership.on(line, day)?.mrr;
    if (mrr) totals.set(mrr.currency, (totals.get(mrr.currency) ?? 0) + mrr.minor);
  }
  return [...totals].flatMap(([currency, total]) => {
    const rest = total % serving.length;
    const even = (total - rest) / serving.length;
    return serving.map((partner) => {
      const share = partner === lastToWork ? even + rest : even;
      return { partner, currency, share, rate: growthFactor(region) };
    });
  });
}

function dayCount(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The last word of the customer by the end of the day. */
function hasAccess(partner: Key, day: Day, file: CaseFile): boolean {
  let granted = false;
  for (const event of inTime(ofType(file.events, 'PortalAccessChanged')))
    if (event.partner === partner && dateOf(event.instant, file.zone) <= day) granted = event.granted;
  return granted;
}
