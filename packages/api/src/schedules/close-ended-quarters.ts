import { lastDayOfQuarter, nextQuarter, type Quarter } from '@tierline/rules';
import { theProgram } from '../audit/author.js';
import { recordAudit } from '../audit/record-audit.js';
import { closeQuarter } from '../closing/close-quarter.js';
import type { History } from '../history/history.js';

/** What stands for the schedule where a key of a member of staff would stand. */
export const BY_THE_SCHEDULE = 'schedule';

const DAY = 86_400_000;

export interface EndedQuarters {
  readonly closed: readonly Quarter[];
  /** What kept the first of the others open, in words for ops; empty where nothing did. */
  readonly hindrances: readonly string[];
}

/**
 * Closes every quarter that ended at least `days` days ago, in UTC, and has something to close: the oldest first, until one cannot
 * be closed. Run again it goes on where something stood in the way.
 */
export async function closeEndedQuarters(history: History, days: number, now: Date): Promise<EndedQuarters> {
  const closed: Quarter[] = [];
  for (let quarter = await oldestOpen(history); quarter !== null && isOver(quarter, days, now);) {
    const of = quarter;
    const { hindrances } = await closeQuarter(history, of, {
      by: BY_THE_SCHEDULE,
      isDryRun: false,
      alongside: (manager) =>
        recordAudit(manager, {
          at: now,
          author: theProgram,
          act: 'close-quarter',
          object: { kind: 'quarter', key: of },
        }),
    });
    if (hindrances.length > 0) return { closed, hindrances: hindrances.map(({ message }) => message) };
    closed.push(of);
    quarter = await oldestOpen(history, nextQuarter(of));
  }
  return { closed, hindrances: [] };
}

function isOver(quarter: Quarter, days: number, now: Date): boolean {
  return Date.parse(lastDayOfQuarter(quarter)) + (days + 1) * DAY <= now.getTime();
}

async function oldestOpen({ database }: History, from: Quarter = ''): Promise<Quarter | null> {
  const [row] = await database.reader.query<{ oldest: Quarter | null }[]>(
    'SELECT min(booked_in) AS oldest FROM revenue_share_entry WHERE NOT closed AND booked_in >= $1',
    [from],
  );
  return row?.oldest ?? null;
}
