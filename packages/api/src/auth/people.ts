import type { EntityManager } from 'typeorm';
import type { Identities } from '../installation/identities.js';
import type { HolderKind } from './api-token.entity.js';
import { PersonEntity } from './person.entity.js';
import { SessionEntity } from './session.entity.js';

/** Who vouches for people who were chosen from the demo's list. */
export const DEMO_ISSUER = 'demo';

/** Somebody, as whoever vouches for them tells of them. */
export interface Introduction {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
}

/** What somebody is in the program. */
export interface Membership {
  readonly kind: HolderKind;
  readonly key: string;
  /** Whether they look after their partner's tokens. */
  readonly isAdmin: boolean;
}

/**
 * Keeps what somebody is in the program now, and tells their id. What they were before ends with it, in all of their sessions.
 * Of somebody who has no place in it and never had, nothing is kept. null for those who may not come in.
 */
export async function keepPerson(
  manager: EntityManager,
  ids: Identities,
  { issuer, subject, name, email }: Introduction,
  { membership, now }: { readonly membership: Membership | null; readonly now: Date },
): Promise<string | null> {
  const known = await manager.findOneBy(PersonEntity, { issuer, subject });
  if (!known && !membership) return null;
  const id = known?.id ?? ids.publicId('person', JSON.stringify([issuer, subject]));
  const { kind = null, key = null, isAdmin = false } = membership ?? {};
  const kept = { issuer, subject, name, email, holderKind: kind, holderKey: key, isAdmin, signedInAt: now.getTime() };
  if (known) await manager.update(PersonEntity, { id }, kept);
  else await manager.insert(PersonEntity, { id, ...kept, blockedAt: null });
  const isOut = !membership || (known?.blockedAt ?? null) !== null;
  if (isOut) await manager.delete(SessionEntity, { person: id });
  return isOut ? null : id;
}

/** Keeps somebody out from now on, whatever their issuer says, or lets them in again; false when there is nobody with this id. */
export async function setBlocked(
  manager: EntityManager,
  id: string,
  { isBlocked, now }: { readonly isBlocked: boolean; readonly now: Date },
): Promise<boolean> {
  const person = await manager.findOneBy(PersonEntity, { id });
  if (!person) return false;
  await manager.update(PersonEntity, { id }, { blockedAt: isBlocked ? (person.blockedAt ?? now.getTime()) : null });
  if (isBlocked) await manager.delete(SessionEntity, { person: id });
  return true;
}

/** Everybody who has signed in, the last to do so first. */
export function listPeople(manager: EntityManager): Promise<PersonEntity[]> {
  return manager.find(PersonEntity, { order: { signedInAt: 'DESC', id: 'ASC' } });
}
