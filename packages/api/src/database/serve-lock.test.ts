import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import { sqlitePath } from './connect.js';
import { isServed, lockForServing } from './serve-lock.js';

/** A process that holds the lock as a server does, and says when it has it. */
const HOLDING = `
  const sqlite3 = require(process.argv[1]);
  const side = new sqlite3.Database(process.argv[2] + '.serving', () =>
    side.run('BEGIN IMMEDIATE', () => console.log('held')));
  setInterval(() => {}, 1000);`;

describe('serving a SQLite file', () => {
  const stores = sqliteStores();

  async function freshPath(): Promise<string> {
    return sqlitePath(await stores.freshUrl()) ?? '';
  }

  test('114: a second server is refused and told by whom; it may come once the first has gone', async () => {
    const path = await freshPath();
    const first = await lockForServing(path);
    await expect(lockForServing(path)).rejects.toThrow(`Process ${process.pid} serves ${path} already; stop it first`);
    expect(await isServed(path)).toBe(true);
    await first.release();
    expect(await isServed(path)).toBe(false);
    const second = await lockForServing(path);
    await second.release();
  });

  test('a server that was killed leaves no lock behind', async () => {
    const path = await freshPath();
    const sqlite3 = createRequire(import.meta.url).resolve('sqlite3');
    const server = spawn(process.execPath, ['-e', HOLDING, sqlite3, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(server.stdout, 'data');
    await expect(lockForServing(path)).rejects.toThrow('serves');
    server.kill('SIGKILL');
    await once(server, 'exit');
    const next = await lockForServing(path);
    await next.release();
  });
});
