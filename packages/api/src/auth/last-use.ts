import type { Logger } from 'pino';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { ApiTokenEntity } from './api-token.entity.js';
import { SessionEntity } from './session.entity.js';
import type { Viewer } from './viewer.js';

const EVERY = 30_000;

/** Notes when tokens and sessions were last used, for all of them at once now and then: a request never waits for it. */
export class LastUse {
  readonly #tokens = new Map<string, number>();
  readonly #sessions = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly work: UnitOfWork,
    private readonly now: () => Date,
    private readonly log: Logger,
  ) {
    this.#timer = setInterval(() => void this.flush(), EVERY).unref();
  }

  note({ credential: { kind, id } }: Viewer): void {
    (kind === 'token' ? this.#tokens : this.#sessions).set(id, this.now().getTime());
  }

  /** Writes what was noted since the last time. What cannot be written is dropped: it is not worth a fault. */
  async flush(): Promise<void> {
    if (this.#tokens.size + this.#sessions.size === 0) return;
    const [tokens, sessions] = [[...this.#tokens], [...this.#sessions]];
    this.#tokens.clear();
    this.#sessions.clear();
    await this.work
      .write(async ({ manager }) => {
        for (const [id, lastUsedAt] of tokens) await manager.update(ApiTokenEntity, { id }, { lastUsedAt });
        for (const [id, lastSeenAt] of sessions) await manager.update(SessionEntity, { id }, { lastSeenAt });
      })
      .catch((error: unknown) => this.log.warn({ err: error }, 'the use of tokens and sessions was not noted'));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
