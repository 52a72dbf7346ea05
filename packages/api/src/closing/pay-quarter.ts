import type { Quarter } from '@tierline/rules';
import type { History } from '../history/history.js';
import { type ClosingOptions, figuresOf, type QuarterFigures } from './close-quarter.js';
import { stampEntries, tellStatements } from './tell-statements.js';

export interface Payment {
  readonly figures: QuarterFigures;
  /** How many statements this marked as paid; none where all were. */
  readonly marked: number;
}

/**
 * Marks the statements of a closed quarter as paid; null where the quarter is not closed. It moves no money: it keeps what
 * happened at the bank. Doing it again changes nothing.
 */
export function payQuarter(
  history: History,
  quarter: Quarter,
  { by, alongside }: Pick<ClosingOptions, 'by' | 'alongside'>,
): Promise<Payment | null> {
  return history.database.work.write(async (tx) => {
    const { manager } = tx;
    const now = history.deciding.now();
    const before = await figuresOf(history, manager, quarter);
    if (before.status === 'OPEN') return null;
    if (before.status === 'PAID' || before.statements === 0) return { figures: before, marked: 0 };
    await manager.query(
      `UPDATE statement SET status = 'PAID', paid_at = $1, paid_by = $2 WHERE quarter = $3 AND status = 'CLOSED'`,
      [now.getTime(), by, quarter],
    );
    await stampEntries(manager, quarter, now);
    await tellStatements(manager, quarter, now);
    await alongside?.(manager);
    tx.afterCommit(history.onChanges);
    return { figures: await figuresOf(history, manager, quarter), marked: before.statements };
  });
}
