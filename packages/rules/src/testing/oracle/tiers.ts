/** A partner's tier, day after day: what its points would give, and with what it is credited. */
import type { Day, Key, Tier } from '../../history.js';
import { type CaseFile, dateOf, inTime } from './case-file.js';
import { partnerZone, programAt, sanctions } from './partners.js';

/** Points of a day in sixty-thousandths, so that the fixed values of yen, dollars and euros all divide evenly. */
export interface DayPoints {
  sourced: number;
  assisted: number;
  managed: number;
}

const UNITS = 60_000;
/** Of one minor unit at one point for a point value: ¥12,000, US$100.00, €75.00. */
const UNITS_OF_MINOR: Readonly<Record<string, number>> = { JPY: 5, USD: 6, EUR: 8 };

export function pointUnits(minor: number, currency: string, rate: number): number {
  const units = UNITS_OF_MINOR[currency];
  if (units === undefined) throw new Error(`the oracle does not know the point value of ${currency}`);
  return minor * rate * units;
}

const LADDER: readonly Tier[] = ['NONE', 'GOLD', 'PLATINUM', 'DIAMOND', 'ELITE'];
const NEEDED = [
  { sourced: 0, total: 0 },
  { sourced: 63, total: 123 },
  { sourced: 113, total: 313 },
  { sourced: 300, total: 800 },
  { sourced: 1950, total: 3650 },
];

function performing(day: Day, { sourced, assisted, managed }: DayPoints): number {
  const minimum = day >= '2025-07-15' ? sourced : sourced + assisted;
  const total = sourced + assisted + managed;
  let reached = 0;
  NEEDED.forEach((need, rung) => {
    if (minimum >= need.sourced * UNITS && total >= need.total * UNITS) reached = rung;
  });
  return reached;
}

export interface TierDay {
  /** At the end of the day. */
  readonly credited: Tier;
  /** As a deal closing on the day finds it: by the figures of the day before. */
  readonly atClose: Tier;
}

/** The partner's tier on every one of `days`; `pointsOn` gives its points. */
export function tierDays(
  partner: Key,
  days: readonly Day[],
  pointsOn: (day: Day) => DayPoints,
  file: Pick<CaseFile, 'partners'>,
): Map<Day, TierDay> {
  const [found, reachedOn] = [new Map<Day, TierDay>(), new Map<Day, number>()];
  const caps = new Map<Key, number>();
  const imposed = sanctions(file, partner);
  let [held, since, program] = [0, days[0] ?? '', programAt(file, partner, days[0] ?? '')];
  const credited = () => Math.min(held, ...caps.values());
  for (const day of days) {
    const now = programAt(file, partner, day);
    if (now !== program) [held, since, program] = [0, day, now];
    for (const { key, until } of imposed) if (until !== null && until <= day) caps.delete(key);
    const granted = grantedOn(partner, day, file);
    if (granted !== null && program === 'SOLUTIONS_PARTNER') [held, since] = [granted, day];
    for (const { key, kind, from, until } of imposed) {
      if (from !== day || (until !== null && until <= from)) continue;
      if (kind === 'TIER_WITHDRAWN') caps.set(key, 0);
      if (kind === 'TIER_LOWERED') caps.set(key, Math.max(0, credited() - 1));
    }
    const atClose = LADDER[credited()] ?? 'NONE';
    const reached = program === 'SOLUTIONS_PARTNER' ? performing(day, pointsOn(day)) : 0;
    reachedOn.set(day, reached);
    if (reached > held) [held, since] = [reached, day];
    const best = bestOfWindow(day, reachedOn);
    if (best !== null && best < held && halfAYearOn(since) <= day) [held, since] = [best, day];
    found.set(day, { credited: LADDER[credited()] ?? 'NONE', atClose });
  }
  return found;
}

function grantedOn(partner: Key, day: Day, file: Pick<CaseFile, 'partners'>): number | null {
  const zone = partnerZone(file, partner);
  let granted: number | null = null;
  for (const event of inTime(file.partners.get(partner) ?? []))
    if (event.type === 'TierGranted' && dateOf(event.instant, zone) === day) granted = LADDER.indexOf(event.tier);
  return granted;
}

/** On a day of recalibration the best that any day of its window reached; null on other days. */
function bestOfWindow(day: Day, reachedOn: ReadonlyMap<Day, number>): number | null {
  const year = Number(day.slice(0, 4));
  const begin = day.endsWith('-01-15') ? `${year - 1}-08-15` : day.endsWith('-07-15') ? `${year}-02-15` : null;
  if (begin === null) return null;
  let best = 0;
  for (const [one, reached] of reachedOn) if (begin <= one && one <= day && reached > best) best = reached;
  return best;
}

/** Six months later, near enough for days that are compared with the 15th. */
function halfAYearOn(day: Day): Day {
  const month = Number(day.slice(5, 7)) + 6;
  const [year, number] = month > 12 ? [Number(day.slice(0, 4)) + 1, month - 12] : [Number(day.slice(0, 4)), month];
  return `${year}-${String(number).padStart(2, '0')}-${day.slice(8)}`;
}
