import { describe, expect, it } from 'vitest';
import { policy202506 } from '../policies/2025-06.js';
import { shippedPolicies } from '../policies/shipped.js';
import { readPolicies, readPolicyFile } from './read.js';

const january = { version: 'own', effectiveFrom: '2026-01-01', extends: '2025-06' };
const faultsOf = (value: unknown) => {
  const reading = readPolicies(value);
  return reading.ok ? [] : reading.faults.map(({ path, message }) => [path, message]);
};
describe('a policy file', () => {
  it('says only what differs from the version that it extends', () => {
    const reading = readPolicies({
      ...january,
      parameters: { poiDeadline: 'month-of-sale', revenueShareMonths: { SOLUTIONS_PROVIDER: 6 } },
      points: { values: { CHF: '90' }, growthMarkets: ['IN'] },
    });
    expect(reading).toMatchObject({ ok: true });
    if (!reading.ok) return;
    const { version: _version, effectiveFrom: _from, ...rest } = policy202506;
    expect(reading.versions).toEqual([
      {
        ...rest,
        version: 'own',
        effectiveFrom: '2026-01-01',
        parameters: {
          ...rest.parameters,
          poiDeadline: 'month-of-sale',
          revenueShareMonths: { SOLUTIONS_PARTNER: 36, SOLUTIONS_PROVIDER: 6 },
        },
        points: { ...rest.points, values: { ...rest.points.values, CHF: '90' }, growthMarkets: ['IN'] },
      },
    ]);
    expect(reading.book.on('2025-12-31').version).toBe('2025-06');
    expect(reading.book.on('2026-01-01').version).toBe('own');
  });

  it('holds several versions, each of which may extend another, in any order', () => {
    const reading = readPolicies({
      versions: [
        { version: 'c', effectiveFrom: '2026-07-01', extends: 'b', parameters: { responseHours: 24 } },
        { version: 'b', effectiveFrom: '2026-01-01', extends: 'deal-based-2025-11', isAnnounced: false },
      ],
    });
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    expect(reading.book.all.map(({ version }) => version)).toEqual(['2025-06', 'b', 'c']);
    expect(reading.book.on('2026-07-01')).toMatchObject({
      isAnnounced: false,
      parameters: { responseHours: 24, creditFollows: 'shared-deal', poiDeadline: 'close-date' },
    });
  });

  it('takes the place of the default where it is in force from the first day', () => {
    const reading = readPolicies({ ...january, effectiveFrom: '1970-01-01' });
    expect(reading.ok && reading.book.all.map(({ version }) => version)).toEqual(['own']);
  });

  it('may state everything itself', () => {
    expect(readPolicyFile(JSON.stringify({ ...policy202506, version: 'whole' }))).toMatchObject({ ok: true });
  });

  it('reads every shipped version as the code has it', () => {
    for (const [name, policy] of shippedPolicies) {
      const reading = readPolicies({ version: 'x', effectiveFrom: policy.effectiveFrom, extends: name });
      expect(reading.ok && reading.versions[0]).toEqual({ ...policy, version: 'x' });
    }
  });
});

describe('fields that do not go together', () => {
  const levels = (...list: [string, string, string][]) => ({
    ...january,
    tiers: { levels: list.map(([tier, sourced, total]) => ({ tier, sourced, total })) },
    upmarket: { tiers: ['GOLD'] },
  });
  it.each([
    ['ascending by one ten-thousandth', levels(['GOLD', '1', '1'], ['ELITE', '1.0001', '1.0001']), []],
    [
      'equal sourced',
      levels(['GOLD', '63', '123'], ['ELITE', '63.0', '313']),
      [['tiers.levels[1].sourced', /"63.0" does not come after the 63/]],
    ],
    [
      'falling total',
      levels(['GOLD', '63', '123'], ['ELITE', '113', '122.9']),
      [['tiers.levels[1].total', /ascending/]],
    ],
    ['a total below its part', levels(['GOLD', '63', '62']), [['tiers.levels[0].total', /less than the 63 sourced/]]],
    ['a total equal to its part', levels(['GOLD', '63', '63']), []],
    [
      'tiers in the wrong order',
      levels(['ELITE', '63', '123'], ['GOLD', '113', '313']),
      [['tiers.levels[1].tier', /from the lowest to the highest: GOLD, PLATINUM, DIAMOND, ELITE/]],
    ],
    ['a tier twice', levels(['GOLD', '63', '123'], ['GOLD', '113', '313']), [['tiers.levels[1].tier', /listed twice/]]],
    [
      'an upmarket tier without a level',
      { ...january, tiers: { levels: [{ tier: 'GOLD', sourced: '1', total: '1' }] }, upmarket: { tiers: ['ELITE'] } },
      [['upmarket.tiers[0]', /not among the tiers that tiers\.levels lists \(GOLD\)/]],
    ],
    [
      'sales not ascending',
      {
        ...january,
        points: {
          sold: ['1970-01-01', '2024-02-27', '2024-02-27'].map((soldFrom) => ({
            soldFrom,
            PARTNER_SOURCED: '5',
            PARTNER_ASSISTED: '3',
          })),
        },
      },
      [['points.sold[2].soldFrom', /does not come after the 2024-02-27/]],
    ],
    [
      'recalibrations not ascending',
      {
        ...january,
        tiers: {
          recalibrations: [
            { on: '07-15', windowFrom: '02-15' },
            { on: '01-15', windowFrom: '08-15' },
          ],
        },
      },
      [['tiers.recalibrations[1].on', /after the 07-15/]],
    ],
    [
      'fewer deals tried than the version below says were won',
      { ...january, forecast: { winning: { SIGNED: { tried: 2 } } } },
      [['forecast.winning.SIGNED.won', /from 0 to 2/]],
    ],
    [
      'a currency without the decimals of the amount',
      { ...january, upmarket: { minimumMrr: { amount: '3000.50', currency: 'JPY' } } },
      [['upmarket.minimumMrr.amount', /more decimals than the 0 of JPY/]],
    ],
    [
      'more deals won than tried',
      { ...january, forecast: { winning: { SIGNED: { won: 9, tried: 8 } } } },
      [['forecast.winning.SIGNED.won', /from 0 to 8/]],
    ],
  ] as [string, object, [string, RegExp][]][])('%s', (_name, value, faults) => {
    expect(faultsOf(value)).toEqual(faults.map(([path, mend]) => [path, expect.stringMatching(mend) as string]));
  });
});

