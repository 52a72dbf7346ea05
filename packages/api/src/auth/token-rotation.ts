import { type EntityManager, IsNull } from 'typeorm';
import type { Logger } from 'pino';
import { theProgram } from '../audit/author.js';
import { recordAudit } from '../audit/record-audit.js';
import type { Database } from '../database/connect.js';
import { ApiTokenEntity } from './api-token.entity.js';
import type { Identities } from '../installation/identities.js';
import type { Presented } from './presented.js';
import { type FreshToken, insertToken, isValid } from './tokens.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Those that replaced one another are of one family, named by the first. */
export function familyOf({ family, id }: Pick<ApiTokenEntity, 'family' | 'id'>): string {
  return family ?? id;
}

/** Why no other token takes a token's place. */
export type NotReplaced = 'NOT_FOUND' | 'ALREADY_REPLACED' | 'NOT_VALID';

/**
 * Makes a token that takes the place of another: the same in everything, and valid as long as the other was meant to be. The
 * other works beside it for some hours; shown later, it ends them both.
 */
export async function replaceToken(
  manager: EntityManager,
  ids: Identities,
  { id, overlapHours }: { readonly id: string; readonly overlapHours: number },
  now: Date,
): Promise<FreshToken | NotReplaced> {
  const old = await manager.findOneBy(ApiTokenEntity, { id });
  if (!old) return 'NOT_FOUND';
  if (old.replacedBy !== null) return 'ALREADY_REPLACED';
  if (!isValid(old, now)) return 'NOT_VALID';
  const { holderKind, holderKey, name, scopes, person, createdAt, expiresAt } = old;
  const days = expiresAt === null ? null : (expiresAt - createdAt) / DAY;
  const draft = { holderKind, holderKey, name, scopes, person, family: familyOf(old), days };
  const made = await insertToken(manager, ids, draft, now);
  const until = Math.min(now.getTime() + overlapHours * HOUR, expiresAt ?? Number.POSITIVE_INFINITY);
  await manager.update(ApiTokenEntity, { id }, { replacedBy: made.id, replacedUntil: until });
  return made;
}

/** Ends the validity of every token of a family. */
export async function revokeFamily(manager: EntityManager, family: string, now: Date): Promise<void> {
  const revokedAt = now.getTime();
  await manager.update(ApiTokenEntity, { family, revokedAt: IsNull() }, { revokedAt });
  await manager.update(ApiTokenEntity, { id: family, revokedAt: IsNull() }, { revokedAt });
}

/**
 * What is done when a token that is not valid is shown: where another has taken its place and its time beside it is over, whoever
 * shows it is not who was given the other, or has lost it. The whole family ends, so that a thief has nothing.
 */
export function endFamilyOfReplaced(database: Database, now: () => Date, log: Logger) {
  return async ({ hash }: Presented): Promise<void> => {
    const shown = await database.reader.manager.findOneBy(ApiTokenEntity, { hash, revokedAt: IsNull() });
    const isReused = shown?.replacedUntil != null && shown.replacedUntil <= now().getTime();
    if (!shown || !isReused) return;
    log.warn({ token: shown.id }, 'a token was shown that another had replaced: both are revoked');
    const object = { kind: 'token', id: shown.id };
    await database.work.write(async ({ manager }) => {
      await revokeFamily(manager, familyOf(shown), now());
      await recordAudit(manager, { at: now(), author: theProgram, act: 'revokeReusedToken', object });
    });
  };
}
