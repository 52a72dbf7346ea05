import type { EventOf, EventType } from '@tierline/rules';
import { type Acting, actName } from '../auth/acting.js';
import { eventOfAct } from '../history/acts.js';

/**
 * The event that the viewer brought with this mutation and this text before; null where there is none. What an event takes from
 * the moment in which it is first recorded, its repetition takes from here.
 */
export async function earlierEvent<Type extends EventType>(
  acting: Acting,
  { mutation, clientMutationId }: { readonly mutation: string; readonly clientMutationId?: string | null | undefined },
  type: Type,
): Promise<EventOf<Type> | null> {
  const name = actName(acting, mutation, clientMutationId);
  const event = name === null ? null : await eventOfAct(acting.history.database.reader.manager, name);
  return event?.type === type ? (event as EventOf<Type>) : null;
}
