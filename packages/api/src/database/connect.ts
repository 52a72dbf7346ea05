import type { Logger } from 'pino';
import { pino } from 'pino';
import type { DataSource, EntityManager } from 'typeorm';
import { StoreRefused } from './faults.js';
import { migrate } from './migrate.js';
import { openPostgres } from './postgres.js';
import { checkIntegrity, openSqlite } from './sqlite.js';
import { UnitOfWork } from './unit-of-work.js';

export type Dialect = 'sqlite' | 'postgres';

/** An open store. */
export interface Database {
  readonly dialect: Dialect;
  /** Never write through it but inside a unit of work. */
  readonly writer: DataSource;
  /** Sees what is committed. On Postgres the same as the writer. */
  readonly reader: DataSource;
  readonly work: UnitOfWork;
  /** Runs statements that all see the store as it is at one moment. One at a time. */
  snapshot<T>(read: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** The file of SQLite. */
  readonly path: string | null;
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly log?: Logger;
  /** Milliseconds that a write waits for another process that writes. */
  readonly patience?: number;
  /** Looks through a SQLite file for damage first. */
  readonly check?: boolean;
  /** What the connections are called where Postgres lists them. */
  readonly name?: string;
  /** Leaves the tables as they are found: for whoever makes them anew. */
  readonly leavesTables?: boolean;
  /** Is told of every statement: tests count them. */
  readonly onStatement?: (sql: string) => void;
}

const PATIENCE = 120_000;

/** Opens the store of a DATABASE_URL and brings its tables to this version. Throws StoreRefused for one that cannot be used. */
export async function connect(databaseUrl: string, options: ConnectOptions = {}): Promise<Database> {
  const log = options.log ?? pino({ level: 'silent' });
  const database = await open(databaseUrl, options, log);
  try {
    if (options.check && database.path !== null) await checkIntegrity(database.reader, database.path);
    if (!options.leavesTables) await migrate(database.work);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function open(databaseUrl: string, options: ConnectOptions, log: Logger): Promise<Database> {
  const path = sqlitePath(databaseUrl);
  const patience = options.patience ?? PATIENCE;
  if (path === null) {
    const source = await openPostgres(databaseUrl, { patience, name: options.name ?? 'tierline' }, log);
    return described('postgres', source, source, null, log);
  }
  const shim = { patience, onStatement: options.onStatement };
  const { writer, reader } = await openSqlite(path, shim);
  return described('sqlite', writer, reader, path, log);
}

function described(
  dialect: Dialect,
  writer: DataSource,
  reader: DataSource,
  path: string | null,
  log: Logger,
): Database {
  return {
    dialect,
    writer,
    reader,
    path,
    work: new UnitOfWork(writer, log),
    snapshot: (read) =>
      dialect === 'postgres' ? reader.transaction('REPEATABLE READ', read) : reader.transaction(read),
    async close() {
      if (reader !== writer) await reader.destroy();
      await writer.destroy();
    },
  };
}

/** The file that a DATABASE_URL names; null when it names a Postgres. */
export function sqlitePath(databaseUrl: string): string | null {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return null;
  const path = /^sqlite:(?:\/\/)?(.+)$/.exec(databaseUrl)?.[1];
  if (path === undefined) throw new StoreRefused('DATABASE_URL is neither sqlite:PATH nor postgres://…');
  return path;
}
