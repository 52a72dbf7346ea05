import { expect, test } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { openHistory } from '../testing/open-history.js';
import { partner, vendor } from '../testing/small-program.js';
import { ApiTokenEntity } from './api-token.entity.js';
import { createToken, findToken, listTokens, revokeToken, UnknownHolder, type TokenDraft } from './tokens.js';

const now = new Date('2025-06-30T12:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const forPartner: TokenDraft = { holderKind: 'partner', holderKey: 'p1', name: 'reports', scopes: ['read'], days: 30 };

describeOnEach('API tokens', (stores) => {
  async function opened() {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record([...vendor, ...partner('p1', 'pdm1')], { source: 'test' });
    const create = (draft: Partial<TokenDraft> = {}) =>
      createToken(database.work, history.deciding.ids, { ...forPartner, ...draft }, now);
    const find = (token: string, at = now) => findToken(database.reader.manager, token, at);
    return { database, create, find };
  }

  test('are known by their text alone, of which only the hash is stored', async () => {
    const { database, create, find } = await opened();
    const token = await create();
    expect(token).toMatch(/^tierline_[\w-]{43}$/);
    expect(await find(token)).toMatchObject({ holderKind: 'partner', holderKey: 'p1', scopes: ['read'] });
    expect(await find(`${token}x`)).toBeNull();
    expect(await find('')).toBeNull();
    const stored = await database.reader.manager.find(ApiTokenEntity);
    expect(JSON.stringify(stored)).not.toContain(token.slice(20));
    await database.close();
  });

  test('end with their days, or never', async () => {
    const { database, create, find } = await opened();
    const [limited, lasting] = [await create(), await create({ days: null })];
    expect(await find(limited, later(29))).not.toBeNull();
    expect(await find(limited, later(30))).toBeNull();
    expect(await find(lasting, later(3_000))).not.toBeNull();
    await database.close();
  });

  test('end when they are revoked, once and for all', async () => {
    const { database, create, find } = await opened();
    const token = await create();
    const id = (await find(token))?.id ?? '';
    expect(await revokeToken(database.work, id, later(1))).toBe(true);
    expect(await find(token, later(1))).toBeNull();
    expect(await revokeToken(database.work, id, later(2))).toBe(true);
    expect(await listTokens(database.reader.manager)).toMatchObject([{ id, revokedAt: later(1).getTime() }]);
    expect(await revokeToken(database.work, 'tk_none', now)).toBe(false);
    await database.close();
  });

  test('are made for those who exist, in the role that they have', async () => {
    const { database, create } = await opened();
    const holders: [TokenDraft['holderKind'], string][] = [
      ['ops', 'ops1'],
      ['pdm', 'pdm1'],
      ['gs', 'gs1'],
      ['partner', 'p1'],
    ];
    for (const [holderKind, holderKey] of holders) {
      await create({ holderKind, holderKey });
      await expect(create({ holderKind, holderKey: 'nobody' })).rejects.toThrow(UnknownHolder);
    }
    await expect(create({ holderKind: 'ops', holderKey: 'pdm1' })).rejects.toThrow(
      'no member of staff "pdm1" with the role OPS',
    );
    await database.close();
  });
});
