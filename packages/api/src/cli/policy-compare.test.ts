import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, tierline } from '../testing/command-line.js';
import { customer, line, partner, registered, signed, vendor, won } from '../testing/small-program.js';

const folder = mkdtempSync(join(tmpdir(), 'tierline-compare-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const env = { DATABASE_URL: `sqlite:${join(folder, 'store.sqlite')}` };
const enterprise = line('MARKETING_HUB', '2000.00', 'ENTERPRISE', 'USD');
const sold = (sale: Parameters<typeof signed>[0], at: string) => [
  ...registered(sale, at),
  ...signed(sale, at),
  won(sale),
];
const history = [
  ...vendor,
  ...['a', 'b'].flatMap((key) => partner(key, 'pdm1', { currency: 'USD' })),
  customer('c1'),
  ...sold(
    {
      ...{ deal: 'd1', partner: 'a', customer: 'c1', closedOn: '2023-12-10' },
      lines: [line('MARKETING_HUB', '800.00', 'PROFESSIONAL', 'USD')],
    },
    '2023-12-01',
  ),
  ...sold({ deal: 'd2', partner: 'b', customer: 'c1', closedOn: '2025-10-10', lines: [enterprise] }, '2025-10-01'),
];

describe('two policies compared', () => {
  beforeAll(async () => {
    await buildCommandLine();
    const path = file('history.jsonl', history.map((event) => `${JSON.stringify(event)}\n`).join(''));
    expect(await tierline(['import', path], { env })).toMatchObject({ code: 0 });
  }, 240_000);

  const compare = (...args: string[]) => tierline(['policy', 'compare', ...args], { env });

  test('of one partner each difference is told, the published example among them', async () => {
    const { code, stdout } = await compare('2025-06', 'deal-based-2025-11', '--partner', 'b');
    const [head, credit, ...months] = stdout
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    expect(code).toBe(0);
    expect(head).toEqual(['what', 'customer', 'line', 'deal or time', '2025-06', 'deal-based-2025-11', 'clauses']);
    expect(credit?.slice(0, 6)).toEqual(['credit', 'c1', 'MARKETING_HUB', 'd2-b', '', 'sold share 2025-10..2028-09']);
    expect(months[0]?.slice(0, 6)).toEqual(['month', 'c1', 'MARKETING_HUB', '2025-10', '', '240.00 USD']);
  });

  test('of the program each partner is summed up', async () => {
    const { stdout, stderr } = await compare('in-force', 'deal-based-2025-11');
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    expect(rows.slice(1).map(([key, credits]) => [key, credits])).toEqual([
      ['a', '0'],
      ['b', '1'],
    ]);
    expect(rows[1]?.[4]).toMatch(/^-\d+\.00 USD$/);
    expect(stderr).toContain('2 partners would have other figures');
  });

  test('a policy file is compared as it would be in force', async () => {
    const own = {
      version: 'own',
      effectiveFrom: '2024-01-01',
      extends: '2025-06',
      parameters: { revenueShareRate: '0.1' },
    };
    const { stdout } = await compare('2025-06', file('own.json', JSON.stringify(own)), '--partner', 'a');
    expect(stdout).toBe(`what\tcustomer\tline\tdeal or time\t2025-06\t${join(folder, 'own.json')}\tclauses\n`);
  });

  test.each([
    [['2025-06', '2031'], /"2031" is neither a policy nor a file that can be read: give one of 2025-06, /],
    [
      ['2025-06', file('faulty.json', '{')],
      /faulty\.json: the file: .*\n.*is no policy file that can be used: mend the faults above/,
    ],
    [['2025-06'], /missing required argument 'b'/],
  ])('%j is refused in words', async (args, sentence) => {
    const { code, stdout, stderr } = await compare(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toContain('    at ');
    expect(stderr).toMatch(sentence);
  });
});
