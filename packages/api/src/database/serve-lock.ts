import process from 'node:process';
import sqlite3 from 'sqlite3';
import { StoreRefused } from './faults.js';

/** What a server holds for as long as it serves a SQLite file. */
export interface ServeLock {
  release(): Promise<void>;
}

const HOLDER = 'CREATE TABLE IF NOT EXISTS holder (place INTEGER PRIMARY KEY, process INTEGER NOT NULL)';
const TAKEN = /SQLITE_(BUSY|LOCKED)/;

/**
 * Makes this process the only server of a SQLite file; throws StoreRefused when another one is. The lock is a transaction
 * left open on a file of its own beside the database: the system lets go of it when the process ends, however it ends.
 */
export async function lockForServing(path: string): Promise<ServeLock> {
  const side = await SideFile.open(path);
  try {
    await side.run('BEGIN IMMEDIATE');
    await side.run(HOLDER);
    await side.run(`INSERT OR REPLACE INTO holder VALUES (1, ${process.pid})`);
    await side.run('COMMIT');
    await side.run('BEGIN IMMEDIATE');
    return { release: () => side.close() };
  } catch (error) {
    const holder = await side.holder();
    await side.close();
    throw isTaken(error) ? refused(path, holder) : error;
  }
}

/** Whether a server holds the file at the moment: then a long command makes room for it between its transactions. */
export async function isServed(path: string): Promise<boolean> {
  const side = await SideFile.open(path);
  try {
    await side.run('BEGIN IMMEDIATE');
    await side.run('ROLLBACK');
    return false;
  } catch (error) {
    return isTaken(error);
  } finally {
    await side.close();
  }
}

class SideFile {
  private constructor(private readonly database: sqlite3.Database) {}

  static open(path: string): Promise<SideFile> {
    return new Promise((resolve, reject) => {
      const database = new sqlite3.Database(`${path}.serving`, (error) => {
        if (error) reject(error);
        else resolve(new SideFile(database));
      });
      database.configure('busyTimeout', 0);
    });
  }

  run(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.database.run(sql, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /** The process that wrote its number last; null where that cannot be read. */
  holder(): Promise<number | null> {
    return new Promise((resolve) => {
      this.database.get<{ process: number }>('SELECT process FROM holder', (error, row) =>
        resolve(error ? null : (row?.process ?? null)),
      );
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.database.close(() => resolve()));
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && TAKEN.test(error.message);
}

function refused(path: string, holder: number | null): StoreRefused {
  const who = holder === null ? 'Another process' : `Process ${holder}`;
  return new StoreRefused(
    `${who} serves ${path} already; stop it first, or give this server a DATABASE_URL of its own`,
  );
}
