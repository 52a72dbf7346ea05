import type { Logger } from 'pino';
import { dropOldChanges } from '../history/drop-old-changes.js';
import type { History } from '../history/history.js';

const HOUR = 3_600_000;

/** What has to be done from time to time, whether or not anybody asks for anything. */
export class Upkeep {
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly history: History,
    private readonly log: Logger,
  ) {
    this.#timer = setInterval(() => void (this.#running = this.#once()), HOUR).unref();
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #once(): Promise<void> {
    try {
      await bringUpToDate(this.history, this.log);
      await dropOldChanges(this.history.database.work, this.history.deciding.now());
    } catch (error) {
      this.log.error({ err: error }, 'the hourly upkeep failed; it is tried again in an hour');
    }
  }
}

/** Decides what is pending and the months that have ended since; says what could not be decided. */
export async function bringUpToDate(history: History, log: Logger): Promise<void> {
  await history.settle();
  const { undecided } = await history.advance();
  for (const { message } of undecided) log.warn(message);
}
