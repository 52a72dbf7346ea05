import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import { buildCommandLine, tierline } from '../testing/command-line.js';
import { customer, line, partner, sale, vendor } from '../testing/small-program.js';

const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2', { currency: 'USD', region: 'US' }),
  customer('c1'),
  customer('c2'),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1', lines: [line('MARKETING_HUB', '5000000')] }),
  ...sale({ deal: 'd2', partner: 'p2', customer: 'c2', lines: [line('CREDITS', '12.50', 'NONE', 'USD')] }),
];
const missed = {
  ...{ type: 'PaymentMissed', at: '2025-12-01T09:00:00+09:00', customer: 'c1' },
  ...{ productLine: 'MARKETING_HUB', month: '2025-08' },
};
const lines = (events: readonly object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('');

beforeAll(buildCommandLine, 240_000);

describe('close-quarter and pay-quarter', () => {
  const stores = sqliteStores();

  test('say what they would do, do it once, and say what stands in the way', async () => {
    const env = { DATABASE_URL: await stores.freshUrl() };
    const run = async (...args: string[]) => {
      const { code, stdout } = await tierline(args, { env });
      return { code, said: stdout.trimEnd().split('\n') };
    };
    await tierline(['import', '-'], { env, cwd: tmpdir(), input: lines(program) });
    const figures = [
      '2 partners, 6 entries, of which 0 corrections of earlier quarters; payable on 2025-11-14.',
      'Total JPY 3,000,000',
      'Total USD 7.50',
    ];
    expect(await run('pay-quarter', '2025-Q3')).toEqual({
      code: 1,
      said: ['2025-Q3 is not closed; what may still change is not paid. Close it first.'],
    });
    expect(await run('close-quarter', '2025-Q4')).toMatchObject({
      code: 1,
      said: expect.arrayContaining([
        '2025-Q4 was not closed.',
        'Hindered: 2025-Q3 has entries and is open; quarters are closed in their order, so close 2025-Q3 first.',
      ]) as string[],
    });
    const tried = { code: 0, said: ['2025-Q3 could be closed; nothing was done.', ...figures] };
    expect(await run('close-quarter', '2025-Q3', '--dry-run')).toEqual(tried);
    expect(await run('close-quarter', '2025-Q3')).toEqual({ code: 0, said: ['2025-Q3 is closed.', ...figures] });
    const again = await run('close-quarter', '2025-Q3');
    expect(again).toMatchObject({
      code: 0,
      said: [expect.stringMatching(/^2025-Q3 was closed on \S+ already/), ...figures],
    });
    await tierline(['import', '-'], { env, cwd: tmpdir(), input: lines([missed]) });
    expect(await run('close-quarter', '2025-Q4')).toEqual({
      code: 0,
      said: [
        '2025-Q4 is closed.',
        '2 partners, 7 entries, of which 1 correction of earlier quarters; payable on 2026-02-14.',
        'Total JPY 2,000,000',
        'Total USD 7.50',
      ],
    });
    expect((await run('pay-quarter', '2025-Q3')).said[0]).toBe('2 statements of 2025-Q3 marked as paid.');
    expect((await run('pay-quarter', '2025-Q3')).said[0]).toBe('2025-Q3 has no statement left to be marked as paid.');
    expect(await run('verify')).toMatchObject({ code: 0 });
  }, 180_000);
});
