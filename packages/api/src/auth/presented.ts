import type { SignInCookies } from './session-cookie.js';
import { hashOfToken } from './tokens.js';

/** What somebody shows to say who they are, as a hash: nothing else of it is kept. */
export interface Presented {
  readonly kind: 'token' | 'session';
  readonly hash: string;
  /** The first characters of a token: too few to be worth anything, enough to count guesses by. */
  readonly beginning?: string;
}

const BEGINNING = 16;

/** What a request shows: its token, else the session of its cookie; null when it shows nothing. */
export function presentedBy(
  cookies: SignInCookies,
  { authorization, cookie }: { readonly authorization?: string | undefined; readonly cookie?: string | undefined },
): Presented | null {
  if (authorization !== undefined) {
    const token = /^Bearer +([\w.~+/=-]{1,512})$/i.exec(authorization)?.[1] ?? '';
    return { kind: 'token', hash: hashOfToken(token), beginning: token.slice(0, BEGINNING) };
  }
  const session = cookies.sessionIn(cookie);
  return session === null ? null : { kind: 'session', hash: hashOfToken(session) };
}
