import type { HistoryEvent } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { ActEntity } from './act.entity.js';

/** The event that an act brought; null where it was never done. */
export async function eventOfAct(manager: EntityManager, name: string): Promise<HistoryEvent | null> {
  const [row] = await manager.query<{ payload: string }[]>(
    'select e.payload from act a join history_event e on e.identity = a.identity where a.name = $1',
    [name],
  );
  return row ? (JSON.parse(row.payload) as HistoryEvent) : null;
}

/** Keeps which event an act brought, in the transaction that recorded it. */
export async function rememberAct(
  manager: EntityManager,
  { name, identity, at }: { readonly name: string; readonly identity: string; readonly at: Date },
): Promise<void> {
  await manager.insert(ActEntity, { name, identity, doneAt: at.getTime() });
}
