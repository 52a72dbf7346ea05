import type { Quarter } from '@tierline/rules';

/** A closed statement that is not paid yet. */
export interface UnpaidStatement {
  readonly partner: string;
  readonly quarter: Quarter;
  readonly currency: string;
  /** In the minor unit; below zero where reversals outweigh what was earned. */
  readonly totalMinor: number;
}

/** What a partner gets in one currency, and for which statements. */
export interface PaymentDue {
  readonly partner: string;
  readonly currency: string;
  readonly minor: number;
  /** Whether it is settled by this run; what a partner owes waits until later statements outweigh it. */
  readonly isPaid: boolean;
  readonly statements: readonly UnpaidStatement[];
}

/** The payments that settle these statements: one for each partner and currency, what was taken back set off against the rest. */
export function paymentsDue(unpaid: readonly UnpaidStatement[]): readonly PaymentDue[] {
  const groups = new Map<string, UnpaidStatement[]>();
  for (const statement of unpaid) {
    const group = JSON.stringify([statement.partner, statement.currency]);
    groups.set(group, [...(groups.get(group) ?? []), statement]);
  }
  return [...groups.values()].map(paymentOf);
}

function paymentOf(statements: readonly UnpaidStatement[]): PaymentDue {
  const minor = statements.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  const [{ partner, currency } = { partner: '', currency: '' }] = statements;
  return { partner, currency, minor, isPaid: minor >= 0, statements };
}
