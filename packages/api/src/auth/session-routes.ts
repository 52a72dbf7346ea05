import { type Response, Router } from 'express';
import type { Database } from '../database/connect.js';
import { demoPeople, findDemoPerson } from './demo-people.js';
import { SESSION_COOKIE, sessionIn } from './presented.js';
import { beginSession, endSession, SESSION_SECONDS } from './sessions.js';

export interface SessionOptions {
  readonly database: Database;
  readonly now: () => Date;
  /** Whether anyone may sign in as anyone. */
  readonly isDemo: boolean;
  /** Whether browsers reach the server over https only. */
  readonly isSecure: boolean;
  /** Is called when a session has ended. */
  readonly onSignOut: () => void;
}

/** Signing in and out with a browser: the cookie holds a random text of which only the hash is stored. */
export function sessionRoutes(options: SessionOptions): Router {
  const { database, now, isDemo, isSecure, onSignOut } = options;
  const router = Router();
  const cookie = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' } as const;

  if (isDemo) {
    router.get('/demo/people', async (_request, response) => {
      response.json({ people: await demoPeople(database) });
    });
    router.post('/demo/sign-in', async (request, response) => {
      const person = await findDemoPerson(database, (request.body as { person?: unknown } | undefined)?.person);
      if (!person) return refuse(response, 404, 'There is no such person; GET /demo/people lists them.');
      const text = await beginSession(database.work, person, now());
      response.cookie(SESSION_COOKIE, text, { ...cookie, maxAge: SESSION_SECONDS * 1_000 });
      response.json({ person });
    });
  }

  router.post('/sign-out', async (request, response) => {
    const text = sessionIn(request.headers.cookie);
    if (text !== null) await endSession(database.work, text);
    onSignOut();
    response.clearCookie(SESSION_COOKIE, cookie);
    response.json({ signedOut: true });
  });
  return router;
}

function refuse(response: Response, status: number, error: string): void {
  response.status(status).json({ error });
}
