import { describe, expect, it } from 'vitest';
import { readPolicies } from './read.js';

const january = { version: 'own', effectiveFrom: '2026-01-01', extends: '2025-06' };
const faultsOf = (value: unknown) => {
  const reading = readPolicies(value);
  return reading.ok ? [] : reading.faults.map(({ path, message }) => [path, message]);
};
const deep = (path: string, value: unknown): object =>
  path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as object;

const fields: [string, unknown, string, RegExp][] = [
  ['parameters.poiDedline', 'month-of-sale', 'parameters.poiDedline', /did you mean "poiDeadline"\?/],
  ['parameters.qqqq', 1, 'parameters.qqqq', /remove it, or use one of creditFollows, /],
  ['paramters', {}, 'paramters', /did you mean "parameters"\?/],
  ['parameters', 7, 'parameters', /7 is not an object/],
  ['parameters', null, 'parameters', /null is not an object/],
  ['parameters.poiDeadline', 'close', 'parameters.poiDeadline', /use one of close-date, month-of-sale/],
  ['parameters.poiDeadline', true, 'parameters.poiDeadline', /true is not text/],
  ['parameters.revenueShareRate', 0.2, 'parameters.revenueShareRate', /JSON number; write it .* such as "0\.2"/],
  ['parameters.revenueShareRate', '20%', 'parameters.revenueShareRate', /not a decimal/],
  ['parameters.revenueShareRate', '1.000001', 'parameters.revenueShareRate', /outside 0 to 1/],
  ['parameters.revenueShareRate', '-0.1', 'parameters.revenueShareRate', /outside 0 to 1/],
  ['parameters.revenueShareRate', '0.1234567', 'parameters.revenueShareRate', /more decimals than the 6/],
  ['parameters.revenueShareMonths.SOLUTIONS_PARTNER', '36', 'parameters.revenueShareMonths.SOLUTIONS_PARTNER', /whole/],
  ['parameters.revenueShareMonths.SOLUTIONS_PARTNER', 0, 'parameters.revenueShareMonths.SOLUTIONS_PARTNER', /1 to 240/],
  ['parameters.revenueShareMonths.SOLUTIONS_PARTNER', 1.5, 'parameters.revenueShareMonths.SOLUTIONS_PARTNER', /whole/],
  ['parameters.upsellAutoCredit', 'false', 'parameters.upsellAutoCredit', /neither true nor false/],
  ['parameters.holidayAnswerBy', '24:00', 'parameters.holidayAnswerBy', /such as "17:00"/],
  ['parameters.responseHours', 721, 'parameters.responseHours', /from 1 to 720/],
  ['catalog.hubs', ['MARKETING_HUB', 'MARKETING_HUB'], 'catalog.hubs[1]', /listed twice/],
  ['catalog.hubs', ['CREDITS'], 'catalog.hubs[0]', /use one of MARKETING_HUB/],
  ['catalog.hubs', [], 'catalog.hubs', /empty; state at least one/],
  ['catalog.hubs', {}, 'catalog.hubs', /not a list/],
  ['catalog.eligibleEditions', ['NONE'], 'catalog.eligibleEditions[0]', /use one of STARTER/],
  ['points.values.EURO', '75', 'points.values.EURO', /not a currency of ISO 4217/],
  ['points.values.EUR', '0', 'points.values.EUR', /not above zero/],
  ['points.values.EUR', 75, 'points.values.EUR', /JSON number/],
  [
    'points.sold',
    [{ soldFrom: '1970-01-02', PARTNER_SOURCED: '5', PARTNER_ASSISTED: '3' }],
    'points.sold[0].soldFrom',
    /begin on 1970-01-01/,
  ],
  ['points.sold', [], 'points.sold', /empty/],
  ['points.growthMarkets', ['XX'], 'points.growthMarkets[0]', /not a region/],
  ['points.growthFactor', '0', 'points.growthFactor', /not above zero/],
  [
    'points.soldMinimum',
    [{ from: '1970-01-01', motions: ['SOURCED'] }],
    'points.soldMinimum[0].motions[0]',
    /PARTNER_SOURCED/,
  ],
  ['points.sources', [{ said: 'all', url: 'example' }], 'points.sources[0].url', /not a web address/],
  ['tiers.levels', [{ tier: 'NONE', sourced: '1', total: '1' }], 'tiers.levels[0].tier', /use one of GOLD/],
  ['tiers.recalibrations', [{ on: '02-29', windowFrom: '08-15' }], 'tiers.recalibrations[0].on', /every year has/],
  ['tiers.recalibrations', [{ on: '13-01', windowFrom: '08-15' }], 'tiers.recalibrations[0].on', /every year has/],
  ['tiers.recalibrations', [{ on: '01-15', windowFrom: '01-15' }], 'tiers.recalibrations[0].windowFrom', /another day/],
  ['tiers.holdMonths', -1, 'tiers.holdMonths', /from 0 to 60/],
  ['upmarket.badStanding', ['FINED'], 'upmarket.badStanding[0]', /use one of WARNING/],
  [
    'upmarket.minimumMrr',
    { amount: '3000.5', currency: 'JPY' },
    'upmarket.minimumMrr.amount',
    /more decimals than the 0 of JPY/,
  ],
  ['upmarket.minimumMrr', { amount: '3000', currency: 'XXX' }, 'upmarket.minimumMrr.currency', /not a currency/],
  ['regionalSupport.sourcedMrrAbove.amount', -1, 'regionalSupport.sourcedMrrAbove.amount', /JSON number/],
  ['effectiveFrom', '1969-12-31', 'effectiveFrom', /outside 1970 to 2199/],
  ['effectiveFrom', '2026-02-29', 'effectiveFrom', /not a date/],
  ['version', '', 'version', /not a name for a version/],
  ['version', '2025-06', 'version', /comes with the product/],
  ['extends', '2025-6', 'extends', /did you mean "2025-06"\?/],
  ['extends', 'nothing-of-the-kind', 'extends', /use one of 2025-06, deal-based-2025-11/],
  ['extends', 'own', 'extends', /leads back to this version \(own → own\)/],
  ['extends', null, 'extends', /not text/],
];

describe('one field that is wrong is named with its mend', () => {
  it.each(fields)('%s: %j', (path, value, named, mend) => {
    const faults = faultsOf({ ...january, ...deep(path, value) });
    expect(faults).toContainEqual([named, expect.stringMatching(mend)]);
    expect(faults.filter(([at]) => !at?.startsWith(path.split('.')[0] ?? ''))).toEqual(
      path === 'tiers.levels'
        ? [
            ['upmarket.tiers[0]', expect.any(String)],
            ['upmarket.tiers[1]', expect.any(String)],
            ['upmarket.tiers[2]', expect.any(String)],
          ]
        : [],
    );
  });
});
