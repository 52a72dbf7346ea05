import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { InstallationEntity } from '../installation/installation.entity.js';
import { sqliteStores } from '../testing/databases.js';
import { connect, sqlitePath } from './connect.js';
import { StoreRefused, StoreUnavailable } from './faults.js';

describe('a SQLite file', () => {
  const stores = sqliteStores();

  async function filled(): Promise<string> {
    const url = await stores.freshUrl();
    const database = await connect(url);
    await database.work.write(async ({ manager }) => {
      for (let place = 0; place < 400; place += 1)
        await manager.insert(InstallationEntity, { name: `name ${place}`, value: 'x'.repeat(400) });
    });
    await database.close();
    return url;
  }

  test('111: keeps what it acknowledges over a power cut', async () => {
    const database = await connect(await stores.freshUrl());
    expect(await database.writer.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await database.writer.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await database.writer.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    await database.close();
  });

  test('cannot be written through its reader', async () => {
    const database = await connect(await stores.freshUrl());
    await expect(database.reader.query(`INSERT INTO installation VALUES ('a', 'b')`)).rejects.toThrow(/readonly/);
    await database.close();
  });

  test('116: is refused in words when it is damaged', async () => {
    const url = await filled();
    const path = sqlitePath(url) ?? '';
    const bytes = readFileSync(path);
    bytes.fill(0xa5, bytes.length - 30_000, bytes.length - 10_000);
    writeFileSync(path, bytes);
    await expect(connect(url, { check: true })).rejects.toThrow(/is damaged or is no SQLite database; put a backup/);
  });

  test('116: is refused in words when it is something else', async () => {
    const url = await stores.freshUrl();
    writeFileSync(sqlitePath(url) ?? '', 'Dear Sir or Madam, '.repeat(500));
    await expect(connect(url)).rejects.toThrow(StoreRefused);
  });

  test('113: that another program holds is unavailable, and nothing hangs', async () => {
    const url = await filled();
    const holder = await connect(url);
    const other = await connect(url, { patience: 300 });
    await holder.work.write(async () => {
      await expect(other.work.write(() => Promise.resolve())).rejects.toThrow(StoreUnavailable);
    });
    await other.work.write(({ manager }) => manager.insert(InstallationEntity, { name: 'after', value: 'all' }));
    await holder.close();
    await other.close();
  });

  test('prepares each statement once, and says why one is refused', async () => {
    const counted: string[] = [];
    const database = await connect(await stores.freshUrl(), { onStatement: (sql) => counted.push(sql) });
    counted.length = 0;
    for (const key of ['a', 'b', 'c']) await database.reader.query('SELECT * FROM installation WHERE name = ?', [key]);
    expect(counted).toHaveLength(3);
    for (let tried = 0; tried < 2; tried += 1)
      await expect(database.reader.query('SELECT * FROM nowhere WHERE name = ?', ['a'])).rejects.toThrow(
        /no such table/,
      );
    await database.close();
  });

  test('keeps more statements than its cache holds in order', async () => {
    const database = await connect(await stores.freshUrl());
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, place) =>
        database.reader.query<{ n: number }[]>(`SELECT ? + ${place} AS n`, [1]),
      ),
    );
    expect(answers.map(([row]) => row?.n)).toEqual(answers.map((_, place) => place + 1));
    await database.close();
  });

  test('a copy of the file alone is a whole store once it was closed', async () => {
    const url = await filled();
    const copy = await stores.freshUrl();
    copyFileSync(sqlitePath(url) ?? '', sqlitePath(copy) ?? '');
    const database = await connect(copy, { check: true });
    expect(await database.reader.manager.count(InstallationEntity)).toBe(400);
    await database.close();
  });
});

describe('a DATABASE_URL', () => {
  test.each([
    ['sqlite:./data/tierline.sqlite', './data/tierline.sqlite'],
    ['sqlite:/var/lib/tierline.sqlite', '/var/lib/tierline.sqlite'],
    ['sqlite:///var/lib/tierline.sqlite', '/var/lib/tierline.sqlite'],
    ['postgres://u:p@h/d', null],
    ['postgresql://u@h/d', null],
  ])('%s names the file %s', (url, path) => {
    expect(sqlitePath(url)).toBe(path);
  });

  test.each(['', 'mysql://x', 'sqlite:'])('"%s" is refused', (url) => {
    expect(() => sqlitePath(url)).toThrow(StoreRefused);
  });
});
