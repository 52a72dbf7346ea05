import type { History } from '../history/history.js';
import type { Reading } from '../reading/reading.js';
import type { Viewer } from './viewer.js';

/** What services that write have: who acts, what they may see, and the road into the history. */
export interface Acting {
  readonly viewer: Viewer;
  readonly reading: Reading;
  readonly history: History;
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
