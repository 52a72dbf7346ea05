import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import type { Browser, Visited } from '../testing/browser.js';
import { PUBLIC_URL, TestIssuer } from '../testing/issuer.js';
import { sharedWorld } from '../testing/shared-world.js';
import { browserFor, cookiesOf, isCallback, signInAs } from '../testing/signing-in.js';
import { TestServer } from '../testing/test-server.js';

const FAILED = `${PUBLIC_URL}/sign-in?problem=failed`;
const taro = { name: 'Taro', email: 'taro@one.example', email_verified: true, groups: ['partner-p1'] };

const decoded = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The token with other claims, under the signature that it had. */
function altered(token: string, header: object, claims: object): string {
  const [first, second, signature = ''] = token.split('.');
  return `${encoded({ ...decoded(first), ...header })}.${encoded({ ...decoded(second), ...claims })}.${signature}`;
}

describe('a sign-in that somebody meddles with', () => {
  const stores = sqliteStores();
  let issuer: TestIssuer;
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    issuer = await TestIssuer.start({ taro }, { tokenLasts: 60 });
  });
  beforeEach(async () => {
    const door = { publicUrl: PUBLIC_URL, oidc: issuer.options() };
    server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld, ...door });
    server.setClock(new Date().toISOString());
    browser = browserFor(server);
  });
  afterEach(async () => {
    issuer.tamper = () => undefined;
    issuer.outage = null;
    await server.close();
  });
  afterAll(() => issuer.close());

  /** Comes back from the issuer by another address than the issuer's. */
  async function back(change: (url: URL) => void, by = browser): Promise<Visited> {
    const { url } = await signInAs(browser, 'taro', { until: isCallback });
    change(url);
    return by.go(url, {}, ({ pathname }) => !isCallback(new URL(pathname, url)));
  }

  it('comes to its end when nobody does', async () => {
    expect((await back(() => undefined)).url.href).toBe(`${PUBLIC_URL}/`);
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
    ['two codes', (url: URL) => url.searchParams.append('code', 'x')],
    ['the name of another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
    ['no name of the issuer', (url: URL) => url.searchParams.delete('iss')],
  ])('fails with %s', async (_what, change) => {
    expect((await back(change)).url.href).toBe(FAILED);
    expect(cookiesOf(browser)).toBe('');
  });

  it('fails in a browser that did not begin it, and with a beginning that was made up', async () => {
    const other = browserFor(server);
    expect((await back(() => undefined, other)).url.href).toBe(FAILED);
    other.cookies.set('tierline.example', new Map([['__Host-tierline_signing_in', 'x'.repeat(300)]]));
    expect((await back(() => undefined, other)).url.href).toBe(FAILED);
    expect(cookiesOf(other)).toBe('');
  });

  it('fails with the beginning of another sign-in: neither its verifier nor its nonce fits', async () => {
    const other = browserFor(server);
    const { url } = await signInAs(browser, 'taro', { until: isCallback });
    const foreign = await signInAs(other, 'taro', { until: isCallback });
    url.searchParams.set('state', foreign.url.searchParams.get('state') ?? '');
    expect((await other.go(url, {}, ({ pathname }) => pathname === '/sign-in')).url.href).toBe(FAILED);
  });

  it('is answered once: the same answer a second time signs nobody in', async () => {
    const { url } = await signInAs(browser, 'taro', { until: isCallback });
    const jar = new Map(browser.cookies.get('tierline.example'));
    const stop = ({ pathname }: URL) => pathname !== '/sign-in/callback';
    expect((await browser.go(url, {}, stop)).url.href).toBe(`${PUBLIC_URL}/`);
    browser.cookies.set('tierline.example', jar);
    expect((await browser.go(url, {}, stop)).url.href).toBe(FAILED);
  });

  it('fails when somebody takes longer than ten minutes', async () => {
    const { url } = await signInAs(browser, 'taro', { until: isCallback });
    server.setClock(new Date(Date.now() + 11 * 60_000).toISOString());
    expect((await browser.go(url, {}, ({ pathname }) => pathname === '/sign-in')).url.href).toBe(FAILED);
  });

  it.each([
    ['is not signed', { alg: 'none' }, {}],
    ['is signed with what everybody knows', { alg: 'HS256' }, {}],
    ['is of a key that is read from elsewhere', { jku: 'http://127.0.0.1:9', kid: '../../dev/null' }, {}],
    ['has another nonce', {}, { nonce: 'x' }],
    ['is of another issuer', {}, { iss: 'https://evil.example' }],
    ['is for another client', {}, { aud: 'somebody-else' }],
    ['is about somebody else', {}, { sub: 'ops' }],
  ])('fails with a token that %s (3)', async (_what, header, claims) => {
    issuer.tamper = (answer) => (answer.id_token = altered(answer.id_token, header, claims));
    expect((await signInAs(browser, 'taro')).url.href).toBe(FAILED);
    expect(cookiesOf(browser)).toBe('');
  });

  it.each([
    ['bears with clocks that differ by a minute', 110, `${PUBLIC_URL}/`],
    ['and not by more', 130, FAILED],
  ])('%s', async (_what, seconds, end) => {
    const { url } = await signInAs(browser, 'taro', { until: isCallback });
    server.setClock(new Date(Date.now() + seconds * 1_000).toISOString());
    expect((await browser.go(url, {}, ({ pathname }) => pathname !== '/sign-in/callback')).url.href).toBe(end);
  });

  it('tells whoever said no at the issuer that they are not in', async () => {
    const { url } = await browser.go(`${PUBLIC_URL}/sign-in/start`, {}, ({ pathname }) =>
      pathname.startsWith('/interaction'),
    );
    const declined = await browser.go(
      new URL(`${url.pathname}/abort`, url),
      {},
      ({ pathname }) => pathname === '/sign-in',
    );
    expect(declined.url.href).toBe(`${PUBLIC_URL}/sign-in?problem=declined`);
  });

  it('tells when the issuer is away, and goes on when it is back', async () => {
    const { url } = await signInAs(browser, 'taro', { until: isCallback });
    issuer.outage = 503;
    const away = await browser.go(url, {}, ({ pathname }) => pathname === '/sign-in');
    expect(away.url.href).toBe(`${PUBLIC_URL}/sign-in?problem=unreachable`);
    issuer.outage = null;
    expect((await signInAs(browser, 'taro')).url.href).toBe(`${PUBLIC_URL}/`);
  });

  it('goes to the public address whatever a request says of its host (7)', async () => {
    for (const headers of [{ 'x-forwarded-host': 'evil.example' }, { forwarded: 'host=evil.example;proto=http' }]) {
      const { headers: told } = await browser.ask(`${PUBLIC_URL}/sign-in/start`, { headers });
      const to = new URL(told.get('location') ?? '');
      expect([to.origin, to.searchParams.get('redirect_uri')]).toEqual([issuer.url, `${PUBLIC_URL}/sign-in/callback`]);
      expect(to.searchParams.get('code_challenge_method')).toBe('S256');
    }
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%0d%0aLocation:%20https://evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/sign-in/start',
    '/sign-out',
    '/graphql?query={now}',
  ])('ends on a page of ours also with returnTo=%s (133)', async (wanted) => {
    const { url } = await signInAs(browser, 'taro', { start: `/sign-in/start?returnTo=${encodeURIComponent(wanted)}` });
    expect(url.origin).toBe(PUBLIC_URL);
    expect(url.pathname === '/' || wanted.startsWith('/%0d')).toBe(true);
  });
});
