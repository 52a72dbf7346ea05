import { hashOfToken } from './tokens.js';

/** What somebody shows to say who they are, as a hash: nothing else of it is kept. */
export interface Presented {
  readonly kind: 'token' | 'session';
  readonly hash: string;
}

export const SESSION_COOKIE = 'tierline_session';

/** The text of a session's cookie; null when there is none. */
export function sessionIn(cookies: string | undefined): string | null {
  for (const cookie of cookies?.split(';') ?? []) {
    const [name = '', value = ''] = cookie.trim().split('=');
    if (name === SESSION_COOKIE && value !== '') return value;
  }
  return null;
}

/** What a request shows: its token, else the session of its cookie; null when it shows nothing. */
export function presentedBy(authorization: string | undefined, cookies: string | undefined): Presented | null {
  if (authorization !== undefined) {
    const token = /^Bearer +([\w.~+/=-]{1,512})$/i.exec(authorization)?.[1];
    return { kind: 'token', hash: hashOfToken(token ?? '') };
  }
  const session = sessionIn(cookies);
  return session === null ? null : { kind: 'session', hash: hashOfToken(session) };
}
