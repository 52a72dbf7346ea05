import type { EntityManager } from 'typeorm';
import type { Acting } from '../auth/acting.js';
import { ApiTokenEntity } from '../auth/api-token.entity.js';
import { LONGEST_OVERLAP } from '../auth/longest-overlap.js';
import { type NotReplaced, replaceToken } from '../auth/token-rotation.js';
import { type FreshToken, insertToken, isValid, revokeIn, UnknownHolder } from '../auth/tokens.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { ownRows } from '../auth/own-rows.js';
import { Reading } from '../reading/reading.js';
import { doneBefore, keepDone, type RepeatableAct } from './done-before.js';
import { tokensById } from './token.loader.js';
import { type ApiTokenRecord, tokenById } from './token-record.js';
import { faultsOf, holderOf, type NewToken } from './token-wish.js';

export interface Rotation {
  readonly token: string;
  readonly overlapHours: number;
  readonly clientMutationId?: string | null;
}

export interface TokenAnswer {
  readonly token: ApiTokenRecord | null;
  readonly text: string | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** So many valid tokens one holder may have. */
const MOST_TOKENS = 100;

/** API tokens: their people make them, replace them and end them. A token replaces and ends itself, and makes no other. */
export class TokenService {
  constructor(private readonly acting: Acting) {}

  /** Makes a token for the person who asks, or for a holder whose tokens they look after. Its text is answered this once. */
  async create(input: NewToken): Promise<TokenAnswer> {
    const { viewer } = this.acting;
    if (viewer.credential.kind === 'token') return refused(forTokens);
    const holder = holderOf(viewer, input.holder);
    if ('code' in holder) return refused(holder);
    const faults = faultsOf(input);
    if (faults.length > 0) return refused(...faults);
    const { name, scopes, days } = input;
    const draft = { ...holder, name: name.trim(), scopes: [...new Set(scopes)], days };
    return this.#once({ mutation: 'createToken', input }, async (manager) => {
      const { holderKind, holderKey } = draft;
      const present = await manager.findBy(ApiTokenEntity, { holderKind, holderKey });
      if (present.filter((token) => isValid(token, this.#now)).length >= MOST_TOKENS) return tooMany;
      return this.#insert(manager, draft);
    });
  }

  /** Makes a token that takes the place of another; its text is answered this once. */
  async rotate(input: Rotation): Promise<TokenAnswer> {
    const { token: id, overlapHours } = input;
    const known = await this.acting.reading.load(tokensById, id);
    if (!known) return refused(notFound('token'));
    if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP) return refused(tooLong(overlapHours));
    return this.#once({ mutation: 'rotateToken', input }, async (manager) => {
      const made = await replaceToken(manager, this.acting.reading.identities, { id, overlapHours }, this.#now);
      return typeof made === 'string' ? notReplaced[made] : made;
    });
  }

  /** Ends a token, and those whose place it took. One that is over stays as it is. */
  async revoke(id: string): Promise<Omit<TokenAnswer, 'text'>> {
    const { reading, history, attempt } = this.acting;
    if (!(await reading.load(tokensById, id))) return refused(notFound('token'));
    await history.database.work.write(async ({ manager }) => {
      await revokeIn(manager, id, this.#now);
      await attempt.did(manager, { object: { kind: 'token', id } });
    });
    reading.forget();
    return { token: await tokenById(reading, id), userErrors: [] };
  }

  get #now(): Date {
    return this.acting.reading.now;
  }

  async #insert(
    manager: EntityManager,
    draft: Parameters<typeof insertToken>[2],
  ): Promise<FreshToken | UserErrorRecord> {
    try {
      return await insertToken(manager, this.acting.reading.identities, draft, this.#now);
    } catch (error) {
      if (error instanceof UnknownHolder) return notFound('holder');
      throw error;
    }
  }

  /** Does what makes a token in one transaction, once for each text that a client names it with. */
  async #once(
    act: RepeatableAct,
    make: (manager: EntityManager) => Promise<FreshToken | UserErrorRecord>,
  ): Promise<TokenAnswer> {
    const { reading, history, attempt } = this.acting;
    const made = await history.database.work.write(async ({ manager }) => {
      const before = await doneBefore(manager, this.acting, act);
      if (before) return 'code' in before ? before : { id: before.id, text: null };
      const fresh = await make(manager);
      if ('code' in fresh) return fresh;
      await keepDone(manager, this.acting, act, fresh.id);
      await attempt.did(manager, { object: { kind: 'token', id: fresh.id } });
      return fresh;
    });
    if ('code' in made) return refused(made);
    reading.forget();
    return { token: await this.#made(made.id), text: made.text, userErrors: [] };
  }

  /** A token that replaces itself sees the one that takes its place, this once. */
  async #made(id: string): Promise<ApiTokenRecord | null> {
    const { reading, history, viewer } = this.acting;
    if (viewer.credential.kind === 'session') return tokenById(reading, id);
    const { identities, now } = reading;
    const own = ownRows({ ...viewer, credential: { ...viewer.credential, id } });
    return tokenById(new Reading(history.database, identities, { ...reading.scope, ...own }, now), id);
  }
}

function refused(...userErrors: readonly UserErrorRecord[]): TokenAnswer {
  return { token: null, text: null, userErrors };
}

const forTokens = userError('FORBIDDEN', 'Tokens are made by people who have signed in, not with a token.');
const tooMany = userError(
  'TOO_MANY',
  `There are ${MOST_TOKENS} valid tokens of this holder already; revoke one that is no longer used.`,
  ['holder'],
);
const notReplaced: Readonly<Record<NotReplaced, UserErrorRecord>> = {
  NOT_FOUND: notFound('token'),
  ALREADY_REPLACED: userError(
    'ALREADY_REPLACED',
    'Another token has taken its place already; replace that one, or make a new one.',
    ['token'],
  ),
  NOT_VALID: userError('NOT_VALID', 'This token is over or revoked; make a new one.', ['token']),
};

function tooLong(hours: number): UserErrorRecord {
  const message = `overlapHours is ${hours}; give a number from 0 to ${LONGEST_OVERLAP}.`;
  return userError('OUT_OF_RANGE', message, ['overlapHours']);
}
