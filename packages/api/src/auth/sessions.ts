import { randomBytes } from 'node:crypto';
import { type EntityManager, LessThan } from 'typeorm';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Identities } from '../installation/identities.js';
import { SessionEntity } from './session.entity.js';
import { hashOfToken } from './tokens.js';

const HOUR = 3_600_000;

/** How long a session lasts, in milliseconds, whatever is done with it. */
export const SESSION_LASTS = 12 * HOUR;

/** How long a session may lie idle, in milliseconds, until it is over. */
export const SESSION_IDLES = 2 * HOUR;

const LONGEST_DEVICE = 200;

/** Where a browser signs in from. */
export interface Whereabouts {
  readonly device: string;
  readonly address: string;
}

/**
 * Begins a session of a person: returns the text for the cookie, which is new each time and of which only the hash is stored.
 * Clears away sessions that are over.
 */
export async function beginSession(
  manager: EntityManager,
  ids: Identities,
  { person, device, address }: Whereabouts & { readonly person: string },
  now: Date,
): Promise<string> {
  const text = randomBytes(32).toString('base64url');
  const hash = hashOfToken(text);
  const createdAt = now.getTime();
  await manager.delete(SessionEntity, { expiresAt: LessThan(createdAt) });
  await manager.insert(SessionEntity, {
    ...{ id: ids.publicId('session', hash), hash, person, address, device: device.slice(0, LONGEST_DEVICE) },
    ...{ createdAt, lastSeenAt: createdAt, expiresAt: createdAt + SESSION_LASTS },
  });
  return text;
}

/** Ends the session whose cookie holds `text`; returns the id of its person, null where there was none. */
export async function endSession(work: UnitOfWork, text: string): Promise<string | null> {
  const hash = hashOfToken(text);
  return work.write(async ({ manager }) => {
    const session = await manager.findOneBy(SessionEntity, { hash });
    await manager.delete(SessionEntity, { hash });
    return session?.person ?? null;
  });
}
