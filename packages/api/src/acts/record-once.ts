import { randomUUID } from 'node:crypto';
import { canonicalText, type HistoryEvent } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { type Acting, actName, inOneTransaction, recordOne } from '../auth/acting.js';
import { refusedByHistory, type UserErrorRecord } from '../decisions/user-errors.js';
import { eventOfAct, rememberAct } from '../history/acts.js';
import { prepare } from '../history/prepare.js';
import { usedBefore } from './used-before.js';

/** Something that a viewer does: one event, and what may stand in its way. */
export interface Act {
  readonly mutation: string;
  readonly clientMutationId?: string | null | undefined;
  /** The event but for its moment. `name` is a fresh key for what it brings into being, the same whenever the act is repeated. */
  readonly event: (name: string) => object & { readonly type: string };
  /** The input's names of the event's fields, where they are others. */
  readonly names?: Readonly<Record<string, string>>;
  /**
   * What stands in the way. It is asked while nobody else writes, and only of an act that was not done before; what it reads
   * through the request's own loaders is what is stored at that moment.
   */
  readonly hindrances?: (() => Promise<readonly UserErrorRecord[]>) | undefined;
  /**
   * What the client left open and the moment settles, by the event's fields: no part of the intent, which may be sent again at
   * another moment. `now` is asked while nobody else writes.
   */
  readonly settled?: {
    readonly fields: readonly string[];
    readonly now: (manager: EntityManager, intended: HistoryEvent) => Promise<object>;
  };
  /** What is written besides, once the event is taken and in the same transaction. */
  readonly alongside?: (manager: EntityManager, name: string) => Promise<void>;
}

/** What came of an act: its errors, or none where it is done, now or before; and the name that its event was given. */
export interface Done {
  readonly name: string;
  readonly errors: readonly UserErrorRecord[];
}

/**
 * Does an act by the one road of all events, once for each text that a client names it with: sent again it answers as it did,
 * and sent with another content it is refused.
 */
export async function recordOnce(acting: Acting, act: Act): Promise<Done> {
  const named = actName(acting, act.mutation, act.clientMutationId);
  const name = named ?? randomUUID();
  const event = { ...act.event(name), at: acting.reading.now.toISOString() };
  const preparation = prepare(event);
  if (!preparation.ok) return { name, errors: refusedByHistory(preparation.refusals, act.names) };
  const { event: intended } = preparation.prepared;
  const errors = await inOneTransaction(acting, async (manager) => {
    acting.reading.forget();
    const earlier = named === null ? null : await eventOfAct(manager, named);
    if (earlier) return isSame(earlier, intended, act.settled?.fields) ? [] : [usedBefore];
    const hindrances = (await act.hindrances?.()) ?? [];
    if (hindrances.length > 0) return hindrances;
    const settled = { ...event, ...(await act.settled?.now(manager, intended)) };
    const refused = await recordOne(acting, settled, named, act.names);
    if (refused.length > 0) return refused;
    const recorded = prepare(settled);
    if (named !== null && recorded.ok)
      await rememberAct(manager, { name: named, identity: recorded.prepared.identity, at: acting.reading.now });
    await act.alongside?.(manager, name);
    return refused;
  });
  acting.reading.forget();
  return { name, errors };
}

/** The same intent, whenever it was sent; `settled` names the fields that are no part of it. */
function isSame(a: HistoryEvent, b: HistoryEvent, settled: readonly string[] = []): boolean {
  const settledAs = Object.fromEntries(
    ['at', ...settled].map((field) => [field, (a as unknown as Record<string, unknown>)[field]]),
  );
  return canonicalText(a) === canonicalText({ ...b, ...settledAs });
}
