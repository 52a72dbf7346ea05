import type { Database, Statement } from 'sqlite3';

const KEPT = 200;

/** Prepared statements of one connection, the least recently used dropped first. */
export class StatementCache {
  readonly #statements = new Map<string, Statement>();

  constructor(private readonly database: Database) {}

  /** The statement for `sql`; `onRefusal` is called, in place of the callback of its use, when SQLite does not accept the text. */
  get(sql: string, onRefusal: (error: Error) => void): Statement {
    const kept = this.#statements.get(sql);
    const statement = kept ?? this.#prepare(sql, onRefusal);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** Lets go of every statement, as closing the connection requires. */
  clear(then: () => void): void {
    const open = [...this.#statements.values()];
    this.#statements.clear();
    let left = open.length;
    if (left === 0) then();
    for (const statement of open) {
      statement.finalize(() => {
        left -= 1;
        if (left === 0) then();
      });
    }
  }

  #prepare(sql: string, onRefusal: (error: Error) => void): Statement {
    for (const [oldest, statement] of this.#statements) {
      if (this.#statements.size < KEPT) break;
      this.#statements.delete(oldest);
      statement.finalize();
    }
    return this.database.prepare(sql, (error) => {
      if (!error) return;
      this.#statements.delete(sql);
      onRefusal(error);
    });
  }
}
