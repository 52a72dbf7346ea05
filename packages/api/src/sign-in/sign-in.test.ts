import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { setBlocked } from '../auth/people.js';
import { describeOnEach } from '../testing/databases.js';
import { PUBLIC_URL, TestIssuer } from '../testing/issuer.js';
import { Listener } from '../testing/listener.js';
import { sharedWorld } from '../testing/shared-world.js';
import { askAs, browserFor, cookiesOf, signInAs } from '../testing/signing-in.js';
import { TestServer } from '../testing/test-server.js';

const SELF =
  '{ viewer { __typename ... on PartnerUser { id name email partner { key } } ... on Staff { key role } } partners { nodes { key } } }';
const NOT_IN = `${PUBLIC_URL}/sign-in?problem=not-in-program`;

const accounts = {
  taro: { name: 'Taro Yamada', email: 'taro@one.example', email_verified: true, groups: ['partner-p1', 'everybody'] },
  pdm: { name: 'Pia', email: 'PDM1@vendor.example', email_verified: true },
  stranger: { name: 'Nobody', email: 'nobody@elsewhere.example', email_verified: true },
  unverified: { name: 'Ops', email: 'ops1@vendor.example', email_verified: false },
  both: { name: 'Both', email: 'gs1@vendor.example', email_verified: true, groups: ['partner-p1'] },
  two: { name: 'Two', email: 'two@two.example', groups: ['partner-p1', 'partner-p2'] },
  former: { name: 'Former', email: 'former@three.example', groups: ['partner-p3'] },
};

