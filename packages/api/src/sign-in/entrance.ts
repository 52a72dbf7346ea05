import type { Request, Response } from 'express';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { type Introduction, keepPerson, type Membership } from '../auth/people.js';
import { PersonEntity } from '../auth/person.entity.js';
import type { SignInCookies } from '../auth/session-cookie.js';
import { beginSession, endSession, SESSION_LASTS } from '../auth/sessions.js';
import type { Database } from '../database/connect.js';
import type { Identities } from '../installation/identities.js';
import { originOf } from '../server/request-origin.js';

export interface EntranceParts {
  readonly database: Database;
  readonly ids: Identities;
  readonly now: () => Date;
  readonly cookies: SignInCookies;
  /** Is called when a session has ended. */
  readonly onSignOut: () => void;
}

/** Where people come in and go out, whoever vouches for them. */
export class Entrance {
  constructor(private readonly parts: EntranceParts) {}

  /**
   * Lets somebody in who has a place in the program: their browser is given a new session, and the one that it had is over.
   * Of somebody who has none, or is kept out, every session is over. Tells whether they are in.
   */
  async enter(
    introduction: Introduction,
    membership: Membership | null,
    [request, response]: readonly [Request, Response],
  ): Promise<boolean> {
    const { database, cookies, onSignOut } = this.parts;
    const earlier = cookies.sessionIn(request.headers.cookie);
    if (earlier !== null) await endSession(database.work, earlier);
    const text = await database.work.write(({ manager }) =>
      this.#begin(manager, introduction, membership, [request, response]),
    );
    onSignOut();
    if (text === null) response.clearCookie(cookies.session, cookies.options);
    else response.cookie(cookies.session, text, { ...cookies.options, maxAge: SESSION_LASTS });
    return text !== null;
  }

  /** Ends the session that a browser has, if it has one. */
  async leave(request: Request, response: Response): Promise<void> {
    const { database, cookies, now, onSignOut } = this.parts;
    const text = cookies.sessionIn(request.headers.cookie);
    const id = text === null ? null : await endSession(database.work, text);
    onSignOut();
    response.clearCookie(cookies.session, cookies.options);
    if (id === null) return;
    const origin = originOf(request, response);
    await database.work.write(async ({ manager }) => {
      const { holderKind, holderKey } = (await manager.findOneBy(PersonEntity, { id })) ?? {};
      if (!holderKind || holderKey === undefined) return;
      const author = { role: holderKind, key: holderKey, person: id, credential: 'session', origin };
      await recordAudit(manager, { at: now(), author, act: 'signOut' });
    });
  }

  async #begin(
    manager: EntityManager,
    introduction: Introduction,
    membership: Membership | null,
    [request, response]: readonly [Request, Response],
  ): Promise<string | null> {
    const { ids, now } = this.parts;
    const at = now();
    const person = await keepPerson(manager, ids, introduction, { membership, now: at });
    if (person === null || membership === null) return null;
    const origin = originOf(request, response);
    const author = { role: membership.kind, key: membership.key, person, credential: 'session', origin };
    await recordAudit(manager, { at, author, act: 'signIn' });
    const whereabouts = { device: origin.userAgent ?? '', address: origin.address ?? '' };
    return beginSession(manager, ids, { person, ...whereabouts }, at);
  }
}
