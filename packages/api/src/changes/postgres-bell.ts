import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Bell } from './bell.js';

const CHANNEL = 'tierline_changes';
const AGAIN_AFTER = 1_000;

/** LISTEN and NOTIFY: tells every process on one Postgres that something was committed, and not what. */
export class PostgresBell implements Bell {
  readonly #pool: Pool;
  #client: PoolClient | null = null;
  #again: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(
    source: DataSource,
    private readonly heard: () => void,
    private readonly log: Logger,
  ) {
    // TypeORM keeps pg's pool here; its types do not say so.
    this.#pool = (source.driver as unknown as { readonly master: Pool }).master;
    void this.#listen();
  }

  ring(): void {
    this.#pool
      .query(`notify ${CHANNEL}`)
      .catch((error: unknown) => this.log.debug({ err: error }, 'the bell was not rung'));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#again) clearTimeout(this.#again);
    this.#client?.release(true);
    this.#client = null;
    await Promise.resolve();
  }

  async #listen(): Promise<void> {
    try {
      const client = await this.#pool.connect();
      if (this.#isStopped) return client.release();
      this.#client = client;
      client.on('notification', this.heard);
      client.once('error', () => this.#lost(client));
      await client.query(`listen ${CHANNEL}`);
      this.heard();
    } catch (error) {
      this.log.debug({ err: error }, 'the bell is not heard');
      this.#retry();
    }
  }

  #lost(client: PoolClient): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.release(true);
    this.#retry();
  }

  #retry(): void {
    if (!this.#isStopped) this.#again = setTimeout(() => void this.#listen(), AGAIN_AFTER).unref();
  }
}
