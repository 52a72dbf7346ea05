import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { sharedWorld } from '../testing/shared-world.js';
import { type Answer, TestServer } from '../testing/test-server.js';

const CREATE =
  'mutation ($input: CreateTokenInput!) { createToken(input: $input) { token { id } text userErrors { code field } } }';
const ROTATE =
  'mutation ($input: RotateTokenInput!) { rotateToken(input: $input) { token { id } text userErrors { code field } } }';
const REVOKE =
  'mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { token { id } userErrors { code field } } }';
const LIST = '{ tokens(first: 100) { nodes { id } totalCount } }';
/** So many valid tokens one holder may have. */
const MOST = 100;

interface Made {
  readonly token: { readonly id: string } | null;
  readonly text: string;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

describeOnEach('what tokens are kept within', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld, isDemo: true });
  });
  beforeEach(() => server.setClock('2025-12-15T12:00:00Z'));
  afterAll(() => server.close());

  const send = (headers: { cookie: string } | { authorization: string }, query: string, input?: object) =>
    server.post({ query, variables: { input } }, { ...headers });
  const answerOf = ({ data, errors }: Answer): Made => {
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as Made;
  };
  const create = async (cookie: string, more: object = {}) =>
    answerOf(await send({ cookie }, CREATE, { name: 'reports', scopes: [], ...more }));
  const codesOf = ({ userErrors }: Made) => userErrors.map(({ code, field }) => [code, ...(field ?? [])]);
  const idsSeen = async (headers: { cookie: string } | { authorization: string }) => {
    const { data } = await send(headers, LIST);
    return (data as { tokens: { nodes: { id: string }[] } }).tokens.nodes.map(({ id }) => id);
  };
  const statusOf = async ({ text }: Made) => (await send({ authorization: `Bearer ${text}` }, LIST)).status;

  it.each<[string, object, string, string]>([
    ['a name that is an essay', { name: 'n'.repeat(201) }, 'BAD_NAME', 'name'],
    ['no day', { days: 0 }, 'OUT_OF_RANGE', 'days'],
    ['a holder that no store can look up', { holder: 'partner:p1\0' }, 'NOT_FOUND', 'holder'],
  ])('makes none with %s', async (_, more, code, field) => {
    expect(codesOf(await create(await server.signIn('ops:ops1'), more))).toEqual([[code, field]]);
  });

  it.each([-1, 169])('lets none work beside the one that takes its place for %d hours', async (overlapHours) => {
    const cookie = await server.signIn('gs:gs1');
    const { token } = await create(cookie);
    const rotated = answerOf(await send({ cookie }, ROTATE, { token: token?.id, overlapHours }));
    expect([rotated.text, codesOf(rotated)]).toEqual([null, [['OUT_OF_RANGE', 'overlapHours']]]);
  });

  it('revokes the one that was named with those before it, and not the one that took its place', async () => {
    const cookie = await server.signIn('gs:gs1');
    const rotated = async ({ token }: Made, at: string) => {
      server.setClock(at);
      return answerOf(await send({ cookie }, ROTATE, { token: token?.id, overlapHours: 24 }));
    };
    const first = await create(cookie);
    const second = await rotated(first, '2025-12-15T12:01:00Z');
    const third = await rotated(second, '2025-12-15T12:02:00Z');
    await send({ cookie }, REVOKE, { token: second.token?.id });
    expect([await statusOf(first), await statusOf(second), await statusOf(third)]).toEqual([401, 401, 200]);
  });

  it('shows a token itself and no other, and tells two of one holder apart where they repeat themselves (9)', async () => {
    const cookie = await server.signIn('partner:p2');
    const both = [await create(cookie, { holder: 'partner:p2' }), await create(cookie, { holder: 'partner:p2' })];
    for (const { text, token } of both) {
      const authorization = `Bearer ${text}`;
      expect(await idsSeen({ authorization })).toEqual([token?.id]);
      const input = { token: token?.id, overlapHours: 1, clientMutationId: 'the same' };
      expect(codesOf(answerOf(await send({ authorization }, ROTATE, input)))).toEqual([]);
    }
  });

  it('shows nobody the tokens of what they were before (10)', async () => {
    const cookie = await server.signIn('partner:p1');
    const { token } = await create(cookie);
    expect(await idsSeen({ cookie })).toContain(token?.id);
    const move = (key: string, isAdmin: boolean) =>
      server.database.work.write(({ manager }) =>
        manager.query(`update person set holder_key = $1, is_admin = $2 where subject = 'partner:p1'`, [key, isAdmin]),
      );
    await move('p2', false);
    expect(await idsSeen({ cookie })).toEqual([]);
    await move('p1', true);
  });

  it('are so many at most for each holder, of those that are valid', async () => {
    const cookie = await server.signIn('pdm:pdm2');
    const made = [];
    for (let count = 0; count < MOST; count += 1) made.push((await create(cookie)).token?.id);
    expect(codesOf(await create(cookie))).toEqual([['TOO_MANY', 'holder']]);
    await send({ cookie }, REVOKE, { token: made[0] });
    expect(codesOf(await create(cookie))).toEqual([]);
  });
});
