import type { EntityManager } from 'typeorm';
import type { Attempt } from '../audit/attempt.js';
import { refusedByHistory, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { UndecidedSubject } from '../history/decide.js';
import type { History } from '../history/history.js';
import { prepare } from '../history/prepare.js';
import type { Reading } from '../reading/reading.js';
import type { Viewer } from './viewer.js';

/** What services that write have: who acts, what they may see, the road into the history, and the way into the audit log. */
export interface Acting {
  readonly viewer: Viewer;
  readonly reading: Reading;
  readonly history: History;
  /** What is being tried, as the audit log tells it. */
  readonly attempt: Attempt;
}

/**
 * A name for one intended act: the same whenever this viewer sends this mutation with this text again, and never that of anybody
 * else's. null where the client gave no text.
 */
export function actName(
  { viewer, reading }: Acting,
  mutation: string,
  clientMutationId: string | null | undefined,
): string | null {
  if (clientMutationId == null) return null;
  const text = JSON.stringify([mutation, viewer.role, viewer.key, clientMutationId]);
  return reading.identities.publicId('sharedDeal', `act\n${text}`).replace(/^sd_/, '');
}

/** Where an event came from, as the history keeps it. */
export function sourceOf(act: string | null): string {
  return act === null ? 'api' : `api:${act}`;
}

type Work = (manager: EntityManager) => Promise<readonly UserErrorRecord[]>;

/** Does `work` in one transaction; what stands in its way, if anything does. What cannot be decided is not taken. */
export async function inOneTransaction({ history }: Acting, work: Work): Promise<readonly UserErrorRecord[]> {
  try {
    return await history.database.work.write(({ manager }) => work(manager));
  } catch (error) {
    if (error instanceof UndecidedSubject) return [undecided(error)];
    throw error;
  }
}

/**
 * Records one event, and who brought it; why it was refused, if it was. `names` gives the input's names of the event's fields.
 */
export async function recordOne(
  { history, attempt }: Acting,
  event: object,
  act: string | null,
  names: Readonly<Record<string, string>> = {},
): Promise<readonly UserErrorRecord[]> {
  const preparation = prepare(event);
  const { refused } = await history.record([event], {
    source: sourceOf(act),
    alongside: async (manager) => {
      if (preparation.ok) await attempt.took(manager, preparation.prepared.event, preparation.prepared.identity);
    },
  });
  return refused.flatMap(({ refusals }) => refusedByHistory(refusals, names));
}

export function undecided({ message }: UndecidedSubject): UserErrorRecord {
  return userError('UNDECIDABLE', `With this, ${message}; nothing was recorded.`);
}
