import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Identities } from '../installation/identities.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { StaffEntity } from '../staff/staff.entity.js';
import { ApiTokenEntity, type HolderKind } from './api-token.entity.js';

const PREFIX = 'tl_';
const BYTES = 32;
const DAY = 86_400_000;

export interface TokenDraft {
  readonly holderKind: HolderKind;
  readonly holderKey: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** How long it is valid; null: until it is revoked. */
  readonly days: number | null;
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

/** Makes a token and returns it: the only time that it can be read, for its hash alone is stored. Throws UnknownHolder. */
export async function createToken(work: UnitOfWork, ids: Identities, draft: TokenDraft, now: Date): Promise<string> {
  const token = PREFIX + randomBytes(BYTES).toString('base64url');
  const { days, ...holder } = draft;
  const hash = hashOfToken(token);
  const createdAt = now.getTime();
  await work.write(async ({ manager }) => {
    if (!(await isKnown(manager, draft))) throw new UnknownHolder(draft);
    await manager.insert(ApiTokenEntity, {
      ...holder,
      id: ids.publicId('token', hash),
      hash,
      createdAt,
      expiresAt: days === null ? null : createdAt + days * DAY,
      revokedAt: null,
      lastUsedAt: null,
    });
  });
  return token;
}

/** The valid token with this text; null when there is none, or it is revoked or over. */
export async function findToken(manager: EntityManager, token: string, now: Date): Promise<ApiTokenEntity | null> {
  if (!token.startsWith(PREFIX)) return null;
  const found = await manager.findOneBy(ApiTokenEntity, { hash: hashOfToken(token) });
  return found && isValid(found, now) ? found : null;
}

export function isValid({ revokedAt, expiresAt }: ApiTokenEntity, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now.getTime());
}

/** Every token, the newest last. */
export function listTokens(manager: EntityManager): Promise<ApiTokenEntity[]> {
  return manager.find(ApiTokenEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
}

/** Ends a token's validity; false when there is none with this id. One that is revoked already stays as it is. */
export function revokeToken(work: UnitOfWork, id: string, now: Date): Promise<boolean> {
  return work.write(async ({ manager }) => {
    const token = await manager.findOneBy(ApiTokenEntity, { id });
    if (token?.revokedAt === null) await manager.update(ApiTokenEntity, { id }, { revokedAt: now.getTime() });
    return token !== null;
  });
}

/** What is stored of a token: 256 random bits need no slow hash. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function isKnown(manager: EntityManager, { holderKind, holderKey: key }: TokenDraft): Promise<boolean> {
  if (holderKind === 'partner') return manager.existsBy(PartnerEntity, { key });
  const role = ({ ops: 'OPS', pdm: 'PDM', gs: 'GS' } as const)[holderKind];
  return manager.existsBy(StaffEntity, { key, role });
}
