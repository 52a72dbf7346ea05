import type { EntityManager } from 'typeorm';
import { kindOfSubject, ownerOf } from './projection-tables.js';

/** A row of the history as it is stored. */
export interface StoredEvent {
  readonly seq: number;
  readonly identity: string;
  readonly type: string;
  readonly instant: string;
  readonly anchor: string;
  readonly payload: string;
}

const PAGE = 5_000;

/** The next events after `after`, in the order of arrival; none at the end. */
export function scanHistory(manager: EntityManager, after: number): Promise<StoredEvent[]> {
  return manager.query<StoredEvent[]>(
    `SELECT seq, identity, type, instant, anchor, payload FROM history_event WHERE seq > $1 ORDER BY seq LIMIT ${PAGE}`,
    [after],
  );
}

/** Every subject that the history or the stored rows know, in descending order; with each partner its tier. */
export async function allSubjects(manager: EntityManager, stored: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ subject: string }[]>(
    `SELECT DISTINCT anchor AS subject FROM history_event WHERE anchor <> 'program' AND anchor NOT LIKE 'deal:%'
     UNION SELECT subject FROM deal_route`,
  );
  const known = [...rows.map(({ subject }) => subject), ...stored];
  const tiers = known.flatMap((subject) => (kindOfSubject(subject) === 'partner' ? [`tier:${ownerOf(subject)}`] : []));
  return [...new Set([...known, ...tiers])].sort().reverse();
}
