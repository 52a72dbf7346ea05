import { expect, test } from 'vitest';
import { describeOnEach } from '../../testing/databases.js';
import { derivedRows, openHistory } from '../../testing/open-history.js';
import { customer, partner, registered, sale, vendor } from '../../testing/small-program.js';
import type { History } from '../history.js';
import { importFile, type ImportOptions } from './import-file.js';
import { temporaryFile } from './temporary-file.js';

const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  customer('c1'),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
];

async function importBytes(history: History, content: string | Buffer, options?: ImportOptions) {
  const file = await temporaryFile();
  try {
    await file.appendFile(content);
    return await importFile(history, file, options);
  } finally {
    await file.close();
  }
}

const jsonl = (events: readonly unknown[]) => events.map((event) => JSON.stringify(event)).join('\n');

describeOnEach('importing a file', (stores) => {
  test('gives what recording gives, and a second time changes nothing', async () => {
    const recorded = await openHistory(await stores.freshUrl());
    await recorded.history.record(program, { source: 'test' });
    const imported = await openHistory(await stores.freshUrl());
    expect(await importBytes(imported.history, jsonl(program))).toMatchObject({
      taken: program.length,
      unchanged: 0,
      refused: [],
      undecided: [],
    });
    const rows = await derivedRows(imported.database);
    expect(rows).toEqual(await derivedRows(recorded.database));
    expect(await importBytes(imported.history, jsonl(program))).toMatchObject({ taken: 0, unchanged: program.length });
    expect(await derivedRows(imported.database)).toEqual(rows);
    await recorded.database.close();
    await imported.database.close();
  });

  test('refuses all that rests on a refused line, to any depth and from anywhere in the file', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const lost = registered({ deal: 'd2', partner: 'p9', customer: 'c1' });
    const message = (key: string, answers?: string) => ({
      type: 'MessageSent',
      at: '2025-05-02T09:00:00+09:00',
      message: key,
      sharedDeal: 'd2-p9',
      from: 'PARTNER',
      text: 'Hello',
      answers,
    });
    const last = {
      type: 'DeadlineExtended',
      at: '2025-05-03T09:00:00+09:00',
      message: 'm2',
      until: '2025-05-09T09:00:00+09:00',
      reason: 'Holidays.',
    };
    const { taken, refused } = await importBytes(
      history,
      jsonl([last, message('m2', 'm1'), message('m1'), ...lost, ...program]),
    );
    expect(taken).toBe(program.length);
    expect(refused.map(({ line, refusals }) => [line, refusals[0]?.field])).toEqual([
      [1, 'message'],
      [2, 'sharedDeal'],
      [3, 'sharedDeal'],
      [4, 'partner'],
      [5, 'sharedDeal'],
    ]);
    await database.close();
  });

  test('103: takes a byte order mark, CRLF and blank lines; refuses bytes that are not UTF-8, and lines without end', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const content = Buffer.concat([
      Buffer.from(`\uFEFF${JSON.stringify(customer('c1', { name: '株式会社 髙橋①' }))}\r\n\r\n   \n`),
      Buffer.from('{"type":"CustomerAdded","name":"'),
      Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]),
      Buffer.from(`"}\n${'x'.repeat(1_100_000)}\n${JSON.stringify(customer('c2'))}`),
    ]);
    const { taken, refused } = await importBytes(history, content);
    expect(taken).toBe(2);
    expect(refused.map(({ line, refusals }) => [line, refusals[0]?.code])).toEqual([
      [4, 'NOT_UTF8'],
      [5, 'LINE_TOO_LONG'],
    ]);
    expect(await database.reader.query(`SELECT name FROM customer WHERE key = 'c1'`)).toEqual([
      { name: '株式会社 髙橋①' },
    ]);
    await database.close();
  });

  test('104: hostile keys and texts are refused or kept as they are, and harm nothing', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const names = [`'; DROP TABLE customer; --`, 'a|b#c:d', '__proto__', '{"x":1}', '日本語 "引用"\\'];
    const hostile = [
      '{"__proto__":{"polluted":true},"type":"CustomerAdded"}',
      '[]',
      'null',
      '"text"',
      '{"type":"constructor"}',
      '{"type":"CustomerAdded","type":"X"}',
    ];
    const { taken, refused } = await importBytes(
      history,
      [jsonl(names.map((name) => customer(name, { domains: ['a.example'] }))), ...hostile].join('\n'),
    );
    expect(taken).toBe(names.length);
    expect(refused).toHaveLength(hostile.length);
    expect('polluted' in {}).toBe(false);
    const stored = await database.reader.query<{ key: string }[]>('SELECT key FROM customer');
    expect(stored.map(({ key }) => key).sort()).toEqual([...names].sort());
    await database.close();
  });

  test('a subject that cannot be decided keeps its history and keeps nobody else from being decided', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await importBytes(history, jsonl(program));
    await database.writer.query(`UPDATE partner SET facts = '{"key":"p1"}'`);
    const other = [customer('c2'), ...registered({ deal: 'd2', partner: 'p1', customer: 'c1' })];
    const { taken, undecided } = await importBytes(history, jsonl(other));
    expect(taken).toBe(other.length);
    expect(undecided.map(({ subject }) => subject)).toEqual(['customer:c1']);
    expect(await database.reader.query(`SELECT key FROM customer ORDER BY key`)).toEqual([
      { key: 'c1' },
      { key: 'c2' },
    ]);
    expect(await database.reader.query('SELECT subject FROM pending_subject')).toEqual([{ subject: 'customer:c1' }]);
    await database.close();
  });

  test('stores in transactions of their own and lets others have their turn between them', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const many = Array.from({ length: 10_500 }, (_, place) => customer(`c${place}`));
    let turns = 0;
    const between = () => {
      turns += 1;
      return database.work.write(() => Promise.resolve());
    };
    expect(await importBytes(history, jsonl(many), { between })).toMatchObject({ taken: many.length, undecided: [] });
    expect(turns).toBeGreaterThan(30);
    await database.close();
  }, 90_000);
});
