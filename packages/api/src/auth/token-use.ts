import type { Logger } from 'pino';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { ApiTokenEntity } from './api-token.entity.js';
import type { Viewer } from './viewer.js';

const EVERY = 30_000;

/** Notes when tokens were last used, for all of them at once now and then: a request never waits for it. */
export class TokenUse {
  readonly #used = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly work: UnitOfWork,
    private readonly now: () => Date,
    private readonly log: Logger,
  ) {
    this.#timer = setInterval(() => void this.flush(), EVERY).unref();
  }

  note({ credential }: Viewer): void {
    if (credential.kind === 'token') this.#used.set(credential.id, this.now().getTime());
  }

  /** Writes what was noted since the last time. What cannot be written is dropped: it is not worth a fault. */
  async flush(): Promise<void> {
    if (this.#used.size === 0) return;
    const used = [...this.#used];
    this.#used.clear();
    await this.work
      .write(async ({ manager }) => {
        for (const [id, lastUsedAt] of used) await manager.update(ApiTokenEntity, { id }, { lastUsedAt });
      })
      .catch((error: unknown) => this.log.warn({ err: error }, 'the use of tokens was not noted'));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
