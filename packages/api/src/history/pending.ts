import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { PendingSubjectEntity } from './pending-subject.entity.js';

/** Marks subjects as to be decided again. Written in the transaction that makes it so, it survives anything. */
export async function markPending(manager: EntityManager, subjects: Iterable<string>): Promise<void> {
  const rows = [...subjects].map((subject) => [subject]);
  await rowsOf(manager, PendingSubjectEntity).insert(manager, rows, 'skip');
}

/** Takes the mark off subjects that have just been decided. */
export async function unmarkPending(manager: EntityManager, subjects: Iterable<string>): Promise<void> {
  const rows = [...subjects].map((subject) => [subject]);
  await rowsOf(manager, PendingSubjectEntity).delete(manager, rows);
}

/**
 * The next pending subjects before `before`, in descending order: staff and partners come before the domains and customers
 * whose decisions rest on them.
 */
export async function nextPending(manager: EntityManager, before: string | null, limit: number): Promise<string[]> {
  const query = manager
    .createQueryBuilder(PendingSubjectEntity, 'pending')
    .orderBy('pending.subject', 'DESC')
    .limit(limit);
  if (before !== null) query.where('pending.subject < :before', { before });
  return (await query.getMany()).map(({ subject }) => subject);
}

/** The members of staff and the partners that are pending. */
export async function pendingPeople(manager: EntityManager): Promise<string[]> {
  const query = manager.createQueryBuilder(PendingSubjectEntity, 'pending').where("pending.subject > 'partner:'");
  return (await query.getMany()).map(({ subject }) => subject);
}

export function countPending(manager: EntityManager): Promise<number> {
  return manager.count(PendingSubjectEntity);
}

/** Which of these subjects are pending. */
export async function pendingAmong(manager: EntityManager, subjects: readonly string[]): Promise<Set<string>> {
  return new Set(await rowsOf(manager, PendingSubjectEntity).pick(manager, 'subject', 'subject', subjects));
}
