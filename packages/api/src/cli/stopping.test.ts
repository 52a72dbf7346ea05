import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../database/connect.js';
import { buildCommandLine, startTierline, tierline } from '../testing/command-line.js';
import { describeOnEach } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { customer, line, partner, sale, vendor } from '../testing/small-program.js';

const folder = mkdtempSync(join(tmpdir(), 'tierline-stop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(buildCommandLine, 240_000);

const lines = (events: readonly object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('');
const customers = Array.from({ length: 40 }, (_, place) => `c${place}`);
const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...customers.flatMap((key) => [
    customer(key),
    ...sale({ deal: `d-${key}`, partner: 'p1', customer: key, lines: [line('MARKETING_HUB', '96000')] }),
  ]),
];

/** A server of its own process; resolves with its address once it takes requests. */
async function serving(env: Record<string, string>): Promise<{ child: ChildProcessWithoutNullStreams; url: string }> {
  const child = startTierline(['serve'], { env: { PORT: '0', ...env } });
  let said = '';
  for await (const text of child.stdout) {
    said += String(text);
    if (said.includes('\n')) break;
  }
  return { child, url: /http:\S+/.exec(said)?.[0] ?? '' };
}

async function filled(databaseUrl: string) {
  const env = { DATABASE_URL: databaseUrl };
  const taken = await tierline(['import', '-'], { env, cwd: folder, input: lines(program) });
  expect(taken.code, taken.stderr).toBe(0);
  const made = await tierline(['token', 'create', '--for', 'ops:ops1', '--name', 'test'], { env });
  return { env, token: made.stdout.trimEnd().split('\n').at(-1) ?? '' };
}

function ask(url: string, token: string, query: string, variables: object = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

describeOnEach('a server that is asked to stop', (stores) => {
  test('150: answers what is under way, says goodbye to those who listen, and ends with 0', async () => {
    const { env, token } = await filled(await stores.freshUrl());
    const { child, url } = await serving(env);
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    const listener = await new Listener(url, token).subscribe('subscription { changes { kind } }');
    const answers: number[] = [];
    let [isOver, refused] = [false, 0];
    const load = Array.from({ length: 6 }, async (_, place) => {
      for (let count = 0; !isOver; count += 1) {
        const add = JSON.stringify(customer(`n${place}-${count}`));
        const sent = ask(url, token, 'mutation ($l: [String!]!) { recordHistory(input: { lines: $l }) { taken } }', {
          l: [add],
        });
        await sent.then(
          async (response) => {
            const { data } = (await response.json()) as { data: { recordHistory: { taken: number } } };
            answers.push(data.recordHistory.taken);
          },
          () => (refused += 1),
        );
        if (refused > 0) return;
      }
    });
    while (answers.length < 12) await pause(20);
    const stoppedAt = Date.now();
    child.kill('SIGTERM');
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    isOver = true;
    await Promise.all(load);
    expect({ code, signal }, said).toEqual({ code: 0, signal: null });
    expect(Date.now() - stoppedAt).toBeLessThan(12_000);
    expect((await listener.until(({ closed }) => closed !== null)).closed?.code).toBe(1001);
    const database = await connect(env.DATABASE_URL);
    const [stored] = await database.reader.query<{ count: number }[]>(
      `SELECT count(*) AS count FROM history_event WHERE anchor LIKE 'customer:n%'`,
    );
    // What was answered is stored, and nothing was stored without being answered but what the connection was lost over.
    const taken = answers.reduce((sum, count) => sum + count, 0);
    expect(stored?.count).toBeGreaterThanOrEqual(taken);
    expect(stored?.count).toBeLessThanOrEqual(taken + refused);
    await database.close();
    expect(await tierline(['verify', '--chain'], { env })).toMatchObject({ code: 0 });
  }, 180_000);

  test('150: a closing that is broken off is done, or was never begun', async () => {
    const { env } = await filled(await stores.freshUrl());
    const states = new Set<string>();
    for (const after of [250, 500, 700, 900, 1_100, 1_300, 1_600, 2_000]) {
      const child = startTierline(['close-quarter', '2025-Q3'], { env });
      child.stdin.on('error', () => undefined).end();
      const ended = once(child, 'close');
      await Promise.race([pause(after), ended]);
      child.kill('SIGTERM');
      await ended;
      const database = await connect(env.DATABASE_URL);
      const [row] = await database.reader.query<
        { quarters: number; statements: number; closed: number; noted: number }[]
      >(
        `SELECT (SELECT count(*) FROM closed_quarter) AS quarters, (SELECT count(*) FROM statement) AS statements,
          (SELECT count(*) FROM revenue_share_entry WHERE closed) AS closed,
          (SELECT count(*) FROM audit_entry WHERE act = 'close-quarter') AS noted`,
      );
      await database.close();
      states.add(JSON.stringify(row));
      if (row?.quarters === 1) break;
    }
    const done = JSON.stringify({ quarters: 1, statements: 1, closed: 120, noted: 1 });
    const untouched = JSON.stringify({ quarters: 0, statements: 0, closed: 0, noted: 0 });
    expect([...states].filter((state) => state !== done && state !== untouched)).toEqual([]);
    expect(await tierline(['close-quarter', '2025-Q3'], { env })).toMatchObject({ code: 0 });
    expect(await tierline(['verify', '--chain'], { env })).toMatchObject({ code: 0 });
  }, 240_000);

  test('its store is backed up while it serves, restored elsewhere, and not while another serves there', async () => {
    const { env } = await filled(await stores.freshUrl());
    const { child } = await serving(env);
    const file = join(folder, `${stores.dialect}.backup`);
    const backup = await tierline(['backup', file], { env });
    expect(backup).toMatchObject({ code: 0, stdout: expect.stringMatching(/\d rows? in \d+ tables, /) as string });
    expect(await tierline(['backup', file], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is there already') as string,
    });
    expect(await tierline(['restore', file], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a server is at work on this store') as string,
    });
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(await tierline(['restore', file], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the store is not empty') as string,
    });
    expect(await tierline(['restore', file, '--replace', 'other'], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('must be given the name of the store') as string,
    });
    const elsewhere = { DATABASE_URL: await stores.freshUrl() };
    const restored = await tierline(['restore', file], { env: elsewhere });
    expect(restored, restored.stderr).toMatchObject({ code: 0 });
    expect(restored.stdout).toMatch(
      /as they were at .*\nEverything stored is as the history says .*\nThe chain of the audit log is whole/,
    );
    const name = env.DATABASE_URL.replace(/^.*\//, '');
    expect(await tierline(['restore', file, '--replace', name], { env })).toMatchObject({ code: 0 });
    expect(await tierline(['verify', '--chain'], { env })).toMatchObject({ code: 0 });
  }, 180_000);
});

describe('a server whose configuration is wrong', () => {
  test('153: says the name of what is wrong, not its value, and ends with 2', async () => {
    const env = { PORT: 'hunter2', LOG_LEVEL: 'hunter2', DATABASE_URL: `sqlite:${join(folder, 'x.sqlite')}` };
    const { code, stderr } = await tierline(['serve'], { env });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/PORT must be .*LOG_LEVEL must be /) as string,
    });
    expect(stderr).not.toContain('hunter2');
    expect(existsSync(join(folder, 'x.sqlite'))).toBe(false);
  });

  test('153: a folder that cannot be made is said to be the one of DATABASE_URL', async () => {
    const { code, stderr } = await tierline(['verify'], { env: { DATABASE_URL: 'sqlite:/dev/null/x/store.sqlite' } });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('the folder of DATABASE_URL cannot be written') as string,
    });
  });
});
