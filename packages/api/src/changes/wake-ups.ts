import type { Logger } from 'pino';
import type { Database } from '../database/connect.js';
import type { Bell } from './bell.js';
import type { Feed } from './feed.js';
import { PostgresBell } from './postgres-bell.js';
import { RedisBell } from './redis-bell.js';

export interface WakeUpOptions {
  readonly log: Logger;
  /** A Redis that all processes on the store share; null: Postgres itself rings between them. */
  readonly redisUrl: string | null;
}

/** How often the outbox is looked at while anybody listens: for what another process, an import for one, has written. */
const EVERY = 250;

/**
 * Wakes the feed: at once for what this process writes, by a bell between the processes on one Postgres, and now and then in any
 * case. None of them carries anything: what happened is in the outbox and nowhere else.
 */
export class WakeUps {
  readonly #timer: NodeJS.Timeout;
  readonly #bell: Bell | null;

  constructor(
    database: Database,
    private readonly feed: Feed,
    options: WakeUpOptions,
  ) {
    this.#timer = setInterval(() => feed.wake(), EVERY).unref();
    this.#bell = bellOf(database, () => feed.wake(), options);
  }

  /** Changes were committed by this process. */
  ring(): void {
    this.feed.wake();
    this.#bell?.ring();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#bell?.stop();
  }
}

function bellOf(database: Database, heard: () => void, { redisUrl, log }: WakeUpOptions): Bell | null {
  if (redisUrl !== null) return new RedisBell(redisUrl, heard, log);
  return database.dialect === 'postgres' ? new PostgresBell(database.reader, heard, log) : null;
}
