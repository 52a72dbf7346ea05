import { basename } from 'node:path';
import process from 'node:process';
import { readConfig } from '../config.js';
import { restore, type RestoreReport } from '../database/backup/restore.js';
import { connect, sqlitePath } from '../database/connect.js';
import { isServed } from '../database/serve-lock.js';
import { asFailure } from './backup-command.js';
import { serverLog } from '../server/log.js';
import { CommandFailure } from './failure.js';
import { noting } from './noting.js';
import { withStore } from './open-store.js';
import { counted, print } from './output.js';
import { verifyOpen } from './verify-command.js';

/** How long a restore waits for its turn to write, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Puts a backup into the store that the environment names, all of it or nothing, and verifies what is there then; the exit code
 * tells whether it is as its history says. A store that is not empty is only replaced by whoever gives its name.
 */
export async function restoreStore(path: string, replace: string | undefined): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  const name = nameOfStore(databaseUrl);
  if (replace !== undefined && replace !== name)
    throw new CommandFailure(`--replace must be given the name of the store that is lost by it: ${name}`, 2);
  const { madeAt, tables, rows } = await putBack(databaseUrl, path, replace !== undefined);
  await print(`${name}: ${counted(rows, 'row')} in ${counted(tables, 'table')}, as they were at ${madeAt}.`);
  const isEqual = await withStore(
    async (store) => {
      const { history, database } = store;
      const note = noting(history, { act: 'restore', detail: { madeAt, rows } });
      await database.work.write(({ manager }) => note(manager));
      return verifyOpen(store, true);
    },
    { check: true },
  );
  if (!isEqual) process.exitCode = 1;
}

async function putBack(databaseUrl: string, path: string, replaces: boolean): Promise<RestoreReport> {
  const log = serverLog('warn');
  const database = await connect(databaseUrl, { log, patience: PATIENCE, leavesTables: true });
  try {
    if (await isAtWork(database.path, () => database.reader.query(SERVERS)))
      throw new CommandFailure('a server is at work on this store; stop it first', 2);
    return await restore(database, path, { replaces }).catch(asFailure);
  } finally {
    await database.close();
  }
}

/** The servers that are connected to this database. */
const SERVERS = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'tierline serve'`;

async function isAtWork(path: string | null, servers: () => Promise<unknown[]>): Promise<boolean> {
  return path === null ? (await servers()).length > 0 : isServed(path);
}

/** What a person calls the store: the name of its file, or of its database. */
function nameOfStore(databaseUrl: string): string {
  const path = sqlitePath(databaseUrl);
  return path === null ? decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) : basename(path);
}
