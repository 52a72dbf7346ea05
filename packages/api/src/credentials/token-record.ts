import { isValid } from '../auth/tokens.js';
import type { Reading } from '../reading/reading.js';
import { tokensById, type TokenRow } from './token.loader.js';

/** A token as those see it who may know of it. */
export interface ApiTokenRecord extends Pick<TokenRow, 'id' | 'name' | 'beginning' | 'replacedBy'> {
  readonly scopes: readonly string[];
  readonly holder: string;
  readonly isPersonal: boolean;
  readonly isValid: boolean;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly replacedUntil: string | null;
}

export function tokenRecord(row: TokenRow, now: Date): ApiTokenRecord {
  const { id, name, beginning, replacedBy, holderKind, holderKey } = row;
  return {
    ...{ id, name, beginning, replacedBy },
    scopes: JSON.parse(row.scopes) as string[],
    holder: `${holderKind}:${holderKey}`,
    isPersonal: row.person !== null,
    isValid: isValid(row, now),
    createdAt: new Date(row.createdAt).toISOString(),
    expiresAt: instant(row.expiresAt),
    lastUsedAt: instant(row.lastUsedAt),
    revokedAt: instant(row.revokedAt),
    replacedUntil: instant(row.replacedUntil),
  };
}

/** A token that may be known of; else null. */
export async function tokenById(reading: Reading, id: string): Promise<ApiTokenRecord | null> {
  const row = await reading.load(tokensById, id);
  return row && tokenRecord(row, reading.now);
}

function instant(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}
