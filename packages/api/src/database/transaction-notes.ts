import type { EntityManager, QueryRunner } from 'typeorm';

/** What is noted down for as long as a transaction lasts. */
export interface TransactionNotes {
  readonly notes: Record<string, unknown>;
}

const noted = new WeakMap<QueryRunner, TransactionNotes>();

/** Begins anew with what is noted: one connection serves one transaction after the other. */
export function beginNotes(runner: QueryRunner): void {
  noted.set(runner, { notes: {} });
}

/** The notes of the transaction that a manager writes in. Throws outside a unit of work. */
export function ofTransaction({ queryRunner }: EntityManager): TransactionNotes {
  const notes = queryRunner && noted.get(queryRunner);
  if (!notes) throw new Error('what tells when it was written is written in a unit of work');
  return notes;
}
