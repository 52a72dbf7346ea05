import { beforeAll, describe, expect, test } from 'vitest';
import { sqliteStores } from '../testing/databases.js';
import { buildCommandLine, tierline } from '../testing/command-line.js';
import { customer, line, partner, sale, vendor } from '../testing/small-program.js';

/** p2 is paid in dollars for a line in yen that starts in 2090, and no rate is given. */
const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2', { currency: 'USD', region: 'US' }),
  ...['c1', 'c2'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...sale({ deal: 'd2', partner: 'p2', customer: 'c2', lines: [line('CREDITS', '1200', 'NONE')] }).map((event) =>
    event.type === 'DealWon' ? { ...event, startsOn: '2090-01-01' } : event,
  ),
];

beforeAll(buildCommandLine, 240_000);

describe('keep-forecasts', () => {
  const stores = sqliteStores();

  test('keeps what is not kept yet, and says of whom nothing could be', async () => {
    const env = { DATABASE_URL: await stores.freshUrl() };
    const input = program.map((event) => `${JSON.stringify(event)}\n`).join('');
    await tierline(['import', '-'], { env, input });
    const first = await tierline(['keep-forecasts'], { env });
    expect(first).toMatchObject({ code: 1, stdout: 'Kept the forecasts of 1 partner.\n' });
    expect(first.stderr).toMatch(/no forecast of partner p2: There is no exchange rate from JPY to USD for /);
    const again = await tierline(['keep-forecasts'], { env });
    expect(again).toMatchObject({ code: 1, stdout: 'No forecast was left to be kept.\n' });
    expect(await tierline(['verify'], { env })).toMatchObject({ code: 0 });
  });
});
