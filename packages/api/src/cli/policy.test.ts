import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import { buildCommandLine, startTierline, tierline } from '../testing/command-line.js';
import { customer, partner, sale, vendor } from '../testing/small-program.js';

const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  customer('c1'),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
];
const lines = (events: readonly unknown[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('');
const folder = mkdtempSync(join(tmpdir(), 'tierline-policy-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(buildCommandLine, 240_000);

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a policy file', () => {
  const stores = sqliteStores();
  const lenient = {
    version: 'own',
    effectiveFrom: '2025-07-01',
    extends: '2025-06',
    parameters: { poiDeadline: 'month-of-sale' },
  };
  const faulty = {
    ...lenient,
    effectiveFrom: '1960-01-01',
    parameters: { poiDedline: 'month-of-sale', responseHours: '48' },
  };

  test('without faults is told by its versions and what is other than by default', async () => {
    const path = file('own.json', JSON.stringify(lenient));
    expect(await tierline(['policy', 'check', path])).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        `${path}: 1 version, no faults.`,
        '2025-06: in force from 1970-01-01 until own is, as it comes with the product',
        'own: in force from 2025-07-01',
        '  parameters.poiDeadline: month-of-sale (2025-06: close-date)',
        '',
      ].join('\n'),
    });
  });

  test('with faults is told by each of them, a line each', async () => {
    const path = file('faulty.json', JSON.stringify(faulty));
    const { code, stdout, stderr } = await tierline(['policy', 'check', path]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.trimEnd().split('\n').sort()).toEqual([
      expect.stringContaining(
        `${path}: effectiveFrom: "1960-01-01" is outside 1970 to 2199; state a date within them.`,
      ),
      expect.stringContaining(
        `${path}: parameters.poiDedline: There is no field of this name here; did you mean "poiDeadline"?`,
      ),
      expect.stringContaining(`${path}: parameters.responseHours: "48" is not a whole number from 1 to 720; write one`),
    ]);
  });

  test.each([
    [['policy', 'check'], /missing required argument 'file'/],
    [['policy', 'check', '/nowhere.json'], /\/nowhere\.json cannot be read \(ENOENT\); name a policy file/],
    [['policy', 'check', '/'], /\/ is not a file/],
  ])('%j is answered in one line, with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await tierline(args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test.each([['serve'], ['import', '-'], ['verify'], ['rebuild']])(
    'that is faulty keeps %s from starting, every fault told',
    async (...args) => {
      const env = {
        DATABASE_URL: await stores.freshUrl(),
        POLICY_FILE: file('faulty.json', JSON.stringify(faulty)),
        PORT: '0',
      };
      const { code, stdout, stderr } = await tierline(args, { env });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toHaveLength(4);
      expect(stderr).toMatch(/tierline: POLICY_FILE .*faulty\.json has 3 faults: mend it, or unset POLICY_FILE/);
    },
  );

  test('decides what is imported; with another one everything is decided again, and verify says what differs until then', async () => {
    const env = { DATABASE_URL: await stores.freshUrl() };
    const own = { ...env, POLICY_FILE: file('own.json', JSON.stringify(lenient)) };
    const history = file('history.jsonl', lines(program));
    expect((await tierline(['import', history], { env })).code).toBe(0);
    expect(await tierline(['verify'], { env })).toMatchObject({ code: 0, stderr: '' });
    const otherwise = await tierline(['verify'], { env: own });
    expect(otherwise.code).toBe(1);
    expect(otherwise.stderr).toContain('what is stored was decided with another policy');
    const again = await tierline(['import', history], { env: own });
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining(`unchanged ${program.length}`) as string });
    expect(again.stderr).toMatch(
      /With the policy 2025-06 this store was decided; now it is 2025-06, own from 2025-07-01, and \d+ subjects are decided again/,
    );
    expect(again.stderr).toMatch(/^Deciding: \d+ subjects in /m);
    expect(await tierline(['verify'], { env: own })).toMatchObject({ code: 0, stderr: '' });
    expect((await tierline(['import', history], { env: own })).stderr).not.toContain('decided again');
    expect((await tierline(['rebuild'], { env })).stderr).toContain(
      'With the policy 2025-06, own from 2025-07-01 this store',
    );
    expect(await tierline(['verify'], { env })).toMatchObject({ code: 0, stderr: '' });
  });

  test('that a server does not decide with is refused beside it', async () => {
    const env = { DATABASE_URL: await stores.freshUrl(), PORT: '0' };
    const own = { ...env, POLICY_FILE: file('own.json', JSON.stringify(lenient)) };
    const server = startTierline(['serve'], { env: own });
    await once(server.stdout, 'data');
    const history = file('history.jsonl', lines(program));
    const refused = await tierline(['import', history], { env });
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a server decides this store with another policy') as string,
    });
    expect(await tierline(['import', history], { env: own })).toMatchObject({ code: 0 });
    server.kill('SIGTERM');
    expect(await once(server, 'close')).toEqual([0, null]);
  });
});
