import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';
import type { Authentication } from './authentication.js';
import type { Guesses } from './guesses.js';
import type { LastUse } from './last-use.js';
import { type Presented, presentedBy } from './presented.js';
import type { SignInCookies } from './session-cookie.js';
import type { TrustedProxies } from './trusted-proxies.js';
import type { Viewer } from './viewer.js';

/** A token that is unknown, over or revoked. */
export class NotAccepted extends Error {
  constructor() {
    super('This token is not valid: it is unknown, over or revoked.');
  }
}

export interface AdmissionParts {
  readonly cookies: SignInCookies;
  readonly authentication: Authentication;
  readonly lastUse: LastUse;
  readonly guesses: Guesses;
  readonly trusts: TrustedProxies;
  /** Is told of each token that was shown and is not valid: it may be one that another has taken the place of. */
  readonly onRefused: (presented: Presented) => Promise<void>;
}

/** The one door for whatever asks, over HTTP or a socket. */
export class Admission {
  constructor(private readonly parts: AdmissionParts) {}

  /** Where a request came from: what proxies say counts only from those that are trusted. */
  addressOf(request: IncomingMessage): string {
    return proxyAddr(request, this.parts.trusts);
  }

  /** What a request shows of who it is; over a socket the token comes in its first message. */
  presentedBy({ headers }: IncomingMessage, authorization = headers.authorization): Presented | null {
    return presentedBy(this.parts.cookies, { authorization, cookie: headers.cookie });
  }

  /**
   * Who asks; null for nobody. Throws NotAccepted for a token that is not valid, and TooManyGuesses for those who have shown too
   * many of them.
   */
  async viewerOf(request: IncomingMessage): Promise<Viewer | null> {
    const presented = this.presentedBy(request);
    if (!presented) return null;
    return this.admit(presented, request, (shown) => this.parts.authentication.viewerOf(shown));
  }

  /** What `look` finds of somebody who shows something, as in `viewerOf`. */
  async admit<Found extends Viewer | { readonly viewer: Viewer }>(
    presented: Presented,
    request: IncomingMessage,
    look: (presented: Presented) => Promise<Found | null>,
  ): Promise<Found | null> {
    const { guesses, lastUse, onRefused } = this.parts;
    const isToken = presented.kind === 'token';
    const guess = { address: this.addressOf(request), beginning: presented.beginning ?? '' };
    if (isToken) await guesses.refuse(guess);
    const found = await look(presented);
    if (found) lastUse.note('viewer' in found ? found.viewer : found);
    else if (isToken) {
      await Promise.all([guesses.failed(guess), onRefused(presented)]);
      throw new NotAccepted();
    }
    return found;
  }
}
