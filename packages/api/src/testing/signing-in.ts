import { Browser, type Visited } from './browser.js';
import { PUBLIC_URL } from './issuer.js';
import type { Answer, TestServer } from './test-server.js';

/** A browser that knows the way to the server by its public address. */
export function browserFor(server: TestServer): Browser {
  return new Browser({ [PUBLIC_URL]: server.url });
}

/** Whether the issuer sends somebody back to the server. */
export function isCallback({ pathname }: URL): boolean {
  return pathname === '/sign-in/callback';
}

/** Goes to the issuer, fills in its form as `login` and agrees; comes as far as the server's answer to the callback or `until`. */
export async function signInAs(
  browser: Browser,
  login: string,
  { start = '/sign-in/start', until }: { readonly start?: string; readonly until?: (next: URL) => boolean } = {},
): Promise<Visited> {
  const isDone = until ?? (({ origin, pathname }: URL) => origin === PUBLIC_URL && pathname !== '/sign-in/callback');
  let page = await browser.go(PUBLIC_URL + start, {}, isDone);
  while (page.text.includes('name="login"')) page = await browser.submit(page, { login, password: 'any' }, isDone);
  if (page.text.includes('value="consent"')) page = await browser.submit(page, {}, isDone);
  return page;
}

/** Asks in the name of whoever is signed in with the browser. */
export async function askAs(
  browser: Browser,
  server: TestServer,
  query: string,
  variables: object = {},
): Promise<Answer> {
  return server.post({ query, variables }, { cookie: cookiesOf(browser) });
}

/** What a browser sends to the server. */
export function cookiesOf(browser: Browser): string {
  const jar = browser.cookies.get(new URL(PUBLIC_URL).host) ?? new Map<string, string>();
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
