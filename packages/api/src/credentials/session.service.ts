import { In } from 'typeorm';
import type { Acting } from '../auth/acting.js';
import { SessionEntity } from '../auth/session.entity.js';
import { notFound, type UserErrorRecord } from '../decisions/user-errors.js';
import { SessionListService, type SessionRecord } from './session-list.service.js';

export interface SessionAnswer {
  readonly sessions: readonly SessionRecord[];
  readonly userErrors: readonly UserErrorRecord[];
}

/** Ends sessions of the person who asks. What is sent again finds it done. */
export class SessionService {
  constructor(private readonly acting: Acting) {}

  /** Ends one of them: whatever it has open is closed within a second. */
  async end(id: string): Promise<SessionAnswer> {
    const sessions = await this.#sessions();
    if (!sessions.some((session) => session.id === id)) return { sessions, userErrors: [notFound('session')] };
    return this.#end([id]);
  }

  /** Ends all of them but the one that asks. */
  async endOthers(): Promise<SessionAnswer> {
    const { credential } = this.acting.viewer;
    const others = (await this.#sessions()).filter(({ id }) => id !== credential.id);
    return this.#end(others.map(({ id }) => id));
  }

  async #end(ids: readonly string[]): Promise<SessionAnswer> {
    const { history, attempt } = this.acting;
    if (ids.length > 0)
      await history.database.work.write(async ({ manager }) => {
        await manager.delete(SessionEntity, { id: In([...ids]) });
        await attempt.did(manager, { detail: { sessions: ids.length } });
      });
    return { sessions: await this.#sessions(), userErrors: [] };
  }

  #sessions(): Promise<SessionRecord[]> {
    return new SessionListService(this.acting.reading).all();
  }
}
