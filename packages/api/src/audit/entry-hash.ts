import { hash } from 'node:crypto';
import type { AuditEntryEntity } from './audit-entry.entity.js';

/** An entry before it is sealed. */
export type UnsealedEntry = Omit<AuditEntryEntity, 'hash'>;

/**
 * The seal of an entry: SHA-256 over its content and the seal of the entry before, as one JSON array in a fixed order. Whoever
 * changes, removes or puts in an entry would have to seal all that follow anew. The order is part of the format: it is only ever
 * added to, with a number of its own in front.
 */
export function hashOfEntry(entry: UnsealedEntry): string {
  const { sequence, at, role, actor, person, credential, behalfKind, behalfKey, act, outcome, code } = entry;
  const { objectKind, objectKey, objectId, effect, detail, requestId, address, userAgent, previousHash } = entry;
  const content = [
    ...[1, previousHash, sequence, at, role, actor, person, credential, behalfKind, behalfKey, act, outcome, code],
    ...[objectKind, objectKey, objectId, effect, detail, requestId, address, userAgent],
  ];
  return hash('sha256', JSON.stringify(content), 'base64url');
}
