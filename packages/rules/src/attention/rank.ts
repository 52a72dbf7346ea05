/** What a development manager looks at first (team.pdm-duties). */
import type { Day, Instant } from '../history.js';

/** Why something asks for attention; among equals, the earlier comes first. */
export const attentionKinds = [
  'REPLIES_DUE',
  'PROOFS_AT_RISK',
  'TIER_AT_RISK',
  'MEASURES_CALLED_FOR',
  'PLAN_WAITING',
  'COMMITMENTS_LATE',
  'DEALS_SILENT',
] as const;

export type AttentionKind = (typeof attentionKinds)[number];

/** OVERDUE: its time has passed. SOON: within a week. LATER: after that, or at no certain time. */
export type Urgency = 'OVERDUE' | 'SOON' | 'LATER';

export interface Ranked {
  readonly kind: AttentionKind;
  readonly partner: string;
  /** The nearest moment that counts, in UTC; null where there is none. */
  readonly dueAt: Instant | null;
}

const SOON_DAYS = 7;
const A_DAY = 86_400_000;

export function urgencyOf({ dueAt }: Pick<Ranked, 'dueAt'>, now: Instant): Urgency {
  if (dueAt === null) return 'LATER';
  const left = Date.parse(dueAt) - Date.parse(now);
  if (left <= 0) return 'OVERDUE';
  return left <= SOON_DAYS * A_DAY ? 'SOON' : 'LATER';
}

const urgencies: readonly Urgency[] = ['OVERDUE', 'SOON', 'LATER'];

/** The most urgent first: what is overdue, then what is due soon, the nearest of each first; among equals by reason, then partner. */
export function ranked<Item extends Ranked>(items: readonly Item[], now: Instant): Item[] {
  const place = (item: Item) => urgencies.indexOf(urgencyOf(item, now));
  const time = ({ dueAt }: Item) => dueAt ?? '9999';
  const kind = (item: Item) => attentionKinds.indexOf(item.kind);
  return [...items].sort(
    (a, b) => place(a) - place(b) || compared(time(a), time(b)) || kind(a) - kind(b) || compared(a.partner, b.partner),
  );
}

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whether a moment lies within `hours` from now, or passed at most `missedDays` ago. */
export function isNear(
  dueAt: Instant,
  now: Instant,
  { hours, missedDays }: { hours: number; missedDays: number },
): boolean {
  const left = Date.parse(dueAt) - Date.parse(now);
  return left <= hours * 3_600_000 && left >= -missedDays * A_DAY;
}

/** The days from one date to another. */
export function daysUntil(day: Day, today: Day): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / A_DAY);
}
