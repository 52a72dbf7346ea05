import { lastDayOfQuarter, type Money, money, payableOn, type Quarter } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import type { Transaction } from '../database/unit-of-work.js';
import type { History } from '../history/history.js';
import { ClosedQuarterEntity } from './closed-quarter.entity.js';
import { type Hindrance, hindrancesOf } from './hindrances.js';
import { nextStamp } from '../history/stamps.js';
import { tellStatements } from './tell-statements.js';

/** What a quarter's statements come to: as they were closed or, while it is open, as they would be. */
export interface QuarterFigures {
  readonly quarter: Quarter;
  readonly status: 'OPEN' | 'CLOSED' | 'PAID';
  readonly closedAt: Date | null;
  /** The key of a member of staff, or AT_THE_TERMINAL; null while it is open. */
  readonly closedBy: string | null;
  readonly payableOn: string;
  /** Partners with entries. */
  readonly statements: number;
  readonly entries: number;
  /** Entries that correct one of an earlier quarter. */
  readonly corrections: number;
  /** By currency, in the order of the alphabet: different currencies are never added. */
  readonly totals: readonly Money[];
}

export interface Closing {
  readonly figures: QuarterFigures;
  /** What stood in the way; empty where the quarter is closed, or could be. */
  readonly hindrances: readonly Hindrance[];
  /** It had been closed already, and nothing was done. */
  readonly closedBefore: boolean;
}

/** Who closes a quarter, and how. */
export interface ClosingOptions {
  /** The key of a member of staff, or AT_THE_TERMINAL. */
  readonly by: string;
  readonly isDryRun: boolean;
  /** Writes in the transaction that closes it; it is not called where nothing is closed. */
  readonly alongside?: (manager: EntityManager) => Promise<void>;
}

/**
 * Closes a quarter for good: its entries and statements are as they are then, whatever becomes known later. First everything
 * is brought up to date; then, in one transaction, it is closed or it is said what stands in the way. Closing it again does
 * nothing and says so. A dry run does all but the closing.
 */
export async function closeQuarter(
  history: History,
  quarter: Quarter,
  { by, isDryRun, alongside }: ClosingOptions,
): Promise<Closing> {
  await history.advance();
  return history.database.work.write(async (tx) => {
    const { manager } = tx;
    if (await manager.existsBy(ClosedQuarterEntity, { quarter }))
      return { figures: await figuresOf(history, manager, quarter), hindrances: [], closedBefore: true };
    const hindrances = await hindrancesOf(manager, quarter, history.deciding.now());
    if (hindrances.length === 0 && !isDryRun) {
      await close(history, tx, quarter, by);
      await alongside?.(manager);
    }
    return { figures: await figuresOf(history, manager, quarter), hindrances, closedBefore: false };
  });
}

async function close(history: History, tx: Transaction, quarter: Quarter, by: string): Promise<void> {
  const { manager } = tx;
  const now = history.deciding.now();
  const { statements, entries, corrections, payableOn: payable } = await openFigures(history, manager, quarter);
  const stamp = await nextStamp(manager, now);
  await manager.query(
    'UPDATE revenue_share_entry SET closed = true, revision = $1, updated_at = $2 WHERE booked_in = $3',
    [stamp.revision, stamp.at, quarter],
  );
  await manager.query(
    `INSERT INTO statement (partner, quarter, status, entries, total_minor, currency)
     SELECT partner, booked_in, 'CLOSED', count(*), sum(amount_minor), currency
     FROM revenue_share_entry WHERE booked_in = $1 GROUP BY partner, booked_in, currency`,
    [quarter],
  );
  await manager.query(
    `INSERT INTO closed_quarter (quarter, closed_at, closed_by, payable_on, entries, corrections, statements)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [quarter, now.getTime(), by, payable, entries, corrections, statements],
  );
  await tellStatements(manager, quarter, now);
  tx.afterCommit(history.onChanges);
}

/** The figures of a quarter, closed or open. */
export async function figuresOf(history: History, manager: EntityManager, quarter: Quarter): Promise<QuarterFigures> {
  const closed = await manager.findOneBy(ClosedQuarterEntity, { quarter });
  if (!closed) return openFigures(history, manager, quarter);
  const [{ unpaid = 0 } = {}] = await manager.query<{ unpaid: number }[]>(
    `SELECT count(*) AS unpaid FROM statement WHERE quarter = $1 AND status <> 'PAID'`,
    [quarter],
  );
  const { closedAt, closedBy, payableOn: payable, statements, entries, corrections } = closed;
  return {
    quarter,
    status: unpaid === 0 && statements > 0 ? 'PAID' : 'CLOSED',
    closedAt: new Date(closedAt),
    closedBy,
    payableOn: payable,
    ...{ statements, entries, corrections },
    totals: await totalsOf(manager, quarter),
  };
}

async function openFigures(history: History, manager: EntityManager, quarter: Quarter): Promise<QuarterFigures> {
  const [counts] = await manager.query<{ statements: number; entries: number; corrections: number }[]>(
    `SELECT count(DISTINCT partner) AS statements, count(*) AS entries, count(corrects) AS corrections
     FROM revenue_share_entry WHERE booked_in = $1`,
    [quarter],
  );
  return {
    ...{ quarter, status: 'OPEN', closedAt: null, closedBy: null },
    payableOn: payableOn(quarter, history.deciding.policies.on(lastDayOfQuarter(quarter))),
    ...(counts ?? { statements: 0, entries: 0, corrections: 0 }),
    totals: await totalsOf(manager, quarter),
  };
}

async function totalsOf(manager: EntityManager, quarter: Quarter): Promise<Money[]> {
  const rows = await manager.query<{ currency: string; total: number }[]>(
    `SELECT currency, cast(sum(amount_minor) AS bigint) AS total FROM revenue_share_entry
     WHERE booked_in = $1 GROUP BY currency ORDER BY currency`,
    [quarter],
  );
  return rows.map(({ currency, total }) => money(total, currency));
}
