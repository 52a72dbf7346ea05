import sqlite3 from 'sqlite3';
import { OneAtATime } from './one-at-a-time.js';
import { StatementCache } from './statement-cache.js';

type Callback = (this: unknown, error: Error | null, rows?: unknown[]) => void;

/** What the shim is told: how long a transaction waits for another process, and whom to tell of each statement. */
export interface ShimOptions {
  /** Whether a transaction is to write; one that only reads takes a snapshot and waits for nobody. */
  readonly writes: boolean;
  /** Milliseconds that BEGIN waits while another process writes. */
  readonly patience: number;
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** Milliseconds between two tries to begin while another process writes. */
const BETWEEN_TRIES = 10;

/**
 * The sqlite3 package as TypeORM is to see it, in four ways other than it comes:
 * - `verbose()` changes nothing: tracing would write bind values, personal data among them, into error stacks;
 * - a transaction takes the write lock when it begins, and waits its turn for it: a deferred one fails halfway instead;
 * - statements are prepared once and kept;
 * - a connection runs one statement at a time: several would only fight over SQLite's own lock.
 */
export function sqliteDriver(options: ShimOptions): { verbose(): typeof sqlite3 } {
  class ShimDatabase extends sqlite3.Database {
    readonly #statements = new StatementCache(this);
    readonly #queue = new OneAtATime();

    override all(...call: unknown[]): this {
      return this.#enqueue('all', call);
    }

    override run(...call: unknown[]): this {
      return this.#enqueue('run', call);
    }

    override close(callback?: (error: Error | null) => void): void {
      this.#queue.add(() => this.#statements.clear(() => super.close(callback)));
    }

    #enqueue(method: 'all' | 'run', call: readonly unknown[]): this {
      const [sql, parameters, callback] = split(call);
      options.onStatement?.(sql);
      this.#queue.add((done) => {
        const settled: Callback = function (error, rows) {
          done();
          callback.call(this, error, rows);
        };
        if (sql === 'BEGIN TRANSACTION' && options.writes) this.#begin(Date.now() + options.patience, settled);
        else if (sql === 'ROLLBACK') this.#rollBack(settled);
        else if (parameters.length === 0) super[method](sql, settled);
        else this.#statements.get(sql, settled)[method](...parameters, settled);
      });
      return this;
    }

    #begin(deadline: number, callback: Callback): void {
      const again = () => this.#begin(deadline, callback);
      super.run('BEGIN IMMEDIATE', function (error: Error | null) {
        const busy = error?.message.startsWith('SQLITE_BUSY') === true;
        if (busy && Date.now() < deadline) setTimeout(again, BETWEEN_TRIES);
        else callback.call(this, error);
      });
    }

    /** SQLite itself rolls back on some errors, a full disk for one; then there is nothing left to roll back. */
    #rollBack(callback: Callback): void {
      super.run('ROLLBACK', function (error: Error | null) {
        callback.call(this, error?.message.includes('no transaction is active') ? null : error);
      });
    }
  }
  return { verbose: () => ({ ...sqlite3, Database: ShimDatabase }) };
}

/** sqlite3 takes (sql, callback) and (sql, parameters, callback). */
function split(call: readonly unknown[]): [sql: string, parameters: readonly unknown[], callback: Callback] {
  const [sql, second, third] = call;
  const callback = [second, third].find((argument) => typeof argument === 'function') as Callback | undefined;
  return [String(sql), Array.isArray(second) ? second : [], callback ?? (() => undefined)];
}
