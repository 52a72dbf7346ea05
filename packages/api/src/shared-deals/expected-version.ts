import type { Reading } from '../reading/reading.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { versionsOfSharedDeals } from './deal-events.loader.js';

/** An error where something has happened on the shared deal since the version that somebody decided upon; null where none is given. */
export async function versionConflict(
  reading: Reading,
  { key }: { readonly key: string },
  expectedVersion: number | null | undefined,
): Promise<UserErrorRecord | null> {
  if (expectedVersion == null) return null;
  const version = (await reading.load(versionsOfSharedDeals, key)) ?? 0;
  if (version === expectedVersion) return null;
  const message = `The shared deal is at version ${version} and no longer at ${expectedVersion}: read it again, and then decide.`;
  return userError('VERSION_CONFLICT', message, ['expectedVersion']);
}
