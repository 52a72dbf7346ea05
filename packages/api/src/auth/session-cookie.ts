import type { CookieOptions } from 'express';

/** The cookies of signing in. Where browsers come over https only, no other host and no plain connection can set them. */
export class SignInCookies {
  readonly session: string;
  /** Holds what a sign-in that is under way began with. */
  readonly pending: string;
  readonly options: CookieOptions & { readonly path: '/' };

  constructor(publicUrl: string | null) {
    const isSecure = publicUrl?.startsWith('https:') ?? false;
    const prefix = isSecure ? '__Host-' : '';
    this.session = `${prefix}tierline_session`;
    this.pending = `${prefix}tierline_signing_in`;
    this.options = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' };
  }

  /** The text of a session's cookie; null when there is none. */
  sessionIn(cookies: string | undefined): string | null {
    return cookieIn(cookies, this.session);
  }

  pendingIn(cookies: string | undefined): string | null {
    return cookieIn(cookies, this.pending);
  }
}

function cookieIn(cookies: string | undefined, wanted: string): string | null {
  for (const cookie of cookies?.split(';') ?? []) {
    const [name = '', value = ''] = cookie.trim().split('=');
    if (name === wanted && value !== '') return value;
  }
  return null;
}
