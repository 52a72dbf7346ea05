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

/** The first subject in the order of text that is a tier; every subject of another kind comes before. */
const TIERS = 'tier:';

/**
 * The next pending subjects after `last` in the order in which they are decided: staff and partners, the domains and customers
 * whose decisions rest on them, and at the end the tiers, which rest on what all the customers count.
 */
export async function nextPending(manager: EntityManager, last: string | null, limit: number): Promise<string[]> {
  const query = () =>
    manager.createQueryBuilder(PendingSubjectEntity, 'pending').orderBy('pending.subject', 'DESC').limit(limit);
  if (last === null || last < TIERS) {
    const others = await query()
      .where('pending.subject < :before', { before: last ?? TIERS })
      .getMany();
    if (others.length > 0) return others.map(({ subject }) => subject);
  }
  const tiers = query().where('pending.subject >= :tiers', { tiers: TIERS });
  if (last !== null && last >= TIERS) tiers.andWhere('pending.subject < :last', { last });
  return (await tiers.getMany()).map(({ subject }) => subject);
}

/** The members of staff and the partners that are pending. */
export async function pendingPeople(manager: EntityManager): Promise<string[]> {
  const query = manager
    .createQueryBuilder(PendingSubjectEntity, 'pending')
    .where("pending.subject > 'partner:' AND pending.subject < :tiers", { tiers: TIERS })
    .andWhere("pending.subject NOT LIKE 'plan:%'");
  return (await query.getMany()).map(({ subject }) => subject);
}

/** Some of the pending subjects, of whatever kind. */
export async function anyPending(manager: EntityManager, limit: number): Promise<string[]> {
  return (await manager.find(PendingSubjectEntity, { take: limit })).map(({ subject }) => subject);
}

export function countPending(manager: EntityManager): Promise<number> {
  return manager.count(PendingSubjectEntity);
}

/** Which of these subjects are pending. */
export async function pendingAmong(manager: EntityManager, subjects: readonly string[]): Promise<Set<string>> {
  return new Set(await rowsOf(manager, PendingSubjectEntity).pick(manager, 'subject', 'subject', subjects));
}
