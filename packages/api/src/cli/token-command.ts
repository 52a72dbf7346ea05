import type { ApiTokenEntity } from '../auth/api-token.entity.js';
import { type NotReplaced, replaceToken } from '../auth/token-rotation.js';
import { createToken, isValid, listTokens, revokeToken, UnknownHolder } from '../auth/tokens.js';
import type { Holder } from './arguments.js';
import { isDecidedOtherwise } from '../history/policies-in-force.js';
import { CommandFailure } from './failure.js';
import { noting } from './noting.js';
import { reportUndecided, withStore } from './open-store.js';
import { print } from './output.js';

/** The options of `token create`. */
export interface CreateFlags {
  readonly for: Holder;
  readonly name: string;
  readonly days?: number;
  readonly scopes?: readonly string[];
}

/** Makes a token and prints it, alone on the last line. */
export async function createOne({
  for: { holderKind, holderKey },
  name,
  days = undefined,
  scopes = [],
}: CreateFlags): Promise<void> {
  await withStore(async ({ history, database }) => {
    if (!(await isDecidedOtherwise(history))) reportUndecided(await history.settle());
    const draft = { holderKind, holderKey, name, scopes, days: days ?? null };
    try {
      const note = noting(history, {
        act: 'token create',
        object: { kind: holderKind === 'partner' ? 'partner' : 'staff', key: holderKey },
      });
      const token = await database.work.write(async ({ manager }) => {
        const made = await createToken(database.work, history.deciding.ids, draft, new Date());
        await note(manager);
        return made;
      });
      await print(token);
    } catch (error) {
      if (error instanceof UnknownHolder) throw new CommandFailure(`${error.message}; import its history first`, 1);
      throw error;
    }
  });
}

export async function listAll(): Promise<void> {
  await withStore(async ({ database }) => {
    for (const token of await listTokens(database.reader.manager)) await print(described(token));
  });
}

/** Makes a token that takes the place of another and prints it, alone on the last line. */
export async function rotateOne(id: string, overlapHours: number): Promise<void> {
  const made = await withStore(({ database, history }) =>
    database.work.write(async ({ manager }) => {
      const fresh = await replaceToken(manager, history.deciding.ids, { id, overlapHours }, new Date());
      if (typeof fresh !== 'string')
        await noting(history, { act: 'token rotate', object: { kind: 'token', key: fresh.id } })(manager);
      return fresh;
    }),
  );
  if (typeof made === 'string') throw new CommandFailure(notReplaced[made](id), 1);
  await print(made.text);
}

const notReplaced: Readonly<Record<NotReplaced, (id: string) => string>> = {
  NOT_FOUND: (id) => `no token ${id}; "tierline token list" shows those there are`,
  ALREADY_REPLACED: (id) => `another token has taken the place of ${id} already`,
  NOT_VALID: (id) => `${id} is over or revoked; make a new one with "tierline token create"`,
};

export async function revokeOne(id: string): Promise<void> {
  const wasThere = await withStore(({ database, history }) =>
    database.work.write(async ({ manager }) => {
      const isThere = await revokeToken(database.work, id, new Date());
      if (isThere) await noting(history, { act: 'token revoke', object: { kind: 'token', key: id } })(manager);
      return isThere;
    }),
  );
  if (!wasThere) throw new CommandFailure(`no token ${id}; "tierline token list" shows those there are`, 1);
  await print(`${id} is revoked.`);
}

function described(token: ApiTokenEntity): string {
  const { id, holderKind, holderKey, name, scopes, expiresAt, revokedAt, replacedUntil } = token;
  const end = replacedUntil ?? expiresAt;
  const until = end === null ? 'until revoked' : `until ${dayOf(end)}`;
  const over = replacedUntil === null ? 'expired' : 'replaced';
  const ended = revokedAt === null ? over : `revoked on ${dayOf(revokedAt)}`;
  const state = isValid(token, new Date()) ? until : ended;
  return [id, `${holderKind}:${holderKey}`, state, scopes.join(' ') || 'all', name].join('\t');
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
