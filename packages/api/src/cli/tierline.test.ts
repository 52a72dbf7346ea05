import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEach, sqliteStores } from '../testing/databases.js';
import { buildCommandLine, startTierline, tierline } from '../testing/command-line.js';
import { customer, partner, sale, vendor } from '../testing/small-program.js';

const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  customer('c1'),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
];
const lines = (events: readonly unknown[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('');

const folder = mkdtempSync(join(tmpdir(), 'tierline-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(buildCommandLine, 240_000);

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a wrong command line', () => {
  test.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['imprt', 'x'], /unknown command 'imprt' \(Did you mean import\?\)/],
    [
      [],
      /a command is missing; it is one of serve, import, token, person, close-quarter, pay-quarter, keep-forecasts, run-jobs, verify, rebuild, backup, restore, policy, demo, clauses/,
    ],
    [['import'], /missing required argument 'file'/],
    [['import', '/nowhere.jsonl'], /\/nowhere\.jsonl cannot be read \(ENOENT\)/],
    [['import', '/'], /is not a file/],
    [['verify', '--fast'], /unknown option '--fast'/],
    [['close-quarter'], /missing required argument 'quarter'/],
    [['close-quarter', '2025-Q5'], /must be a quarter, such as 2025-Q2/],
    [['backup'], /missing required argument 'file'/],
    [['restore', '/nowhere.backup', '--replace'], /option '--replace <name>' argument missing/],
    [['pay-quarter', '2025-06'], /must be a quarter, such as 2025-Q2/],
    [['demo', '--partners', 'many'], /'--partners <n>' argument 'many' is invalid\. It must be a whole number/],
    [['demo', '--today', '2025-02-30'], /must be a day, such as 2025-06-30/],
    [['token', 'create', '--for', 'nobody', '--name', 'x'], /must be ops:KEY, pdm:KEY, gs:KEY or partner:KEY/],
    [['token', 'create', '--for', 'ops:o'], /required option '--name <name>' not specified/],
    [
      ['token', 'create', '--for', 'ops:o', '--name', 'x', '--scopes', 'all'],
      /Allowed choices are read, deals, .*history, ledger/,
    ],
  ])('%j is answered in one line, with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await tierline(args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('153: a wrong environment is named, never its values', async () => {
    const env = { DATABASE_URL: 'mysql://root:hunter2@db/x', PORT: '123456', SMTP_URL: 'hunter3' };
    const { code, stderr } = await tierline(['verify'], { env });
    expect(stderr).toMatch(/DATABASE_URL must be .*PORT must be .*SMTP_URL must be/);
    expect(stderr).not.toMatch(/hunter|123456/);
    expect(code).toBe(2);
  });

  test('the demo is refused in production', async () => {
    const { code, stderr } = await tierline(['serve'], { env: { TIERLINE_DEMO: '1', NODE_ENV: 'production' } });
    expect(stderr).toMatch(/TIERLINE_DEMO lets anyone sign in as anyone/);
    expect(code).toBe(2);
  });
});

