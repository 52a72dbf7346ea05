import type { Logger } from 'pino';
import { keepForecasts } from '../forecast/keep-forecasts.js';
import { dropOldChanges } from '../history/drop-old-changes.js';
import type { History } from '../history/history.js';

const HOUR = 3_600_000;
/** When the forecasts of the month are kept for the first time after a start: not while everybody waits for their first page. */
const AFTER_START = 60_000;
/** How often a long decision says how far it is, in milliseconds. */
const BETWEEN_LINES = 3_000;

/** What has to be done from time to time, whether or not anybody asks for anything. */
export class Upkeep {
  readonly #timers: readonly NodeJS.Timeout[];
  #running: Promise<void> = Promise.resolve();
  #isStopping = false;

  constructor(
    private readonly history: History,
    private readonly log: Logger,
  ) {
    this.#timers = [
      setTimeout(() => this.#after(() => this.#keepForecasts()), AFTER_START).unref(),
      setInterval(() => this.#after(() => this.#once()), HOUR).unref(),
    ];
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#running;
  }

  /** One thing after the other. */
  #after(next: () => Promise<void>): void {
    this.#running = this.#running.then(async () => {
      try {
        await next();
      } catch (error) {
        this.log.error({ err: error }, 'the hourly upkeep failed; it is tried again in an hour');
      }
    });
  }

  async #once(): Promise<void> {
    await bringUpToDate(this.history, this.log);
    await dropOldChanges(this.history.database.work, this.history.deciding.now());
    await this.#keepForecasts();
  }

  async #keepForecasts(): Promise<void> {
    const { kept, unforeseen } = await keepForecasts(this.history, {
      between: () => new Promise((resolve) => setImmediate(resolve)),
      isOver: () => this.#isStopping,
    });
    if (kept > 0) this.log.info({ partners: kept }, 'the forecasts of this month are kept');
    for (const { partner, message } of unforeseen) this.log.warn({ partner }, `no forecast could be kept: ${message}`);
  }
}

/** Decides what is pending and the months that have ended since; says what could not be decided. */
export async function bringUpToDate(history: History, log: Logger): Promise<void> {
  let [decided, saidAt] = [0, Date.now()];
  const onProgress = (count: number) => {
    decided += count;
    if (Date.now() - saidAt < BETWEEN_LINES) return;
    saidAt = Date.now();
    log.info({ decided }, 'deciding what is pending');
  };
  await history.settle({ onProgress });
  const { undecided } = await history.advance();
  for (const { message } of undecided) log.warn(message);
}
