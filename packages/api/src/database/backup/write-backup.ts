import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import type { Database } from '../connect.js';
import { BackupRefused, type BackupLine, FORMAT, PRODUCT } from './format.js';
import { counterOf, rowsOfTable, storedTables, type StoredTable } from './stored-tables.js';

/** What a backup holds. */
export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Writes everything that is stored into a file, as it is at one moment, while others go on writing. The file is there when it is
 * whole, and not before; it is for its owner's eyes alone, for it holds the installation's secret. Throws BackupRefused where the
 * file is there already or cannot be written.
 */
export async function writeBackup(database: Database, path: string, now: Date): Promise<BackupReport> {
  const partial = `${path}.partial-${process.pid}`;
  const counts = { tables: 0, rows: 0 };
  try {
    await database.snapshot((manager) =>
      pipeline(
        lines(manager, { now, dialect: database.dialect, counts }),
        createGzip(),
        createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }),
      ),
    );
    // A name that is taken is not given away, whoever took it meanwhile.
    await link(partial, path);
    return { ...counts, bytes: await settled(path) };
  } catch (error) {
    throw inWords(error, path);
  } finally {
    await rm(partial, { force: true });
  }
}

interface Making {
  readonly now: Date;
  readonly dialect: string;
  readonly counts: { tables: number; rows: number };
}

/** The lines of the file, some at a time. */
async function* lines(manager: EntityManager, { now, dialect, counts }: Making): AsyncGenerator<string> {
  const whole = createHash('sha256');
  const migrations = await manager.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const head = lineOf({
    ...{ backupOf: PRODUCT, format: FORMAT, madeAt: now.toISOString(), dialect },
    migrations: migrations.map(({ name }) => name),
  });
  whole.update(head);
  yield head;
  for (const table of storedTables(manager)) {
    for await (const chunk of linesOf(manager, table, counts)) {
      whole.update(chunk);
      yield chunk;
    }
    counts.tables += 1;
  }
  yield lineOf({ tables: counts.tables, whole: whole.digest('base64url') });
}

async function* linesOf(manager: EntityManager, table: StoredTable, counts: Making['counts']): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  yield lineOf({ table: table.name, columns: table.columns, counter: await counterOf(manager, table) });
  for await (const rows of rowsOfTable(manager, table)) {
    const chunk = rows.map(lineOf).join('');
    hash.update(chunk);
    count += rows.length;
    yield chunk;
  }
  counts.rows += count;
  yield lineOf({ rows: count, sha256: hash.digest('base64url') });
}

function lineOf(line: BackupLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** The size of the file, once its name is on the disk too. */
async function settled(path: string): Promise<number> {
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
  const file = await open(path, 'r');
  const { size } = await file.stat();
  await file.close();
  return size;
}

function inWords(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST') return new BackupRefused(`${path} is there already; a backup takes no other file's place`);
  const unwritable: readonly unknown[] = ['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EDQUOT'];
  return unwritable.includes(code) ? new BackupRefused(`${path} cannot be written (${String(code)})`) : error;
}
