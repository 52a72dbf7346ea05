import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, inject } from 'vitest';
import type { Dialect } from '../database/connect.js';
import './postgres-setup.js';

/** Where a test gets its stores. */
export interface TestStores {
  readonly dialect: Dialect;
  /** The DATABASE_URL of an empty store of its own; it is removed when the suite is over. */
  freshUrl(): Promise<string>;
}

/**
 * Runs a suite on a real SQLite file and on a real Postgres. On a machine without Postgres its half is skipped and says so;
 * where CI is set, that is an error.
 */
export function describeOnEach(name: string, suite: (stores: TestStores) => void): void {
  describe(`${name}, on SQLite`, () => suite(sqliteStores()));
  const server = inject('postgresUrl');
  const where = server === null ? 'on Postgres: none is installed in /usr/lib/postgresql' : 'on Postgres';
  describe.skipIf(server === null)(`${name}, ${where}`, () => suite(postgresStores(server ?? '')));
}

/** Files, each in a folder of its own. Call it inside a suite. */
export function sqliteStores(): TestStores {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return {
    dialect: 'sqlite',
    freshUrl() {
      const folder = mkdtempSync(join(tmpdir(), 'tierline-test-'));
      folders.push(folder);
      return Promise.resolve(`sqlite:${join(folder, 'store.sqlite')}`);
    },
  };
}

/** Databases of the run's server. Call it inside a suite. */
export function postgresStores(server: string): TestStores {
  const names: string[] = [];
  afterAll(() =>
    onServer(
      server,
      names.map((name) => `DROP DATABASE ${name} WITH (FORCE)`),
    ),
  );
  return {
    dialect: 'postgres',
    async freshUrl() {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await onServer(server, [`CREATE DATABASE ${name}`]);
      names.push(name);
      return server.replace(/[^/]+$/, name);
    },
  };
}

async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
