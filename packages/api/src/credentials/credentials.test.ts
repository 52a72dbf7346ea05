import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { Listener } from '../testing/listener.js';
import { sharedWorld } from '../testing/shared-world.js';
import { type Answer, TestServer } from '../testing/test-server.js';

const TOKEN = 'id name scopes holder isPersonal isValid beginning expiresAt replacedUntil replacedBy revokedAt';
const WHOLE = `token { ${TOKEN} } text userErrors { code field message }`;
const CREATE = `mutation ($input: CreateTokenInput!) { createToken(input: $input) { ${WHOLE} } }`;
const ROTATE = `mutation ($input: RotateTokenInput!) { rotateToken(input: $input) { ${WHOLE} } }`;
const REVOKE = `mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { token { ${TOKEN} } userErrors { code field } } }`;
const LIST = '{ tokens { nodes { id name holder } totalCount } }';
const SESSIONS = '{ sessions { id device address isCurrent } }';
const ROWS = '{ partners { totalCount } }';

interface Made {
  readonly token: { readonly id: string; readonly name: string; readonly expiresAt: string } | null;
  readonly text: string;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

describeOnEach('what people come in with', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld, isDemo: true });
  });
  beforeEach(() => server.setClock('2025-12-15T12:00:00Z'));
  afterAll(() => server.close());

  /** The cookie of somebody who signs in now. */
  const signIn = (person: string, device?: string) => server.signIn(person, device);
  const asPerson = (cookie: string, query: string, input?: object): Promise<Answer> =>
    server.post({ query, variables: { input } }, { cookie });
  const asToken = (token: string, query = ROWS, input?: object): Promise<Answer> =>
    server.post({ query, variables: { input } }, { authorization: `Bearer ${token}` });
  async function made(cookie: string, query: string, input: object): Promise<Made> {
    const { data, errors } = await asPerson(cookie, query, input);
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as Made;
  }
  const create = (cookie: string, more: object = {}) =>
    made(cookie, CREATE, { name: 'reports', scopes: ['read'], ...more });
  const codesOf = ({ userErrors }: Made) => userErrors.map(({ code, field }) => [code, ...(field ?? [])]);
  /** Makes the only administrator of p1 among those who choose whom to be into one of its people. */
  const setAdmin = (isAdmin: boolean) =>
    server.database.work.write(({ manager }) =>
      manager.query(`update person set is_admin = $1 where holder_key = 'p1'`, [isAdmin]),
    );

  it('a token is shown once, and only its hash and its first characters are stored (8)', async () => {
    const cookie = await signIn('partner:p1');
    const { token, text } = await create(cookie);
    expect(text).toMatch(/^tierline_[\w-]{43}$/);
    expect(token).toMatchObject({
      ...{ name: 'reports', scopes: ['read'], holder: 'partner:p1', isPersonal: true, isValid: true },
      ...{ beginning: text.slice(0, 15), expiresAt: '2026-03-15T12:00:00Z' },
    });
    expect((await asToken(text)).data).toEqual({ partners: { totalCount: 1 } });
    for (const table of ['api_token', 'act', 'audit_entry', 'session', 'person'])
      expect(JSON.stringify(await server.database.reader.query(`select * from ${table}`))).not.toContain(
        text.slice(15),
      );
  });

  it('a token that is sent for again under the same text is the same one, and not shown again', async () => {
    const cookie = await signIn('partner:p1');
    const first = await create(cookie, { clientMutationId: 'once' });
    expect(await create(cookie, { clientMutationId: 'once' })).toMatchObject({
      token: { id: first.token?.id },
      text: null,
    });
    expect(codesOf(await create(cookie, { clientMutationId: 'once', name: 'other' }))).toEqual([
      ['CLIENT_MUTATION_ID_REUSED', 'clientMutationId'],
    ]);
    const ops = await create(await signIn('ops:ops1'), { clientMutationId: 'once' });
    expect(ops.token?.id).not.toBe(first.token?.id);
  });

  it('a wish that cannot be is refused with every fault of it', async () => {
    const cookie = await signIn('ops:ops1');
    expect(codesOf(await create(cookie, { name: ' ', scopes: ['everything'], days: 367 }))).toEqual([
      ['BAD_NAME', 'name'],
      ['UNKNOWN_SCOPE', 'scopes'],
      ['OUT_OF_RANGE', 'days'],
    ]);
  });

  it('tokens of a partner as a whole are made by those who look after them, and by ops for anybody', async () => {
    const [admin, rival, pdm, ops] = await Promise.all(
      ['partner:p1', 'partner:p2', 'pdm:pdm1', 'ops:ops1'].map((each) => signIn(each)),
    );
    const wish = { holder: 'partner:p1' };
    expect((await create(admin ?? '', wish)).token).toMatchObject({ holder: 'partner:p1', isPersonal: false });
    expect((await create(ops ?? '', wish)).token).toMatchObject({ holder: 'partner:p1', isPersonal: false });
    const refused = [
      await create(rival ?? '', wish),
      await create(pdm ?? '', wish),
      await create(ops ?? '', { holder: 'ops:gs1' }),
    ];
    for (const each of [...refused, await create(rival ?? '', { holder: 'partner:nobody' })])
      expect(each).toEqual({
        token: null,
        text: null,
        userErrors: [expect.objectContaining({ code: 'NOT_FOUND', field: ['holder'] })],
      });
    await setAdmin(false);
    expect(codesOf(await create(admin ?? '', wish))).toEqual([['NOT_FOUND', 'holder']]);
    expect((await create(admin ?? '')).token).toMatchObject({ isPersonal: true });
    await setAdmin(true);
  });

  it('a token makes no other, and one of some scopes does nothing to itself (9)', async () => {
    const cookie = await signIn('partner:p1');
    const whole = await create(cookie, { scopes: [] });
    const input = { name: 'more', scopes: [] };
    expect((await asToken(whole.text, CREATE, input)).data).toMatchObject({
      createToken: { token: null, text: null, userErrors: [{ code: 'FORBIDDEN' }] },
    });
    const reading = await create(cookie);
    for (const query of [ROTATE, REVOKE])
      expect((await asToken(reading.text, query, { token: reading.token?.id })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
  });

  it('everybody knows of their own tokens only; who looks after them, of all of the partner', async () => {
    const names = async (cookie: string) => {
      const { data } = await asPerson(cookie, LIST);
      const { nodes } = (data as { tokens: { nodes: { name: string; holder: string }[] } }).tokens;
      return nodes.map(({ name, holder }) => `${holder} ${name}`);
    };
    const [p1, p2, gs, ops] = [
      await signIn('partner:p1'),
      await signIn('partner:p2'),
      await signIn('gs:gs1'),
      await signIn('ops:ops1'),
    ];
    const { token } = await create(p2, { name: 'of p2' });
    await create(gs, { name: 'of gs1' });
    await create(ops, { name: 'given to p1', holder: 'partner:p1' });
    expect(await names(p2)).toEqual(['partner:p2 of p2']);
    expect(await names(gs)).toEqual(['gs:gs1 of gs1']);
    expect(await names(p1)).toContain('partner:p1 given to p1');
    expect((await names(p1)).filter((each) => !each.startsWith('partner:p1 '))).toEqual([]);
    expect(await names(ops)).toEqual(expect.arrayContaining(['partner:p2 of p2', 'gs:gs1 of gs1']));
    await setAdmin(false);
    expect(await names(p1)).not.toContain('partner:p1 given to p1');
    await setAdmin(true);
    const node = 'query ($input: ID!) { node(id: $input) { id } }';
    for (const id of [token?.id, 'tk_AAAAAAAAAAAAAAAAAAAAAA']) {
      expect((await server.post({ query: node, variables: { input: id } }, { cookie: p1 })).data).toEqual({
        node: null,
      });
      expect(codesOf(await made(p1, REVOKE, { token: id }))).toEqual([['NOT_FOUND', 'token']]);
      expect(codesOf(await made(p1, ROTATE, { token: id }))).toEqual([['NOT_FOUND', 'token']]);
    }
  });

  it('a token and the one that takes its place work side by side for as long as was said, and no longer (4)', async () => {
    const cookie = await signIn('partner:p1');
    const old = await create(cookie, { days: 10, scopes: ['read', 'tokens'] });
    const { data } = await asToken(old.text, ROTATE, { token: old.token?.id, overlapHours: 2 });
    const next = (data as { rotateToken: Made }).rotateToken;
    expect(next.token).toMatchObject({
      name: 'reports',
      scopes: ['read', 'tokens'],
      expiresAt: '2025-12-25T12:00:00Z',
    });
    expect(next.text).not.toBe(old.text);
    expect([(await asToken(old.text)).status, (await asToken(next.text)).status]).toEqual([200, 200]);
    expect(codesOf(await made(cookie, ROTATE, { token: old.token?.id }))).toEqual([['ALREADY_REPLACED', 'token']]);
    server.setClock('2025-12-15T14:00:00Z');
    expect((await asToken(next.text)).status).toBe(200);
    expect((await asToken(old.text)).status).toBe(401);
  });

  it('a token that is shown after another took its place ends them both: one of the two is a thief’s (4)', async () => {
    const cookie = await signIn('partner:p1');
    const old = await create(cookie);
    const next = await made(cookie, ROTATE, { token: old.token?.id, overlapHours: 0 });
    const last = await made(cookie, ROTATE, { token: next.token?.id, overlapHours: 24 });
    expect((await asToken(last.text)).status).toBe(200);
    const answers = [
      await asToken(old.text),
      await asToken(next.text),
      await asToken(last.text),
      await asToken('tierline_none'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const entries = await server.database.reader.query<unknown[]>(
      `select 1 from audit_entry where act = 'revokeReusedToken' and object_id = $1`,
      [old.token?.id],
    );
    expect(entries).toHaveLength(1);
  });

  it('a token that is revoked takes those whose place it took with it, and closes what it has open (5)', async () => {
    const cookie = await signIn('partner:p1');
    const old = await create(cookie);
    const next = await made(cookie, ROTATE, { token: old.token?.id });
    const listener = await new Listener(server.url, next.text).subscribe('subscription { changes { cursor } }');
    expect((await made(cookie, REVOKE, { token: next.token?.id })).token).toMatchObject({ isValid: false });
    expect([(await asToken(old.text)).status, (await asToken(next.text)).status]).toEqual([401, 401]);
    await listener.until(({ closed }) => closed !== null, 1_000);
    expect(listener.closed?.code).toBe(4403);
    await listener.close();
    expect(codesOf(await made(cookie, ROTATE, { token: next.token?.id }))).toEqual([['NOT_VALID', 'token']]);
  });

  it('a person’s own token ends with their place in the program; the partner’s goes on (10)', async () => {
    const cookie = await signIn('partner:p1');
    const [own, shared] = [await create(cookie), await create(cookie, { holder: 'partner:p1' })];
    const move = (key: string) =>
      server.database.work.write(({ manager }) =>
        manager.query(`update person set holder_key = $1 where subject = 'partner:p1'`, [key]),
      );
    await move('p2');
    expect([(await asToken(own.text)).status, (await asToken(shared.text)).status]).toEqual([401, 200]);
    expect((await asPerson(cookie, '{ partner(key: "p1") { id } }')).data).toEqual({ partner: null });
    await move('p1');
  });

  it('sessions are listed to their person and ended by them, at once and on open sockets (5)', async () => {
    const [one, other, rival] = [
      await signIn('gs:gs2', 'one'),
      await signIn('gs:gs2', 'other'),
      await signIn('gs:gs1'),
    ];
    const listOf = async (cookie: string) =>
      ((await asPerson(cookie, SESSIONS)).data as { sessions: { id: string; device: string; isCurrent: boolean }[] })
        .sessions;
    const sessions = await listOf(one);
    expect(sessions.map(({ device, isCurrent }) => [device, isCurrent]).sort()).toEqual([
      ['one', true],
      ['other', false],
    ]);
    const id = sessions.find(({ device }) => device === 'other')?.id;
    const END =
      'mutation ($input: EndSessionInput!) { endSession(input: $input) { sessions { device } userErrors { code field } } }';
    expect((await asPerson(rival, END, { session: id })).data).toMatchObject({
      endSession: { userErrors: [{ code: 'NOT_FOUND', field: ['session'] }] },
    });
    const listener = await new Listener(server.url, null, { headers: { cookie: other } }).subscribe(
      'subscription { changes { cursor } }',
    );
    expect((await asPerson(one, END, { session: id })).data).toEqual({
      endSession: { sessions: [{ device: 'one' }], userErrors: [] },
    });
    expect((await asPerson(other, ROWS)).status).toBe(401);
    await listener.until(({ closed }) => closed !== null, 1_000);
    await listener.close();
    const [third, fourth] = [await signIn('gs:gs2', 'third'), await signIn('gs:gs2', 'fourth')];
    const OTHERS =
      'mutation ($input: EndOtherSessionsInput!) { endOtherSessions(input: $input) { sessions { device isCurrent } userErrors { code } } }';
    expect((await asPerson(third, OTHERS, {})).data).toEqual({
      endOtherSessions: { sessions: [{ device: 'third', isCurrent: true }], userErrors: [] },
    });
    expect([
      (await asPerson(one, ROWS)).status,
      (await asPerson(fourth, ROWS)).status,
      (await asPerson(third, ROWS)).status,
    ]).toEqual([401, 401, 200]);
    expect((await asPerson(rival, ROWS)).status).toBe(200);
  });
});
