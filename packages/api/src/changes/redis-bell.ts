import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Bell } from './bell.js';

const CHANNEL = 'tierline:changes';
const LONGEST_WAIT = 2_000;

/** A channel of Redis: tells every process that follows it that something was committed, and not what. */
export class RedisBell implements Bell {
  readonly #sender: Redis;
  readonly #receiver: Redis;

  /** Begins to connect; where Redis does not answer, it is tried again for as long as it takes. */
  constructor(
    url: string,
    heard: () => void,
    private readonly log: Logger,
  ) {
    this.#sender = this.#connection(url, { enableOfflineQueue: false });
    this.#receiver = this.#connection(url, { enableOfflineQueue: true });
    this.#receiver.on('message', heard);
    // What was rung while nothing could be heard is not rung again.
    this.#receiver.on('ready', heard);
    this.#receiver.subscribe(CHANNEL).catch((error: unknown) => this.#note(error));
  }

  ring(): void {
    this.#sender.publish(CHANNEL, '').catch((error: unknown) => this.#note(error));
  }

  async stop(): Promise<void> {
    this.#sender.disconnect();
    this.#receiver.disconnect();
    await Promise.resolve();
  }

  #connection(url: string, options: { readonly enableOfflineQueue: boolean }): Redis {
    const connection = new Redis(url, {
      ...options,
      maxRetriesPerRequest: null,
      retryStrategy: (tried) => Math.min(tried * 100, LONGEST_WAIT),
    });
    connection.on('error', (error) => this.#note(error));
    return connection;
  }

  #note(error: unknown): void {
    this.log.debug({ err: error }, 'Redis is not heard');
  }
}
