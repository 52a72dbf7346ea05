import { AsyncLocalStorage } from 'node:async_hooks';
import { Mutex } from 'async-mutex';
import type { Logger } from 'pino';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { StoreUnavailable, isUnavailable, isWorthRepeating } from './faults.js';
import { beginNotes } from './transaction-notes.js';

/** What work inside a unit of work may use. */
export interface Transaction {
  /** Everything written through it is one transaction. */
  readonly manager: EntityManager;
  /** Runs `listener` once the transaction is committed; never when it is rolled back. */
  afterCommit(listener: () => void): void;
}

class OpenTransaction implements Transaction {
  open = true;
  readonly listeners: (() => void)[] = [];

  constructor(readonly manager: EntityManager) {}

  afterCommit(listener: () => void): void {
    this.listeners.push(listener);
  }
}

/** The key of the lock that makes writers on Postgres wait for one another: any number, the same everywhere. */
const WRITERS = 7_431_001;
const TRIES = 5;

/**
 * The only way to write. Units of work run one after the other, in the order of arrival: SQLite has one connection whose
 * transactions would run into one another, and on Postgres the order of the outbox is to be the order of commits.
 */
export class UnitOfWork {
  readonly #turn = new Mutex();
  #waiting = 0;
  readonly #current = new AsyncLocalStorage<OpenTransaction>();

  constructor(
    private readonly source: DataSource,
    private readonly log: Logger,
  ) {}

  /** Units of work that wait for their turn, and the one that is at it. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Runs `work` in one transaction; when it throws, nothing of it stays. Called inside another unit of work, it joins that one. */
  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const outer = this.#current.getStore();
    if (outer?.open) return work(outer);
    this.#waiting += 1;
    const { result, listeners } = await this.#turn
      .runExclusive(() => this.#repeatedly(work))
      .finally(() => (this.#waiting -= 1));
    for (const listener of listeners) this.#tell(listener);
    return result;
  }

  async #repeatedly<T>(work: (tx: Transaction) => Promise<T>): Promise<{ result: T; listeners: (() => void)[] }> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.#once(work);
      } catch (error) {
        if (isWorthRepeating(error) && tried < TRIES) continue;
        throw isUnavailable(error) ? new StoreUnavailable(error) : error;
      }
    }
  }

  async #once<T>(work: (tx: Transaction) => Promise<T>): Promise<{ result: T; listeners: (() => void)[] }> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      beginNotes(runner);
      return await this.#inside(runner, work);
    } finally {
      await runner.release();
    }
  }

  async #inside<T>(
    runner: QueryRunner,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<{ result: T; listeners: (() => void)[] }> {
    const tx = new OpenTransaction(runner.manager);
    try {
      if (this.source.options.type === 'postgres') await runner.query('SELECT pg_advisory_xact_lock($1)', [WRITERS]);
      const result = await this.#current.run(tx, () => work(tx));
      await runner.commitTransaction();
      return { result, listeners: tx.listeners };
    } catch (error) {
      await runner
        .rollbackTransaction()
        .catch((second: unknown) => this.log.warn({ err: second }, 'a rollback failed'));
      throw error;
    } finally {
      tx.open = false;
      // As long as it is on, Node follows every promise of the process; requests that only read would pay for it.
      this.#current.disable();
    }
  }

  #tell(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.log.error({ err: error }, 'a listener failed after a commit');
    }
  }
}
