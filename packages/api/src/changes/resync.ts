import { Refused } from '../reading/refused.js';

/** The answer to whoever has missed changes that nobody can tell any more. */
export function resyncRequired(): Refused {
  return new Refused(
    'RESYNC_REQUIRED',
    'What came after this cursor is no longer kept; read anew what you show, then follow without a cursor.',
  );
}