describe('commands that need no store', () => {
  test('every command explains itself', async () => {
    for (const name of [
      'serve',
      'import',
      'token',
      'close-quarter',
      'pay-quarter',
      'verify',
      'rebuild',
      'backup',
      'restore',
      'demo',
      'clauses',
    ]) {
      const { code, stdout, stderr } = await tierline([name, '--help']);
      expect({ name, code, stderr, isUsage: stdout.startsWith(`Usage: tierline ${name}`) }).toEqual({
        name,
        code: 0,
        stderr: '',
        isUsage: true,
      });
    }
    expect((await tierline(['serve', '--help'])).stdout).toMatch(
      /DATABASE_URL .*\(default: sqlite:.\/data\/tierline\.sqlite\)/,
    );
  });

  test('the demo writes the same bytes for the same options, and ends when nobody reads on', async () => {
    const args = ['demo', '--partners', '2', '--seed', '7', '--years', '1', '--today', '2025-06-30'];
    const first = await tierline(args);
    expect(first.stdout.split('\n').length).toBeGreaterThan(50);
    expect(await tierline(args)).toEqual(first);
    const cut = startTierline(['demo', '--partners', '200']);
    let complaint = '';
    cut.stderr.on('data', (text) => (complaint += String(text)));
    await once(cut.stdout, 'data');
    cut.stdout.destroy();
    expect(await once(cut, 'close')).toEqual([0, null]);
    expect(complaint).toBe('');
  });

  test('every clause is somewhere or planned', async () => {
    const { code, stdout } = await tierline(['clauses']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^bpw\.one-credit\t.*packages\/rules\//m);
  });
});

describeOnEach('commands on a store', (stores) => {
  test('import, refuse, mend, import again; then verify, rebuild and verify', async () => {
    const env = { DATABASE_URL: await stores.freshUrl() };
    const history = file(
      'history.jsonl',
      lines([...program, { type: 'PoiShared', at: '2025-05-21T09:00:00+09:00', sharedDeal: 'nowhere' }]),
    );
    const first = await tierline(['import', history], { env });
    expect(first.stdout.split('\n')).toEqual([
      `${history}: taken ${program.length}, unchanged 0, refused 1`,
      `${history}:${program.length + 1}: sharedDeal: No shared deal "nowhere" is known; import the event that brings it into being, here or before, and then this one.`,
      '',
    ]);
    expect(first.code).toBe(1);
    const refused = `${history}.refused.jsonl`;
    writeFileSync(refused, readFileSync(refused, 'utf8').replace('nowhere', 'd1-p1'));
    expect(await tierline(['import', refused], { env })).toMatchObject({
      code: 0,
      stdout: `${refused}: taken 1, unchanged 0, refused 0\n`,
    });
    expect(await tierline(['verify'], { env })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('as the history says') as string,
    });
    expect(await tierline(['rebuild'], { env })).toMatchObject({ code: 0 });
    expect(await tierline(['verify'], { env })).toMatchObject({ code: 0 });
  });

  test('tokens are printed once, stored as hashes, listed and revoked', async () => {
    const env = { DATABASE_URL: await stores.freshUrl() };
    await tierline(['import', '-'], { env, input: lines(program), cwd: folder });
    const create = (holder: string) =>
      tierline(['token', 'create', '--for', holder, '--name', 'for a test', '--days', '3'], { env });
    expect(await create('partner:nobody')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('no partner "nobody" is known') as string,
    });
    expect(await create('ops:pdm1')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('with the role OPS') as string,
    });
    const { stdout } = await create('partner:p1');
    const token = stdout.trimEnd().split('\n').at(-1) ?? '';
    expect(token).toMatch(/^tierline_[\w-]{43}$/);
    const listed = (await tierline(['token', 'list'], { env })).stdout;
    expect(listed).toMatch(/^tk_\S+\tpartner:p1\tuntil \d{4}-\d\d-\d\d\tall\tfor a test\n$/);
    expect(listed).not.toContain(token);
    const id = listed.split('\t')[0] ?? '';
    const rotated = await tierline(['token', 'rotate', id, '--overlap', '0'], { env });
    expect(rotated.stdout).toMatch(/^tierline_[\w-]{43}\n$/);
    expect(rotated.stdout).not.toContain(token);
    expect((await tierline(['token', 'list'], { env })).stdout.split('\n')[0]).toContain('replaced');
    expect(await tierline(['token', 'rotate', id], { env })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`another token has taken the place of ${id}`) as string,
    });
    expect(await tierline(['token', 'rotate', id, '--overlap', '169'], { env })).toMatchObject({ code: 2 });
    expect(await tierline(['token', 'revoke', id], { env })).toMatchObject({ code: 0 });
    expect((await tierline(['token', 'list'], { env })).stdout).toContain('revoked on');
    expect(await tierline(['token', 'revoke', 'tk_none'], { env })).toMatchObject({ code: 1 });
  });
});

