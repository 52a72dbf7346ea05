import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { AT_THE_TERMINAL, theProgram } from '../../audit/author.js';
import { recordAudit } from '../../audit/record-audit.js';
import { verifyAuditChain } from '../../audit/verify-chain.js';
import { closeQuarter } from '../../closing/close-quarter.js';
import { verify } from '../../history/verify.js';
import { describeOnEach, sqliteStores } from '../../testing/databases.js';
import { pause } from '../../testing/listener.js';
import { openHistory } from '../../testing/open-history.js';
import { customer, partner, sale, vendor } from '../../testing/small-program.js';
import { connect } from '../connect.js';
import { FORMAT } from './format.js';
import { restore } from './restore.js';
import { writeBackup } from './write-backup.js';

const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  customer('c1', { name: 'Müller “Söhne”\n株式会社' }),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
];

const folder = mkdtempSync(join(tmpdir(), 'tierline-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const fresh = () => join(folder, `${(count += 1)}.backup`);
const now = new Date('2025-12-15T12:00:00Z');

/** The hash of each table in a file. */
function tablesOf(path: string): Record<string, string> {
  const found: Record<string, string> = {};
  let table = '';
  for (const text of linesIn(path)) {
    const line = JSON.parse(text) as { table?: string; sha256?: string };
    table = line.table ?? table;
    if (line.sha256 !== undefined) found[table] = line.sha256;
  }
  return found;
}

function linesIn(path: string): string[] {
  return gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
}

/** A file with other lines, its last one put right. */
function rewritten(path: string, change: (lines: string[]) => string[]): string {
  const lines = change(linesIn(path).slice(0, -1)).map((line) => `${line}\n`);
  const whole = createHash('sha256').update(lines.join('')).digest('base64url');
  const tables = lines.filter((line) => line.startsWith('{"table"')).length;
  const other = fresh();
  writeFileSync(other, gzipSync(`${lines.join('')}${JSON.stringify({ tables, whole })}\n`));
  return other;
}

/** A store with a closed quarter and an audit log, and a backup of it. */
async function filled(url: string) {
  const opened = await openHistory(url);
  await opened.history.record(program, { source: 'test' });
  await opened.history.advance();
  await closeQuarter(opened.history, '2025-Q3', { by: AT_THE_TERMINAL, isDryRun: false });
  await opened.database.work.write(({ manager }) => recordAudit(manager, { at: now, author: theProgram, act: 'x' }));
  const path = fresh();
  await writeBackup(opened.database, path, now);
  return { ...opened, path };
}

async function restored(url: string, path: string, { replaces = false } = {}) {
  const database = await connect(url, { leavesTables: true });
  return restore(database, path, { replaces }).finally(() => database.close());
}

describeOnEach('a backup', (stores) => {
  const others = sqliteStores();

  test('is put back into either database as it was, guards and all, and verifies', async () => {
    for (const [source, target] of [
      [stores, stores],
      [stores, others],
      [others, stores],
    ] as const) {
      const { database, path } = await filled(await source.freshUrl());
      await database.close();
      const url = await target.freshUrl();
      expect(await restored(url, path)).toMatchObject({
        madeAt: now.toISOString(),
        tables: Object.keys(tablesOf(path)).length,
      });
      const second = await openHistory(url);
      const again = fresh();
      await writeBackup(second.database, again, now);
      expect(tablesOf(again)).toEqual(tablesOf(path));
      expect(await verify(second.history)).toMatchObject({ differences: 0, undecided: [] });
      expect(await verifyAuditChain(second.database.reader.manager)).toMatchObject({ entries: 1, broken: null });
      for (const sql of ['DELETE FROM audit_entry', 'DELETE FROM closed_quarter'])
        await expect(second.database.writer.query(sql)).rejects.toThrow(/never/);
      await second.history.record([customer('c2')], { source: 'test' });
      expect(await verify(second.history)).toMatchObject({ differences: 0 });
      await second.database.close();
    }
  }, 120_000);

  test('that is made while others write is what there was at one moment', async () => {
    const url = await stores.freshUrl();
    const { database } = await filled(url);
    const writer = await openHistory(url);
    let [isOver, written] = [false, 0];
    const writing = (async () => {
      for (let place = 0; !isOver; place += 1)
        await writer.history
          .record([customer(`w${place}`), ...sale({ deal: `w${place}`, partner: 'p1', customer: `w${place}` })], {
            source: 'test',
          })
          .then(() => (written += 1));
    })();
    const paths = [fresh(), fresh(), fresh()];
    for (const path of paths) {
      for (const before = written; written === before;) await pause(5);
      await writeBackup(database, path, now);
    }
    isOver = true;
    await writing;
    expect(new Set(paths.map((path) => tablesOf(path)['history_event'])).size).toBe(3);
    for (const path of paths) {
      const target = await stores.freshUrl();
      await restored(target, path);
      const { history, database: copy } = await openHistory(target);
      expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
      await copy.close();
    }
    await Promise.all([database.close(), writer.database.close()]);
  }, 120_000);

  test('takes no other file’s place, is for its owner alone, and leaves nothing of one that fails', async () => {
    const { database, path } = await filled(await stores.freshUrl());
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = readFileSync(path);
    await expect(writeBackup(database, path, now)).rejects.toThrow(/is there already/);
    expect(readFileSync(path)).toEqual(before);
    await expect(writeBackup(database, join(folder, 'nowhere', 'x'), now)).rejects.toThrow(
      /cannot be written \(ENOENT\)/,
    );
    await database.close();
    const broken = fresh();
    await expect(writeBackup(database, broken, now)).rejects.toThrow();
    expect(existsSync(broken)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('is refused where it is none, not whole, changed or newer; and the store stays as it was', async () => {
    const { database, path } = await filled(await stores.freshUrl());
    const bytes = readFileSync(path);
    const [foreign, plain, cut, flipped] = [fresh(), fresh(), fresh(), fresh()];
    writeFileSync(foreign, gzipSync('{"something":"else"}\n'));
    writeFileSync(plain, 'not a backup at all');
    writeFileSync(cut, bytes.subarray(0, bytes.length - 200));
    writeFileSync(flipped, gzipSync(gunzipSync(bytes).toString('utf8').replace('Contact p1', 'Contact p9')));
    const endless = fresh();
    writeFileSync(endless, gzipSync(linesIn(path).slice(0, -1).join('\n')));
    const later = rewritten(path, ([head = '', ...rest]) => [
      head.replace('"migrations":[', '"migrations":["Later9",'),
      ...rest,
    ]);
    const format = rewritten(path, ([head = '', ...rest]) => [
      head.replace(`"format":${FORMAT}`, `"format":${FORMAT + 1}`),
      ...rest,
    ]);
    const table = rewritten(path, (lines) => lines.map((line) => line.replace('{"table":"act"', '{"table":"pg_user"')));
    const target = await filled(await stores.freshUrl());
    for (const [file, message] of [
      [join(folder, 'nowhere'), /cannot be read \(ENOENT\)/],
      [foreign, /is no backup of Tierline/],
      [plain, /is no backup of Tierline/],
      [cut, /is not whole/],
      [endless, /is not whole/],
      [flipped, /is damaged/],
      [table, /"pg_user" that its version did not have/],
      [later, /newer version of Tierline \(it holds "Later9"\)/],
      [format, /newer version of Tierline/],
    ] as const)
      await expect(restore(target.database, file, { replaces: true }), file).rejects.toThrow(message);
    const after = fresh();
    await writeBackup(target.database, after, now);
    expect(tablesOf(after)).toEqual(tablesOf(target.path));
    await Promise.all([database.close(), target.database.close()]);
  });

  test('is put into a store that is not empty only by whoever says so', async () => {
    const { database, path } = await filled(await stores.freshUrl());
    await database.close();
    const url = await stores.freshUrl();
    const other = await openHistory(url);
    await other.history.record([...vendor, ...partner('p9', 'pdm1')], { source: 'test' });
    await other.database.close();
    await expect(restored(url, path)).rejects.toThrow(/the store is not empty/);
    await restored(url, path, { replaces: true });
    const { history, database: copy } = await openHistory(url);
    const again = fresh();
    await writeBackup(copy, again, now);
    expect(tablesOf(again)).toEqual(tablesOf(path));
    expect(await verify(history)).toMatchObject({ differences: 0 });
    await copy.close();
  });

  test('of an older version is brought to this one', async () => {
    const { database, path } = await filled(await stores.freshUrl());
    await database.close();
    const older = rewritten(path, (lines) => {
      const from = lines.findIndex((line) => line.startsWith('{"table":"audit_entry"'));
      const to = lines.findIndex((line, place) => place > from && line.startsWith('{"rows"'));
      const [head = '', ...rest] = [...lines.slice(0, from), ...lines.slice(to + 1)];
      return [head.replace(',"Audit1764000000140"', ''), ...rest];
    });
    expect(Object.keys(tablesOf(older))).not.toContain('audit_entry');
    const url = await stores.freshUrl();
    await restored(url, older);
    const { history, database: copy } = await openHistory(url);
    expect((await copy.writer.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
    expect(await verify(history)).toMatchObject({ differences: 0 });
    await copy.close();
  });
});
