import { money, type Quarter } from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import type { Reading } from '../reading/reading.js';
import { closingTimes, type SettledStatement, settledStatements } from './settlement.loader.js';

export interface SettlementRecord {
  readonly closedAt: string | null;
  readonly paidAt: string | null;
  readonly carried: readonly { readonly quarter: Quarter; readonly total: Amount }[];
  readonly carriedTo: Quarter | null;
}

/** How statements are settled, of the partners whose figures the viewer may know. */
export class SettlementsService {
  constructor(private readonly reading: Reading) {}

  async of({ partner, quarter }: { readonly partner: string; readonly quarter: Quarter }): Promise<SettlementRecord> {
    const [found, closedAt] = await Promise.all([
      this.reading.load(settledStatements, partner),
      this.reading.load(closingTimes, quarter),
    ]);
    const statements = found ?? [];
    const own = statements.find((each) => each.quarter === quarter);
    const together = own?.status === 'PAID' ? paidWith(own, statements) : setOffWith(quarter, statements);
    return {
      closedAt: instant(closedAt),
      paidAt: instant(own?.paidAt ?? null),
      carried: together
        .filter((each) => each.quarter < quarter)
        .map((each) => ({ quarter: each.quarter, total: amountOf(money(each.totalMinor, each.currency)) })),
      carriedTo: together.findLast((each) => each.quarter > quarter)?.quarter ?? null,
    };
  }
}

function instant(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}

/** What one run paid together; a statement that was marked as paid without a run was paid by itself. */
function paidWith({ run }: SettledStatement, statements: readonly SettledStatement[]): readonly SettledStatement[] {
  return run === null ? [] : statements.filter((each) => each.run === run);
}

/** The unpaid statements that are set off against each other: one that comes to less than nothing waits for the next ones. */
function setOffWith(quarter: Quarter, statements: readonly SettledStatement[]): readonly SettledStatement[] {
  let waiting: SettledStatement[] = [];
  for (const statement of statements.filter(({ status }) => status === 'CLOSED')) {
    if (statement.quarter > quarter && !waiting.some((each) => each.quarter === quarter)) break;
    waiting.push(statement);
    const isSettled = waiting.reduce((sum, { totalMinor }) => sum + totalMinor, 0) >= 0;
    if (isSettled && statement.quarter >= quarter) break;
    if (isSettled) waiting = [];
  }
  return waiting;
}
