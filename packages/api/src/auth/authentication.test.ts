import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { Listener } from '../testing/listener.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';
import { hashOfToken, revokeToken } from './tokens.js';

const SELF =
  '{ viewer { __typename ... on PartnerUser { id name partner { key } } ... on Staff { key role } ... on ApiToken { id name scopes } } }';

describeOnEach('who asks', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld, isDemo: true });
  });
  afterAll(() => server.close());

  const asked = (token: string, query = '{ partners { totalCount } }') =>
    server.post({ query }, { authorization: `Bearer ${token}` });

  it('may read what is public without signing in, and nothing else', async () => {
    expect(
      (
        await server.ask(
          null,
          '{ viewer { __typename } policy { version } clause(code: "bpw.one-credit") { section } now }',
        )
      ).data,
    ).toMatchObject({ viewer: null, policy: { version: '2025-06' } });
    for (const field of [
      'partners { totalCount }',
      'node(id: "cl_bpw.one-credit") { id }',
      'customer(key: "c1") { id }',
    ]) {
      const { status, errors } = await server.ask(null, `{ ${field} }`);
      expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('is what the token is for, and sees itself and no other token', async () => {
    const { data } = await server.ask('pdm:pdm1', SELF);
    expect(data).toMatchObject({ viewer: { __typename: 'ApiToken', name: 'pdm:pdm1', scopes: [] } });
    const { id } = data?.['viewer'] as { id: string };
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await server.ask('pdm:pdm1', node, { id })).data).toEqual({ node: { id } });
    expect((await server.ask('ops:ops1', node, { id })).data).toEqual({ node: null });
  });

  it('is nobody with a token that is unknown, revoked, over, or of somebody who is something else now (3, 8)', async () => {
    const { database } = server;
    const revoked = await server.token('partner:p1', { name: 'revoked' });
    const [{ id } = { id: '' }] = await database.reader.query<{ id: string }[]>(
      `select id from api_token where name = 'revoked'`,
    );
    await revokeToken(database.work, id, new Date());
    const over = await server.token('partner:p1', { days: 1 });
    server.setClock('2025-12-17T12:00:00Z');
    const moved = await server.token('gs:gs2', { name: 'moved' });
    await database.work.write(({ manager }) =>
      manager.query(`update api_token set holder_kind = 'ops' where name = 'moved'`),
    );
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const claims = { iss: 'https://evil.example', aud: 'tierline', sub: 'ops1', nbf: 4e9 };
    const forged = [
      ...[
        'tierline_unknown',
        '',
        'x'.repeat(600),
        `${revoked}x`,
        revoked.slice(0, -1),
        revoked.toUpperCase(),
        "' or 1=1 --",
      ],
      `${encoded({ alg: 'none' })}.${encoded(claims)}.`,
      `${encoded({ alg: 'HS256', kid: '../../../dev/null' })}.${encoded(claims)}.c2lnbmVk`,
      `${encoded({ alg: 'RS256', kid: "x' union select 1 --", jku: 'http://127.0.0.1:9' })}.${encoded(claims)}.c2lnbmVk`,
    ];
    const answers = await Promise.all([...forged, revoked, over, moved].map((token) => asked(token)));
    server.setClock('2025-12-15T12:00:00Z');
    for (const { status, errors, headers } of answers)
      expect([status, errors[0]?.extensions.code, headers.get('www-authenticate')]).toEqual([
        ...[401, 'UNAUTHENTICATED', 'Bearer'],
      ]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('does with a token of some scopes no more than these (9)', async () => {
    const reading = await server.token('ops:ops1', { name: 'reads', scopes: ['read'] });
    const writing = await server.token('ops:ops1', { name: 'writes', scopes: ['history'] });
    const record = 'mutation { recordHistory(input: { lines: [] }) { taken } }';
    expect((await asked(reading)).errors).toEqual([]);
    expect((await asked(reading, record)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await asked(writing, record)).data).toEqual({ recordHistory: { taken: 0 } });
    for (const query of [
      '{ partners { totalCount } }',
      'mutation { approveSharedDeal(input: { sharedDeal: "x" }) { userErrors { code } } }',
    ])
      expect((await asked(writing, query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('leaves a note of when a token was used, later', async () => {
    await server.ask('gs:gs1', '{ now }');
    const before = await server.database.reader.query<{ at: number | null }[]>(
      `select last_used_at as at from api_token where name = 'gs:gs1'`,
    );
    expect(before).toEqual([{ at: null }]);
  });

  it('signs in to the demo with a cookie that no script reads, and out again at once (5, 6, 135)', async () => {
    const { people } = (await (await fetch(`${server.url}/demo/people`)).json()) as {
      people: { person: string; kind: string; name: string }[];
    };
    expect(new Set(people.map(({ kind }) => kind))).toEqual(new Set(['partner', 'pdm', 'gs', 'ops']));
    const signIn = await fetch(`${server.url}/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"person":"partner:p1"}',
    });
    const cookie = signIn.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^tierline_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const session = headers.cookie.split('=')[1] ?? '';
    expect(
      await server.database.reader.query('select person from session where hash = $1', [hashOfToken(session)]),
    ).toHaveLength(1);
    expect((await server.post({ query: SELF }, headers)).data).toMatchObject({
      viewer: { __typename: 'PartnerUser', name: 'Contact p1', partner: { key: 'p1' } },
    });
    expect((await server.post({ query: SELF }, { ...headers, origin: 'https://evil.example' })).status).toBe(403);
    expect((await server.post({ query: SELF }, { ...headers, origin: server.url })).status).toBe(200);

    const listener = await new Listener(server.url, null, { headers }).subscribe('subscription { changes { cursor } }');
    expect(listener.closed).toBeNull();
    await server.post({}, headers, '/sign-out');
    await listener.until(({ closed }) => closed !== null, 1_000);
    expect(listener.closed?.code).toBe(4403);
    expect((await server.post({ query: '{ partners { totalCount } }' }, headers)).status).toBe(401);
    await listener.close();
  });

  it('cannot sign in as nobody, nor where there is no demo (12)', async () => {
    for (const person of ['partner:nobody', 'ops:gs1', 'x', 7, null])
      expect((await server.post({ person }, {}, '/demo/sign-in')).status).toBe(404);
    const other = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld });
    expect((await other.post({ person: 'ops:ops1' }, {}, '/demo/sign-in')).status).toBe(404);
    expect((await fetch(`${other.url}/demo/people`, { headers: { accept: 'application/json' } })).status).toBe(404);
    await other.close();
  });

  it('is told by every answer that nothing may frame it, run in it or keep it (132, 136, 137)', async () => {
    const { headers } = await server.ask(null, '{ now }');
    expect(headers.get('content-security-policy')).toContain("default-src 'self';script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect([headers.get('x-frame-options'), headers.get('cache-control'), headers.get('x-powered-by')]).toEqual([
      'DENY',
      'private, no-store',
      null,
    ]);
  });
});
