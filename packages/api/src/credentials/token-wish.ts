import type { TokenDraft } from '../auth/tokens.js';
import { isTokenScope, tokenScopes } from '../auth/token-scopes.js';
import type { Viewer } from '../auth/viewer.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { HolderKind } from '../auth/api-token.entity.js';

/** A token that somebody wants to have. */
export interface NewToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
  readonly holder?: string | null;
  readonly clientMutationId?: string | null;
}

export const LONGEST_DAYS = 366;
const LONGEST_NAME = 200;

/** What is wrong with the plain values of a wish. */
export function faultsOf({ name, scopes, days }: NewToken): UserErrorRecord[] {
  const faults: UserErrorRecord[] = [];
  if (name.trim() === '' || name.length > LONGEST_NAME)
    faults.push(userError('BAD_NAME', `Say what it is for, in up to ${LONGEST_NAME} characters.`, ['name']));
  const unknown = scopes.filter((scope) => !isTokenScope(scope));
  if (unknown.length > 0) {
    const message = `There is no scope ${unknown.map((scope) => `"${scope}"`).join(', ')}; there are ${tokenScopes.join(', ')}.`;
    faults.push(userError('UNKNOWN_SCOPE', message, ['scopes']));
  }
  if (days < 1 || days > LONGEST_DAYS)
    faults.push(userError('OUT_OF_RANGE', `days is ${days}; give a number from 1 to ${LONGEST_DAYS}.`, ['days']));
  return faults;
}

/**
 * Whom a token is to stand for: without a word of it the person who asks, as their own; else a partner as a whole, for those who
 * look after its tokens, and anybody for ops. Whoever else is named is not there.
 */
export function holderOf(
  { role, key, person }: Viewer,
  holder: string | null | undefined,
): Pick<TokenDraft, 'holderKind' | 'holderKey' | 'person'> | UserErrorRecord {
  if (holder == null) return { holderKind: role, holderKey: key, person: person?.id ?? null };
  const [, holderKind, holderKey] = /^(ops|pdm|gs|partner):(.{1,200})$/s.exec(holder) ?? [];
  if (holderKind === undefined || holderKey === undefined || holderKey.includes('\0')) return notFound('holder');
  const isOwnPartner = role === 'partner' && holderKind === role && holderKey === key && person?.isAdmin === true;
  if (role !== 'ops' && !isOwnPartner) return notFound('holder');
  return { holderKind: holderKind as HolderKind, holderKey, person: null };
}