describe('a file as a whole', () => {
  const textFaults = (text: string) => {
    const reading = readPolicyFile(text);
    return reading.ok ? [] : reading.faults.map(({ path, message }) => [path, message]);
  };
  it.each([
    ['not JSON', '{', '', /not JSON/],
    ['nothing', '', '', /not JSON/],
    ['a list', '[]', '', /not an object/],
    ['too large', ' '.repeat(256 * 1024 + 1), '', /larger than 256 KiB/],
    ['no versions', '{"versions":[]}', 'versions', /at least one/],
    ['versions that are no list', '{"versions":{}}', 'versions', /not a list/],
    ['something beside the versions', '{"versions":[],"version":"x"}', 'version', /did you mean "versions"/],
    ['a version that is no object', '{"versions":["2025-06"]}', 'versions[0]', /not an object/],
    ['a field twice', '{"parameters":{"rounding":"half-up","rounding":"half-even"}}', 'parameters.rounding', /twice/],
    ['a hidden field', `{"parameters":{"__proto__":{"rounding":"half-even"}}}`, 'parameters.__proto__', /no field/],
  ])('%s', (_name, text, path, mend) => {
    expect(textFaults(text)).toContainEqual([path, expect.stringMatching(mend)]);
  });

  it('takes a byte order mark, and 256 KiB', () => {
    const text = JSON.stringify(january);
    expect(textFaults(`\uFEFF${text}`)).toEqual([]);
    expect(textFaults(text.padEnd(256 * 1024))).toEqual([]);
  });

  it('does not take a name in a string, in another object or in a list for a field named twice', () => {
    const sources = [1, 2].map((each) => ({ said: `"said": "said" ${each} \\`, url: 'https://example.com/' }));
    expect(textFaults(JSON.stringify({ ...january, sources, points: { sources } }))).toEqual([]);
  });

  it('has each name and each first day once', () => {
    expect(faultsOf({ versions: [january, january] })).toEqual([
      ['versions[1].version', expect.stringMatching(/name of two versions/)],
      ['versions[1].effectiveFrom', expect.stringMatching(/first day of two versions/)],
    ]);
  });

  it('tells every version on a circle, and only those', () => {
    const version = (name: string, month: number, base: string) => ({
      version: name,
      effectiveFrom: `2026-0${month}-01`,
      extends: base,
    });
    expect(
      faultsOf({
        versions: [version('a', 1, 'b'), version('b', 2, 'a'), version('c', 3, 'a'), version('d', 4, '2025-06')],
      }),
    ).toEqual([
      ['versions[0].extends', expect.stringContaining('a → b → a')],
      ['versions[1].extends', expect.stringContaining('b → a → b')],
    ]);
  });

  it('says what a version lacks that extends nothing, and a fault that others take over only once', () => {
    expect(new Set(faultsOf({ version: 'x' }).map(([path]) => path))).toEqual(
      new Set(Object.keys(policy202506).filter((name) => name !== 'version')),
    );
    const wrong = { ...january, parameters: { responseHours: 0 } };
    expect(faultsOf({ versions: [wrong, { version: 'y', effectiveFrom: '2026-02-01', extends: 'own' }] })).toEqual([
      ['versions[0].parameters.responseHours', expect.any(String)],
    ]);
  });

  it('names every fault in one go, in both languages', () => {
    const reading = readPolicies({
      ...january,
      effectiveFrom: '1960-01-01',
      parameters: { poiDeadline: 'never', responseHours: '48', extra: 1 },
      tiers: {
        levels: [
          { tier: 'ELITE', sourced: '5', total: '1' },
          { tier: 'GOLD', sourced: 4, total: '9' },
        ],
      },
      points: { values: { USD: '0' } },
    });
    expect(reading.ok ? [] : reading.faults.map(({ path }) => path).sort()).toEqual([
      'effectiveFrom',
      'parameters.extra',
      'parameters.poiDeadline',
      'parameters.responseHours',
      'points.values.USD',
      'tiers.levels[0].total',
      'tiers.levels[1].sourced',
      'tiers.levels[1].tier',
      'upmarket.tiers[0]',
      'upmarket.tiers[1]',
    ]);
    if (!reading.ok)
      for (const { message, messageJa } of reading.faults) {
        expect(message).toMatch(/[;?].*\.$/);
        expect(messageJa).toMatch(/[ぁ-ん].*。$/);
        expect(message + messageJa).not.toMatch(/[{}]/);
      }
  });
});
