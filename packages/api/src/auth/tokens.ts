import { createHash, randomBytes } from 'node:crypto';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Identities } from '../installation/identities.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { StaffEntity } from '../staff/staff.entity.js';
import { ApiTokenEntity, type HolderKind } from './api-token.entity.js';

/** So that scanners of sources and logs know a token that has slipped out. */
const PREFIX = 'tierline_';
const BYTES = 32;
const DAY = 86_400_000;

/** So much of a token is kept to be known again by; the rest has still 192 bits. */
const BEGINNING = PREFIX.length + 6;

export interface TokenDraft {
  readonly holderKind: HolderKind;
  readonly holderKey: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** How long it is valid; null: until it is revoked. */
  readonly days: number | null;
  /** The id of the person whose it is; else it is the holder's as a whole. */
  readonly person?: string | null;
  /** The family of the token whose place it takes. */
  readonly family?: string | null;
}

/** A token that has just been made. */
export interface FreshToken {
  readonly id: string;
  /** The only time that it can be read, for its hash alone is stored. */
  readonly text: string;
}

/** Whom a token is for does not exist, or is something else. */
export class UnknownHolder extends Error {
  constructor({ holderKind, holderKey }: Pick<TokenDraft, 'holderKind' | 'holderKey'>) {
    super(
      holderKind === 'partner'
        ? `no partner "${holderKey}" is known`
        : `no member of staff "${holderKey}" with the role ${holderKind.toUpperCase()} is known`,
    );
  }
}

/** Makes a token and returns its text. Throws UnknownHolder. */
export async function createToken(work: UnitOfWork, ids: Identities, draft: TokenDraft, now: Date): Promise<string> {
  return (await work.write(({ manager }) => insertToken(manager, ids, draft, now))).text;
}

/** Makes a token in the transaction at hand. Throws UnknownHolder. */
export async function insertToken(
  manager: EntityManager,
  ids: Identities,
  { days, person = null, family = null, ...holder }: TokenDraft,
  now: Date,
): Promise<FreshToken> {
  if (!(await isKnown(manager, holder))) throw new UnknownHolder(holder);
  const text = PREFIX + randomBytes(BYTES).toString('base64url');
  const hash = hashOfToken(text);
  const id = ids.publicId('token', hash);
  const createdAt = now.getTime();
  const expiresAt = days === null ? null : createdAt + days * DAY;
  const fresh = { revokedAt: null, lastUsedAt: null, replacedBy: null, replacedUntil: null };
  const beginning = text.slice(0, BEGINNING);
  await manager.insert(ApiTokenEntity, {
    ...holder,
    ...fresh,
    id,
    hash,
    createdAt,
    expiresAt,
    person,
    family,
    beginning,
  });
  return { id, text };
}

/** The valid token with this text; null when there is none, or it is revoked or over. */
export async function findToken(manager: EntityManager, token: string, now: Date): Promise<ApiTokenEntity | null> {
  const found = await manager.findOneBy(ApiTokenEntity, { hash: hashOfToken(token) });
  return found && isValid(found, now) ? found : null;
}

/** Whether a token still works, as far as its own times say; whose it is may end it before. */
export function isValid(
  { revokedAt, expiresAt, replacedUntil }: Pick<ApiTokenEntity, 'revokedAt' | 'expiresAt' | 'replacedUntil'>,
  now: Date,
): boolean {
  return revokedAt === null && [expiresAt, replacedUntil].every((until) => until === null || until > now.getTime());
}

/** Every token, the newest last. */
export function listTokens(manager: EntityManager): Promise<ApiTokenEntity[]> {
  return manager.find(ApiTokenEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
}

/**
 * Ends a token's validity, and that of those whose place it took; false when there is none with this id. One that is revoked
 * already stays as it is.
 */
export function revokeToken(work: UnitOfWork, id: string, now: Date): Promise<boolean> {
  return work.write(({ manager }) => revokeIn(manager, id, now));
}

/** The same in the transaction at hand. */
export async function revokeIn(manager: EntityManager, id: string, now: Date): Promise<boolean> {
  const token = await manager.findOneBy(ApiTokenEntity, { id });
  if (!token) return false;
  const family = [{ id }, { id: token.family ?? id }, ...(token.family === null ? [] : [{ family: token.family }])];
  const earlier = { createdAt: LessThanOrEqual(token.createdAt), revokedAt: IsNull() };
  for (const each of family)
    await manager.update(ApiTokenEntity, { ...earlier, ...each }, { revokedAt: now.getTime() });
  return true;
}

/** What is stored of a token: 256 random bits need no slow hash. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function isKnown(
  manager: EntityManager,
  { holderKind, holderKey: key }: Pick<TokenDraft, 'holderKind' | 'holderKey'>,
): Promise<boolean> {
  if (holderKind === 'partner') return manager.existsBy(PartnerEntity, { key });
  const role = ({ ops: 'OPS', pdm: 'PDM', gs: 'GS' } as const)[holderKind];
  return manager.existsBy(StaffEntity, { key, role });
}
