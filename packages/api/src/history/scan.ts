import type { EntityManager } from 'typeorm';

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

/** Every subject that the history or the stored rows know, in descending order as they are decided. */
export async function allSubjects(manager: EntityManager, stored: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ subject: string }[]>(
    `SELECT DISTINCT anchor AS subject FROM history_event WHERE anchor <> 'program' AND anchor NOT LIKE 'deal:%'
     UNION SELECT subject FROM deal_route`,
  );
  return [...new Set([...rows.map(({ subject }) => subject), ...stored])].sort().reverse();
}