describe('an import', () => {
  const stores = sqliteStores();

  test('from standard input puts refused lines aside under a name of their own', async () => {
    const env = { DATABASE_URL: await stores.freshUrl() };
    const { code, stdout } = await tierline(['import', '-'], {
      env,
      cwd: folder,
      input: `${lines([customer('c1')])}not JSON\n`,
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stdin: taken 1, unchanged 0, refused 1\nstdin:2: the line: The line is not JSON/);
    expect(readFileSync(join(folder, 'stdin.refused.jsonl'), 'utf8')).toBe('not JSON\n');
  });

  test('that is only tried writes nothing', async () => {
    const env = { DATABASE_URL: await stores.freshUrl() };
    const path = file('tried.jsonl', `${lines([...program, ...program])}{}\n`);
    const report = `${path}: taken ${program.length}, unchanged ${program.length}, refused 1`;
    expect((await tierline(['import', '--dry-run', path], { env })).stdout).toContain(report);
    expect((await tierline(['import', '--dry-run', path], { env })).stdout).toContain(report);
    expect(existsSync(`${path}.refused.jsonl`)).toBe(false);
    expect((await tierline(['verify'], { env })).stdout).toContain('(0 events, 0 subjects)');
  });

  test('106, 110: that is killed anywhere is completed by importing again', async () => {
    const demo = await tierline(['demo', '--partners', '30', '--seed', '3', '--years', '2', '--today', '2025-06-30']);
    const path = file('demo.jsonl', demo.stdout);
    const env = { DATABASE_URL: await stores.freshUrl() };
    for (const phase of ['Reading:', 'Storing:']) {
      const broken = startTierline(['import', path], { env });
      for await (const text of broken.stderr) if (String(text).includes(phase)) break;
      await setTimeout(30);
      broken.kill('SIGKILL');
      await once(broken, 'close');
      expect(broken.signalCode).toBe('SIGKILL');
    }
    const whole = await tierline(['import', path], { env });
    const again = await tierline(['import', path], { env });
    const count = (text: string) => text.split('\n')[0]?.match(/\d+/g)?.slice(-3).map(Number) ?? [];
    const [taken = 0, unchanged = 0, refused = 0] = count(whole.stdout);
    expect(count(again.stdout)).toEqual([0, taken + unchanged, refused]);
    expect(taken + unchanged + refused).toBe(demo.stdout.trimEnd().split('\n').length);
    expect(await tierline(['verify'], { env })).toMatchObject({ code: 0 });
  }, 180_000);
});

describe('commands beside a server on the same file', () => {
  const stores = sqliteStores();

  test('an import takes its turn with it, a second server is refused, and it stops when it is asked to', async () => {
    const env = { DATABASE_URL: await stores.freshUrl(), PORT: '0' };
    const history = await tierline(['demo', '--partners', '8', '--years', '1', '--today', '2025-06-30']);
    const server = startTierline(['serve'], { env });
    let said = '';
    for await (const text of server.stdout) {
      said += String(text);
      if (said.includes('\n')) break;
    }
    expect(said).toMatch(/^Tierline takes requests at http:\S+\n$/);
    expect(await tierline(['import', '-'], { env, cwd: folder, input: history.stdout })).toMatchObject({ code: 0 });
    expect(await tierline(['serve'], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/Process \d+ serves .* already/) as string,
    });
    expect(await tierline(['token', 'create', '--for', 'ops:ops-1', '--name', 'x'], { env })).toMatchObject({
      code: 0,
    });
    expect(await tierline(['verify'], { env })).toMatchObject({ code: 0 });
    server.kill('SIGTERM');
    expect(await once(server, 'close')).toEqual([0, null]);
  }, 120_000);
});
