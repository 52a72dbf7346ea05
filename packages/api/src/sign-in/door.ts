import { Router } from 'express';
import type { Logger } from 'pino';
import { Admission } from '../auth/admission.js';
import type { Authentication } from '../auth/authentication.js';
import { Guesses } from '../auth/guesses.js';
import type { LastUse } from '../auth/last-use.js';
import { DEMO_ISSUER } from '../auth/people.js';
import { SignInCookies } from '../auth/session-cookie.js';
import { sessionRoutes } from '../auth/session-routes.js';
import { endFamilyOfReplaced } from '../auth/token-rotation.js';
import { type TrustedProxies, trustedProxies } from '../auth/trusted-proxies.js';
import type { History } from '../history/history.js';
import { Entrance } from './entrance.js';
import { Issuer } from './issuer.js';
import { signInRoutes } from './sign-in-routes.js';
import type { IssuerOptions } from './sign-in-variables.js';

/** How people and programs come in. */
export interface DoorOptions {
  /** Whether anyone may sign in as anyone. */
  readonly isDemo: boolean;
  /** The address under which browsers reach this server; null: the one they used. */
  readonly publicUrl: string | null;
  /** The issuer at which people sign in; it needs a public address. */
  readonly oidc?: IssuerOptions | null;
  /** The proxies before this server. */
  readonly trustProxy?: string;
}

interface Surroundings {
  readonly history: History;
  readonly now: () => Date;
  readonly log: Logger;
  readonly authentication: Authentication;
  readonly lastUse: LastUse;
  /** Is called when a session has ended. */
  readonly onSignOut: () => void;
}

/** The door of a server: who is let in, and where they sign in and out. */
export interface Door {
  readonly admission: Admission;
  readonly routes: Router;
  readonly trusts: TrustedProxies;
}

/** Who may vouch for people: the issuer and, in a demonstration, whoever chooses. */
export function vouching({ isDemo, oidc }: DoorOptions): readonly string[] {
  return [...(isDemo ? [DEMO_ISSUER] : []), ...(oidc ? [oidc.issuer] : [])];
}

/** Puts the door together. Throws ConfigurationError for an issuer that answers and is none. */
export async function openDoor(options: DoorOptions, surroundings: Surroundings): Promise<Door> {
  const { isDemo, publicUrl, oidc = null, trustProxy = '' } = options;
  const { history, now, log, authentication, lastUse, onSignOut } = surroundings;
  const { database } = history;
  const ids = history.deciding.ids;
  const [cookies, guesses, trusts] = [new SignInCookies(publicUrl), new Guesses(), trustedProxies(trustProxy)];
  const onRefused = endFamilyOfReplaced(database, now, log);
  const admission = new Admission({ cookies, authentication, lastUse, guesses, trusts, onRefused });
  const entrance = new Entrance({ database, ids, now, cookies, onSignOut });
  const issuer = oidc && publicUrl !== null ? new Issuer(oidc, { publicUrl, now, log }) : null;
  await issuer?.prepare();
  const routes = Router();
  const signOutUrl = () => issuer?.signOutUrl() ?? null;
  routes.use(sessionRoutes({ database, entrance, guesses, isDemo, hasIssuer: issuer !== null, signOutUrl }));
  if (oidc && issuer && publicUrl !== null) {
    const own = { issuer, vouching: oidc.issuer, rules: oidc.claims, publicUrl };
    routes.use(signInRoutes({ ...own, entrance, cookies, guesses, database, ids, now, log }));
  }
  return { admission, routes, trusts };
}
