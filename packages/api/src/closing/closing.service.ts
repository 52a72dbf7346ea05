import type { Acting } from '../auth/acting.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { type Amount, amountOf } from '../money/amount.js';
import { closeQuarter, type QuarterFigures } from './close-quarter.js';

export interface ClosingRecord extends Omit<QuarterFigures, 'totals' | 'closedAt'> {
  readonly closedAt: string | null;
  readonly totals: readonly Amount[];
}

export interface ClosingAnswer {
  readonly closing: ClosingRecord | null;
  readonly closedBefore: boolean;
  readonly userErrors: readonly UserErrorRecord[];
}

/** Closes quarters, in the name of a member of staff. */
export class ClosingService {
  constructor(private readonly acting: Acting) {}

  /** Closes a quarter for good, or says everything that stands in the way. Sent again it changes nothing. */
  async close(quarter: string, { dryRun }: { readonly dryRun: boolean }): Promise<ClosingAnswer> {
    const { history, viewer, attempt } = this.acting;
    const { figures, hindrances, closedBefore } = await closeQuarter(history, quarter, {
      by: viewer.key,
      isDryRun: dryRun,
      alongside: (manager) => attempt.did(manager, { object: { kind: 'quarter', key: quarter } }),
    });
    const userErrors = hindrances.map(({ code, message }) => userError(code, message, ['quarter']));
    return { closing: shown(figures), closedBefore, userErrors };
  }
}

function shown({ closedAt, totals, ...figures }: QuarterFigures): ClosingRecord {
  return { ...figures, closedAt: closedAt?.toISOString() ?? null, totals: totals.map(amountOf) };
}
