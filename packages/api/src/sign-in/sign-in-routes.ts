import { type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { type Guesses, TooManyGuesses } from '../auth/guesses.js';
import type { SignInCookies } from '../auth/session-cookie.js';
import type { Database } from '../database/connect.js';
import type { Identities } from '../installation/identities.js';
import type { Claims } from './claim-pattern.js';
import type { Entrance } from './entrance.js';
import { isDeclined, isOutage, type Issuer, type Pending } from './issuer.js';
import { type ClaimRules, placeOf } from './membership.js';
import { ownPage } from './return-to.js';

/** Why somebody is not in, as the sign-in page tells it. */
type Problem = 'not-in-program' | 'declined' | 'unreachable' | 'failed' | 'too-many';

export interface SignInParts {
  readonly issuer: Issuer;
  /** Who vouches for the people: the issuer's address. */
  readonly vouching: string;
  readonly rules: ClaimRules;
  readonly publicUrl: string;
  readonly entrance: Entrance;
  readonly cookies: SignInCookies;
  readonly guesses: Guesses;
  readonly database: Database;
  readonly ids: Identities;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Milliseconds within which somebody has to come back from the issuer. */
const WITHIN = 10 * 60_000;

/** What the browser keeps of a sign-in that is under way, sealed. */
interface Kept extends Pending {
  readonly page: string;
  readonly at: number;
}

const SEALED_FOR = 'a sign-in that is under way';

/** Signing in at the issuer: out to it, and back with its answer. */
export function signInRoutes(parts: SignInParts): Router {
  const router = Router();
  router.get('/sign-in/start', (request, response) => begin(request, response, parts));
  router.get('/sign-in/callback', async (request, response) => {
    const { cookies, guesses, log } = parts;
    const guess = { address: request.ip ?? '' };
    try {
      await guesses.refuse(guess);
      response.clearCookie(cookies.pending, cookies.options);
      await comeBack(request, response, parts);
    } catch (error) {
      if (error instanceof TooManyGuesses) {
        response.setHeader('Retry-After', String(error.seconds));
        return tell(response, 'too-many', 429);
      }
      const problem = problemOf(error);
      if (problem === 'failed') await guesses.failed(guess);
      log.warn(
        { ...faultOf(error), requestId: response.getHeader('X-Request-Id') },
        'a sign-in did not come to its end',
      );
      tell(response, problem);
    }
  });
  return router;
}

async function begin(
  request: Request,
  response: Response,
  { issuer, ids, cookies, publicUrl, now, log }: SignInParts,
): Promise<void> {
  try {
    const { url, pending } = await issuer.begin({ again: request.query['again'] !== undefined });
    const kept: Kept = { ...pending, page: ownPage(request.query['returnTo'], publicUrl), at: now().getTime() };
    const sealed = ids.sealCursor(SEALED_FOR, JSON.stringify(kept));
    response.cookie(cookies.pending, sealed, { ...cookies.options, maxAge: WITHIN });
    response.redirect(303, url.href);
  } catch (error) {
    log.error({ err: error, requestId: response.getHeader('X-Request-Id') }, 'nobody can sign in at the issuer');
    tell(response, 'unreachable');
  }
}

/** Throws where it was not this browser that began, where it took too long, and for every answer that is not the issuer's to it. */
async function comeBack(request: Request, response: Response, parts: SignInParts): Promise<void> {
  const { issuer, vouching, rules, entrance, database, log, publicUrl } = parts;
  const kept = keptBy(request, parts);
  const claims = await issuer.claimsOf(request.originalUrl.replace(/^[^?]*/, ''), kept);
  const placing = await placeOf(database.reader.manager, claims, rules);
  const introduction = { issuer: vouching, subject: claims.sub, ...namesIn(claims) };
  const isIn = await entrance.enter(introduction, placing.membership, [request, response]);
  if (isIn) return response.redirect(303, ownPage(kept.page, publicUrl));
  const why = placing.membership ? 'blocked' : placing.why;
  log.info({ why, requestId: response.getHeader('X-Request-Id') }, 'somebody whom the issuer knows has no place here');
  tell(response, 'not-in-program');
}

function keptBy(request: Request, { cookies, ids, now }: SignInParts): Kept {
  const sealed = cookies.pendingIn(request.headers.cookie);
  if (sealed === null) throw new Error('this browser has not begun to sign in');
  const kept = JSON.parse(ids.openCursor(SEALED_FOR, sealed)) as Kept;
  if (now().getTime() - kept.at > WITHIN) throw new Error('it took too long to come back from the issuer');
  return kept;
}

function namesIn(claims: Claims): { name: string; email: string } {
  const [name, email, login] = ['name', 'email', 'preferred_username'].map((claim) => {
    const value = claims[claim];
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  });
  return { name: name || login || email || 'Unnamed', email: email ?? '' };
}

/** What went wrong, without what anybody sent. */
function faultOf(error: unknown): { readonly reason: string; readonly because: string | undefined } {
  const { message, cause } = error as Error;
  return { reason: message, because: cause instanceof Error ? cause.message : undefined };
}

function problemOf(error: unknown): Problem {
  if (isDeclined(error)) return 'declined';
  return isOutage(error) ? 'unreachable' : 'failed';
}

/** The sign-in page says what is the matter, in the person's language; it is the same page for everybody who is not in. */
function tell(response: Response, problem: Problem, status?: number): void {
  const page = `/sign-in?problem=${problem}`;
  if (status === undefined) response.redirect(303, page);
  else response.status(status).type('text').send(`Too many attempts that failed. Try again in a minute at ${page}.`);
}
