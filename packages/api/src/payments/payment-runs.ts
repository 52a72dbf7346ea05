import type { Quarter } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { ClosedQuarterEntity } from '../closing/closed-quarter.entity.js';
import type { Transaction } from '../database/unit-of-work.js';
import { nextStamp } from '../history/stamps.js';
import type { History } from '../history/history.js';
import { paymentFile } from './payment-file.js';
import { PaymentRunEntity } from './payment-run.entity.js';
import { type PaymentDue, paymentsDue, type UnpaidStatement } from './payments-due.js';
import { RunStatementEntity } from './run-statement.entity.js';

/** Why a payment run was not prepared, approved or withdrawn. */
export type PaymentRefusal =
  | { readonly code: 'NOT_CLOSED' | 'NOTHING_TO_PAY' | 'NOT_FOUND' | 'SAME_PERSON' | 'OTHER_FILE' }
  | { readonly code: 'RUN_PREPARED' | 'SETTLED'; readonly run: PaymentRunEntity }
  | { readonly code: 'STATEMENT_PAID'; readonly partner: string; readonly quarter: Quarter };

export type RunOutcome = { readonly run: PaymentRunEntity } | { readonly refused: PaymentRefusal };

/** Who acts, by the key of the member of staff; `noting` writes what was done into the audit log, in the same transaction. */
export interface PaymentActor {
  readonly by: string;
  readonly noting: (manager: EntityManager, run: PaymentRunEntity) => Promise<void>;
}

/**
 * Prepares the payment of every closed statement up to a quarter that is not paid yet: nothing is paid by it. One run is prepared
 * at a time. `act` names the intent: sent again under the same name it answers with the run that it made.
 */
export function prepareRun(
  history: History,
  { quarter, act }: { readonly quarter: Quarter; readonly act: string | null },
  { by, noting }: PaymentActor,
): Promise<RunOutcome> {
  return history.database.work.write(async ({ manager }) => {
    const earlier = act === null ? null : await manager.findOneBy(PaymentRunEntity, { act });
    if (earlier) return { run: earlier };
    if (!(await manager.existsBy(ClosedQuarterEntity, { quarter }))) return { refused: { code: 'NOT_CLOSED' } };
    const prepared = await manager.findOneBy(PaymentRunEntity, { state: 'PREPARED' });
    if (prepared) return { refused: { code: 'RUN_PREPARED', run: prepared } };
    const payments = paymentsDue(await unpaidUpTo(manager, quarter));
    if (!payments.some(({ isPaid }) => isPaid)) return { refused: { code: 'NOTHING_TO_PAY' } };
    const count = await manager.countBy(PaymentRunEntity, { quarter });
    const key = `${quarter}-${count + 1}`;
    const { text, hash } = paymentFile(key, payments, await namesOf(manager, payments));
    const run = manager.create(PaymentRunEntity, {
      ...{ key, quarter, act, state: 'PREPARED', preparedBy: by, preparedAt: history.deciding.now().getTime() },
      ...{ settledBy: null, settledAt: null, reason: null, file: text, fileHash: hash },
    });
    await manager.insert(PaymentRunEntity, run);
    await insertStatements(manager, key, payments);
    await noting(manager, run);
    return { run };
  });
}

/**
 * Approves a run that somebody else prepared: from then on its statements are paid. `fileHash` says which file was approved. Sent
 * again by the one who approved it, it changes nothing.
 */
export function approveRun(
  history: History,
  { key, fileHash }: { readonly key: string; readonly fileHash: string },
  { by, noting }: PaymentActor,
): Promise<RunOutcome> {
  return history.database.work.write(async (tx) => {
    const { manager } = tx;
    const run = await manager.findOneBy(PaymentRunEntity, { key });
    if (!run) return { refused: { code: 'NOT_FOUND' } };
    if (run.state === 'APPROVED' && run.settledBy === by && run.fileHash === fileHash) return { run };
    if (run.state !== 'PREPARED') return { refused: { code: 'SETTLED', run } };
    if (run.preparedBy === by) return { refused: { code: 'SAME_PERSON' } };
    if (run.fileHash !== fileHash) return { refused: { code: 'OTHER_FILE' } };
    const paid = await paidMeanwhile(manager, key);
    if (paid) return { refused: { code: 'STATEMENT_PAID', ...paid } };
    const settled = await settle(manager, run, { state: 'APPROVED', by, reason: null, at: history.deciding.now() });
    await payStatements(tx, history, settled);
    await noting(manager, settled);
    return { run: settled };
  });
}