describeOnEach('signing in at an issuer', (stores) => {
  let issuer: TestIssuer;
  let server: TestServer;
  beforeAll(async () => {
    issuer = await TestIssuer.start(accounts);
    const events = sharedWorld;
    const door = { publicUrl: PUBLIC_URL, oidc: issuer.options() };
    server = await TestServer.start({ url: await stores.freshUrl(), events, ...door });
  });
  beforeEach(() => {
    server.setClock(new Date().toISOString());
    for (const [login, account] of Object.entries(accounts)) issuer.accounts.set(login, account);
  });
  afterAll(async () => {
    await server.close();
    await issuer.close();
  });

  it("lets one of a partner's people in as themselves, to the page that they wanted", async () => {
    const browser = browserFor(server);
    const { url } = await signInAs(browser, 'taro', { start: '/sign-in/start?returnTo=/p/p1/deals?stage=won' });
    expect(url.href).toBe(`${PUBLIC_URL}/p/p1/deals?stage=won`);
    const { data } = await askAs(browser, server, SELF);
    expect(data).toMatchObject({
      viewer: { __typename: 'PartnerUser', name: 'Taro Yamada', email: 'taro@one.example', partner: { key: 'p1' } },
      partners: { nodes: [{ key: 'p1' }] },
    });
  });

  it('finds staff by the e-mail address that the issuer has verified', async () => {
    const browser = browserFor(server);
    expect((await signInAs(browser, 'pdm')).url.href).toBe(`${PUBLIC_URL}/`);
    expect((await askAs(browser, server, SELF)).data).toMatchObject({ viewer: { key: 'pdm1', role: 'PDM' } });
  });

  it('tells everybody who has no place in the program the same, and nothing of what there is', async () => {
    for (const login of ['stranger', 'unverified', 'both', 'two', 'former']) {
      const browser = browserFor(server);
      const { url, text } = await signInAs(browser, login);
      expect([login, url.href, text]).toEqual([
        login,
        NOT_IN,
        expect.stringContaining('<p>See Other. Redirecting to /sign-in?problem=not-in-program</p>'),
      ]);
      expect(cookiesOf(browser)).toBe('');
    }
    const kept = await server.database.reader.query<unknown[]>(`select 1 from person where name in ('Nobody', 'Two')`);
    expect(kept).toEqual([]);
  });

  it('gives a new session that no script reads, that comes over https only and from this host alone (6)', async () => {
    const browser = browserFor(server);
    const planted = 'x'.repeat(43);
    browser.cookies.set('tierline.example', new Map([['__Host-tierline_session', planted]]));
    const { headers } = await signInAs(browser, 'taro');
    const [session = ''] = headers.getSetCookie().filter((text) => text.startsWith('__Host-tierline_session='));
    expect(session).toMatch(
      /^__Host-tierline_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(session).not.toContain(planted);
    const first = cookiesOf(browser);
    await signInAs(browser, 'taro');
    expect(cookiesOf(browser)).not.toBe(first);
    expect((await server.post({ query: SELF }, { cookie: first })).data).toBeNull();
    const unsafe = first.replace('__Host-', '');
    expect((await server.post({ query: '{ viewer { __typename } }' }, { cookie: unsafe })).data).toEqual({
      viewer: null,
    });
  });

  it('gives somebody who works for another partner now the rights of that one, in every session, at once (10, 127)', async () => {
    const [old, other] = [browserFor(server), browserFor(server)];
    await signInAs(old, 'taro');
    const rows = '{ partner(key: "p1") { id } sharedDeal(key: "d1-p1") { id } }';
    expect((await askAs(old, server, rows)).data).not.toEqual({ partner: null, sharedDeal: null });
    const listener = await new Listener(server.url, null, { headers: { cookie: cookiesOf(old) } }).subscribe(
      'subscription { changes { cursor } }',
    );
    issuer.accounts.set('taro', { ...accounts.taro, groups: ['partner-p2'] });
    await signInAs(other, 'taro');
    await listener.until(({ closed }) => closed !== null, 1_000);
    expect(listener.closed?.code).toBe(4403);
    await listener.close();
    expect((await askAs(old, server, rows)).data).toEqual({ partner: null, sharedDeal: null });
    expect((await askAs(old, server, SELF)).data).toMatchObject({ viewer: { partner: { key: 'p2' } } });
  });

  it('ends every session of somebody who has left, when the issuer says so or staff change their role (5)', async () => {
    const [old, other] = [browserFor(server), browserFor(server)];
    await signInAs(old, 'taro');
    issuer.accounts.set('taro', { ...accounts.taro, groups: [] });
    expect((await signInAs(other, 'taro')).url.href).toBe(NOT_IN);
    expect((await askAs(old, server, '{ partners { totalCount } }')).status).toBe(401);
  });

  it('keeps somebody out who is blocked, at once and on open sockets, whatever the issuer says (5)', async () => {
    const browser = browserFor(server);
    await signInAs(browser, 'pdm');
    const [person] = await server.database.reader.query<{ id: string }[]>(`select id from person where name = 'Pia'`);
    const set = (isBlocked: boolean) =>
      server.database.work.write(({ manager }) =>
        setBlocked(manager, person?.id ?? '', { isBlocked, now: new Date() }),
      );
    const listener = await new Listener(server.url, null, { headers: { cookie: cookiesOf(browser) } }).subscribe(
      'subscription { changes { cursor } }',
    );
    expect(await set(true)).toBe(true);
    await listener.until(({ closed }) => closed !== null, 1_000);
    expect(listener.closed?.code).toBe(4403);
    await listener.close();
    expect((await askAs(browser, server, '{ partners { totalCount } }')).status).toBe(401);
    expect((await signInAs(browserFor(server), 'pdm')).url.href).toBe(NOT_IN);
    await set(false);
    expect((await signInAs(browserFor(server), 'pdm')).url.href).toBe(`${PUBLIC_URL}/`);
  });

  it('signs out here at once and offers to sign out at the issuer too (5)', async () => {
    const browser = browserFor(server);
    await signInAs(browser, 'taro');
    const before = cookiesOf(browser);
    const { text } = await browser.ask(`${PUBLIC_URL}/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: PUBLIC_URL },
      body: '{}',
    });
    const { next } = JSON.parse(text) as { next: string };
    expect(cookiesOf(browser)).toBe('');
    expect((await server.post({ query: '{ partners { totalCount } }' }, { cookie: before })).status).toBe(401);
    const asked = await browser.go(next);
    expect(asked.text).toContain('Do you want to sign-out from');
    const left = await browser.submit(asked, { logout: 'yes' }, ({ origin }) => origin === PUBLIC_URL);
    expect(left.url.href).toBe(`${PUBLIC_URL}/sign-in`);
  });

  it('forgets an idle session, and any after a day’s work', async () => {
    const start = Date.now();
    const clock = (minutes: number) => server.setClock(new Date(start + minutes * 60_000).toISOString());
    const browser = browserFor(server);
    await signInAs(browser, 'taro');
    const status = async () => (await askAs(browser, server, '{ partners { totalCount } }')).status;
    clock(119);
    expect(await status()).toBe(200);
    clock(121);
    expect(await status()).toBe(401);
    await server.database.work.write(({ manager }) =>
      manager.query('update session set last_seen_at = $1', [start + 12 * 3_600_000]),
    );
    clock(719);
    expect(await status()).toBe(200);
    clock(721);
    expect(await status()).toBe(401);
  });
});
