import { InvalidArgumentError, type Command } from 'commander';
import type { ApiTokenEntity, HolderKind } from '../auth/api-token.entity.js';
import { createToken, isValid, listTokens, revokeToken, UnknownHolder } from '../auth/tokens.js';
import { CommandFailure } from './failure.js';
import { reportUndecided, withStore } from './open-store.js';
import { print } from './output.js';

interface Holder {
  readonly holderKind: HolderKind;
  readonly holderKey: string;
}

interface CreateFlags {
  readonly for: Holder;
  readonly name: string;
  readonly days?: number;
  readonly scopes?: readonly string[];
}

export function tokenCommand(program: Command): void {
  const token = program.command('token').description('make, list and revoke API tokens');
  token
    .command('create')
    .description('make a token; it is printed once, alone on the last line')
    .requiredOption('--for <holder>', 'whom it stands for: ops:KEY, pdm:KEY, gs:KEY or partner:KEY', holder)
    .requiredOption('--name <name>', 'what it is for, in your words')
    .option('--days <n>', 'how many days it is valid (default: until revoked)', wholeDays)
    .option('--scopes <scope...>', 'what it may do of what its holder may (default: all of it)')
    .action(create);
  token.command('list').description('list the tokens, never their text').action(list);
  token.command('revoke').description('end a token').argument('<id>', 'its id, as listed').action(revoke);
}

async function create({
  for: { holderKind, holderKey },
  name,
  days = undefined,
  scopes = [],
}: CreateFlags): Promise<void> {
  await withStore(async ({ history, database }) => {
    reportUndecided(await history.settle());
    const draft = { holderKind, holderKey, name, scopes, days: days ?? null };
    try {
      await print(await createToken(database.work, history.deciding.ids, draft, new Date()));
    } catch (error) {
      if (error instanceof UnknownHolder) throw new CommandFailure(`${error.message}; import its history first`, 1);
      throw error;
    }
  });
}

async function list(): Promise<void> {
  await withStore(async ({ database }) => {
    for (const token of await listTokens(database.reader.manager)) await print(described(token));
  });
}

async function revoke(id: string): Promise<void> {
  const wasThere = await withStore(({ database }) => revokeToken(database.work, id, new Date()));
  if (!wasThere) throw new CommandFailure(`no token ${id}; "tierline token list" shows those there are`, 1);
  await print(`${id} is revoked.`);
}

function described(token: ApiTokenEntity): string {
  const { id, holderKind, holderKey, name, scopes, expiresAt, revokedAt } = token;
  const until = expiresAt === null ? 'until revoked' : `until ${dayOf(expiresAt)}`;
  const ended = revokedAt === null ? 'expired' : `revoked on ${dayOf(revokedAt)}`;
  const state = isValid(token, new Date()) ? until : ended;
  return [id, `${holderKind}:${holderKey}`, state, scopes.join(' ') || 'all', name].join('\t');
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function holder(text: string): Holder {
  const [, kind, key] = /^(ops|pdm|gs|partner):(.+)$/s.exec(text) ?? [];
  if (kind === undefined || key === undefined)
    throw new InvalidArgumentError('It must be ops:KEY, pdm:KEY, gs:KEY or partner:KEY.');
  return { holderKind: kind as HolderKind, holderKey: key };
}

function wholeDays(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('It must be a whole number of days.');
  return Number(text);
}
