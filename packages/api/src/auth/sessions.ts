import { randomBytes } from 'node:crypto';
import { LessThan } from 'typeorm';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { HolderKind } from './api-token.entity.js';
import { SessionEntity } from './session.entity.js';
import { hashOfToken } from './tokens.js';

const HOURS = 12;
export const SESSION_SECONDS = HOURS * 3_600;

/** Signs somebody in: returns the text for the cookie, of which only the hash is stored. Clears away sessions that are over. */
export async function beginSession(
  work: UnitOfWork,
  holder: { kind: HolderKind; key: string },
  now: Date,
): Promise<string> {
  const text = randomBytes(32).toString('base64url');
  const createdAt = now.getTime();
  await work.write(async ({ manager }) => {
    await manager.delete(SessionEntity, { expiresAt: LessThan(createdAt) });
    await manager.insert(SessionEntity, {
      hash: hashOfToken(text),
      holderKind: holder.kind,
      holderKey: holder.key,
      createdAt,
      expiresAt: createdAt + SESSION_SECONDS * 1_000,
    });
  });
  return text;
}

export async function endSession(work: UnitOfWork, text: string): Promise<void> {
  await work.write(({ manager }) => manager.delete(SessionEntity, { hash: hashOfToken(text) }));
}
