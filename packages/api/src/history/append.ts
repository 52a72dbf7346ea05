import type { ObjectKey } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { takeRates } from './exchange-rates.js';
import { HistoryEventEntity } from './history-event.entity.js';
import { HistoryKeyEntity } from './history-key.entity.js';
import { markPending } from './pending.js';
import { keyTaken, type EventRefusal } from './refused-event.js';
import { routeDeals, subjectsOf } from './routing.js';
import { takeExceptions } from './upmarket-exceptions.js';

/** An event ready for the store: well-formed, and all that it names is known. */
export interface AcceptedEvent {
  /** The line of the file or call that it came on. */
  readonly line: number;
  readonly identity: string;
  readonly type: string;
  readonly instant: string;
  readonly anchor: string;
  readonly payload: string;
  readonly creates: ObjectKey | null;
  readonly implies: readonly ObjectKey[];
}

/** Where events come from and when they arrive. */
export interface Arrival {
  readonly source: string;
  readonly at: Date;
}

export interface Appended {
  readonly taken: number;
  /** Events that were in the history already. */
  readonly unchanged: number;
  readonly refused: readonly { readonly line: number; readonly refusal: EventRefusal }[];
  /** The subjects that are to be decided again. */
  readonly subjects: ReadonlySet<string>;
}

/**
 * Adds events to the history, each once, routes the deals that they move, and marks the subjects that they concern.
 * Must run in a unit of work.
 */
export async function append(
  manager: EntityManager,
  events: readonly AcceptedEvent[],
  arrival: Arrival,
): Promise<Appended> {
  const { free, refused } = await withoutTaken(manager, events);
  const fresh = await insertEvents(manager, free, arrival);
  await insertKeys(manager, fresh);
  const moved = await routeDeals(manager, fresh);
  const repriced = await takeRates(manager, fresh);
  const excepted = await takeExceptions(manager, fresh);
  const subjects = new Set([...moved, ...repriced, ...excepted, ...(await subjectsOf(manager, fresh))]);
  await markPending(manager, subjects);
  return { taken: fresh.length, unchanged: free.length - fresh.length, refused, subjects };
}

/** Which of these identities the history holds. */
export async function storedIdentities(manager: EntityManager, identities: readonly string[]): Promise<Set<string>> {
  return new Set(await rowsOf(manager, HistoryEventEntity).pick(manager, 'identity', 'identity', identities));
}

/** Leaves out events whose key another process has given away since it was looked up. */
async function withoutTaken(manager: EntityManager, events: readonly AcceptedEvent[]) {
  const created = events.flatMap(({ creates }) => creates ?? []);
  const rows = await rowsOf(manager, HistoryKeyEntity).read(manager, 'key', created);
  const owners = new Map(rows.map(([key, , identity]) => [key, identity]));
  const refused: { line: number; refusal: EventRefusal }[] = [];
  const free = events.filter(({ line, creates, identity }) => {
    const owner = creates === null ? null : (owners.get(creates) ?? null);
    if (creates === null || owner === null || owner === identity) return true;
    refused.push({ line, refusal: keyTaken(creates, null) });
    return false;
  });
  return { free, refused };
}

/** Stores the events that the history does not hold and returns them: of several with the same content, the first. */
async function insertEvents(
  manager: EntityManager,
  events: readonly AcceptedEvent[],
  { source, at }: Arrival,
): Promise<AcceptedEvent[]> {
  const rows = rowsOf(manager, HistoryEventEntity);
  const recordedAt = at.getTime();
  const [{ newest = 0 } = {}] = await manager.query<{ newest: number | null }[]>(
    'SELECT max(seq) AS newest FROM history_event',
  );
  await rows.insert(
    manager,
    events.map((event) => rows.layout.encode({ ...event, source, recordedAt })),
    'skip',
  );
  const inserted = await manager.query<{ identity: string }[]>('SELECT identity FROM history_event WHERE seq > $1', [
    newest ?? 0,
  ]);
  const unseen = new Set(inserted.map(({ identity }) => identity));
  return events.filter(({ identity }) => unseen.delete(identity));
}

async function insertKeys(manager: EntityManager, events: readonly AcceptedEvent[]): Promise<void> {
  const rows = rowsOf(manager, HistoryKeyEntity);
  const created = events.flatMap(({ creates, anchor, identity }) =>
    creates === null ? [] : [[creates, anchor, identity]],
  );
  const implied = new Set(events.flatMap(({ implies }) => implies));
  await rows.insert(manager, created, 'replace');
  await rows.insert(
    manager,
    [...implied].map((key) => [key, key, null]),
    'skip',
  );
}