/** Withdraws a run that is not approved, with a reason: its statements may be in another one. Anybody of ops may. */
export function withdrawRun(
  history: History,
  { key, reason }: { readonly key: string; readonly reason: string },
  { by, noting }: PaymentActor,
): Promise<RunOutcome> {
  return history.database.work.write(async ({ manager }) => {
    const run = await manager.findOneBy(PaymentRunEntity, { key });
    if (!run) return { refused: { code: 'NOT_FOUND' } };
    if (run.state === 'WITHDRAWN' && run.settledBy === by && run.reason === reason) return { run };
    if (run.state !== 'PREPARED') return { refused: { code: 'SETTLED', run } };
    const settled = await settle(manager, run, { state: 'WITHDRAWN', by, reason, at: history.deciding.now() });
    await manager.update(RunStatementEntity, { run: key, held: true }, { held: false });
    await noting(manager, settled);
    return { run: settled };
  });
}

async function unpaidUpTo(manager: EntityManager, quarter: Quarter): Promise<UnpaidStatement[]> {
  return manager.query<UnpaidStatement[]>(
    `SELECT partner, quarter, currency, total_minor AS "totalMinor" FROM statement
     WHERE status = 'CLOSED' AND quarter <= $1 ORDER BY partner, quarter`,
    [quarter],
  );
}

async function namesOf(manager: EntityManager, payments: readonly PaymentDue[]): Promise<Map<string, string>> {
  const wanted = new Set(payments.map(({ partner }) => partner));
  const rows = await manager.query<{ key: string; name: string }[]>('SELECT key, name FROM partner');
  return new Map(rows.filter(({ key }) => wanted.has(key)).map(({ key, name }) => [key, name]));
}

async function insertStatements(manager: EntityManager, run: string, payments: readonly PaymentDue[]): Promise<void> {
  const rows = payments.flatMap(({ isPaid, statements }) =>
    statements.map((statement) => ({ ...statement, run, paid: isPaid, held: isPaid })),
  );
  await manager.save(RunStatementEntity, rows, { chunk: 100 });
}

interface Settling {
  readonly state: 'APPROVED' | 'WITHDRAWN';
  readonly by: string;
  readonly reason: string | null;
  readonly at: Date;
}

async function settle(manager: EntityManager, run: PaymentRunEntity, { state, by, reason, at }: Settling) {
  const change = { state, settledBy: by, settledAt: at.getTime(), reason };
  await manager.update(PaymentRunEntity, { key: run.key, state: 'PREPARED' }, change);
  return manager.create(PaymentRunEntity, { ...run, ...change });
}

/** A statement of the run that was marked as paid since it was prepared. */
async function paidMeanwhile(
  manager: EntityManager,
  run: string,
): Promise<{ partner: string; quarter: Quarter } | null> {
  const [row] = await manager.query<{ partner: string; quarter: Quarter }[]>(
    `SELECT s.partner, s.quarter FROM payment_run_statement r JOIN statement s ON s.partner = r.partner AND s.quarter = r.quarter
     WHERE r.run = $1 AND r.paid AND s.status = 'PAID' ORDER BY s.partner, s.quarter LIMIT 1`,
    [run],
  );
  return row ?? null;
}

/** Marks the statements of a run as paid, stamps their entries, and tells the partners who have one. */
async function payStatements(tx: Transaction, history: History, { key, settledBy, settledAt }: PaymentRunEntity) {
  const { manager } = tx;
  await manager.query(
    `UPDATE statement SET status = 'PAID', paid_at = $1, paid_by = $2 WHERE EXISTS (SELECT 1 FROM payment_run_statement r
       WHERE r.run = $3 AND r.paid AND r.partner = statement.partner AND r.quarter = statement.quarter)`,
    [settledAt, settledBy, key],
  );
  const stamp = await nextStamp(manager, history.deciding.now());
  await manager.query(
    `UPDATE revenue_share_entry SET revision = $1, updated_at = $2 WHERE EXISTS (SELECT 1 FROM payment_run_statement r
       WHERE r.run = $3 AND r.paid AND r.partner = revenue_share_entry.partner AND r.quarter = revenue_share_entry.booked_in)`,
    [stamp.revision, stamp.at, key],
  );
  await manager.query(
    `INSERT INTO change (at, partner, kind, node_type, node_id)
     SELECT cast($1 AS bigint), p.key, 'STATEMENT', 'Partner', p.id FROM partner p
     WHERE EXISTS (SELECT 1 FROM payment_run_statement r WHERE r.run = $2 AND r.paid AND r.partner = p.key) ORDER BY p.key`,
    [settledAt, key],
  );
  tx.afterCommit(history.onChanges);
}
