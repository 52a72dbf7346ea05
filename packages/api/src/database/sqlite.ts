import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { StoreRefused, codeOf } from './faults.js';
import { migrations } from './migrations/all.js';
import { SnakeNames } from './snake-names.js';
import { sqliteDriver, type ShimOptions } from './sqlite-driver.js';

/** What each connection may hold of the file in memory. */
const CACHE_KIB = 131_072;
/** How long the log grows before it is worked into the file: pages that change often are then written there once. */
const CHECKPOINT_PAGES = 16_384;

/** The connection that writes, and a second one that reads what is committed while the first is busy. */
export async function openSqlite(
  path: string,
  shim: Omit<ShimOptions, 'writes'>,
): Promise<{ writer: DataSource; reader: DataSource }> {
  const database = resolve(path);
  refuseUnwritable(dirname(database));
  const writer = new DataSource({ ...shared(database, { ...shim, writes: true }), enableWAL: true });
  try {
    await writer.initialize();
    await writer.query('PRAGMA synchronous = FULL');
    await writer.query(`PRAGMA cache_size = -${CACHE_KIB}`);
    await writer.query(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    const reader = new DataSource({ ...shared(database, { ...shim, writes: false }), flags: sqlite3.OPEN_READONLY });
    await reader.initialize();
    await reader.query(`PRAGMA cache_size = -${CACHE_KIB}`);
    return { writer, reader };
  } catch (error) {
    throw asRefusal(error, path);
  }
}

/** Looks through the file for damage; throws StoreRefused when there is any. */
export async function checkIntegrity(source: DataSource, path: string): Promise<void> {
  try {
    const [row] = await source.query<{ quick_check: string }[]>('PRAGMA quick_check(1)');
    if (row?.quick_check !== 'ok') throw damaged(path);
  } catch (error) {
    throw asRefusal(error, path);
  }
}

function shared(database: string, shim: ShimOptions) {
  return {
    type: 'sqlite',
    database,
    driver: sqliteDriver(shim),
    entities,
    migrations,
    namingStrategy: new SnakeNames(),
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    busyTimeout: 250,
    logging: false,
  } satisfies DataSourceOptions;
}

/** Makes the folder where it is missing; throws StoreRefused for one that cannot be written. */
function refuseUnwritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new StoreRefused(
      `the folder of DATABASE_URL cannot be written (${codeOf(error) ?? 'no code'}): look at its path and its permissions`,
    );
  }
}

function asRefusal(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return damaged(path);
  if (code === 'SQLITE_CANTOPEN')
    return new StoreRefused(`the database file ${path} cannot be opened: look at the folder and its permissions`);
  return error;
}

function damaged(path: string): StoreRefused {
  return new StoreRefused(`the database file ${path} is damaged or is no SQLite database; put a backup in its place`);
}
