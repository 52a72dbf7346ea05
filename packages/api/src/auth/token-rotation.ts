import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type { Logger } from 'pino';
import { theProgram } from '../audit/author.js';
import { recordAudit } from '../audit/record-audit.js';
import type { Database } from '../database/connect.js';
import { ApiTokenEntity } from './api-token.entity.js';
import type { Presented } from './presented.js';

/** Those that replaced one another are of one family, named by the first. */
export function familyOf({ family, id }: Pick<ApiTokenEntity, 'family' | 'id'>): string {
  return family ?? id;
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
