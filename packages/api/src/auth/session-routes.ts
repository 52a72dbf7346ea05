import { type Response, Router } from 'express';
import type { Database } from '../database/connect.js';
import type { Entrance } from '../sign-in/entrance.js';
import { demoPeople, findDemoPerson } from './demo-people.js';
import { type Guesses, TooManyGuesses } from './guesses.js';
import { DEMO_ISSUER } from './people.js';

export interface SessionOptions {
  readonly database: Database;
  readonly entrance: Entrance;
  readonly guesses: Guesses;
  /** Whether anyone may sign in as anyone. */
  readonly isDemo: boolean;
  /** Whether people can sign in at an issuer. */
  readonly hasIssuer: boolean;
  /** Where to be signed out at the issuer too; null where there is no such place. */
  readonly signOutUrl: () => string | null;
}

/** Signing in and out with a browser: the cookie holds a random text of which only the hash is stored. */
export function sessionRoutes({ isDemo, hasIssuer, signOutUrl, entrance, ...rest }: SessionOptions): Router {
  const router = Router();
  if (isDemo) router.use(demoRoutes({ entrance, ...rest }));
  router.get('/sign-in/ways', (_request, response) => {
    response.json({ demo: isDemo, organisation: hasIssuer });
  });
  router.post('/sign-out', async (request, response) => {
    await entrance.leave(request, response);
    response.json({ signedOut: true, next: signOutUrl() });
  });
  return router;
}

/** Choosing whom to be, for a demonstration. */
function demoRoutes({
  database,
  entrance,
  guesses,
}: Pick<SessionOptions, 'database' | 'entrance' | 'guesses'>): Router {
  const router = Router();
  router.get('/demo/people', async (_request, response) => {
    response.json({ people: await demoPeople(database) });
  });
  router.post('/demo/sign-in', async (request, response) => {
    const guess = { address: request.ip ?? '' };
    try {
      await guesses.refuse(guess);
    } catch (error) {
      if (!(error instanceof TooManyGuesses)) throw error;
      response.setHeader('Retry-After', String(error.seconds));
      return refuse(response, 429, error.message);
    }
    const person = await findDemoPerson(database, (request.body as { person?: unknown } | undefined)?.person);
    if (!person) {
      await guesses.failed(guess);
      return refuse(response, 404, 'There is no such person; GET /demo/people lists them.');
    }
    const introduction = { issuer: DEMO_ISSUER, subject: person.person, name: person.name, email: person.email };
    const membership = { kind: person.kind, key: person.key, isAdmin: person.kind === 'partner' };
    await entrance.enter(introduction, membership, [request, response]);
    response.json({ person });
  });
  return router;
}

function refuse(response: Response, status: number, error: string): void {
  response.status(status).json({ error });
}
