import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import { parseMoney } from '../money.js';
import { policy202506 } from '../policies/2025-06.js';
import { regionalSupport } from './extra-region.js';

const dollars = (region: string, amount: string) => ({ region, sourced: parseMoney(amount, 'USD') });
const found = (...sourced: ReturnType<typeof dollars>[]) =>
  regionalSupport(sourced, 'JP', policy202506.regionalSupport);

describe('who may be invited to an extra development manager (team.extra-region-pdm)', () => {
  it.each<[string, ReturnType<typeof dollars>[], string[]]>([
    ['nothing outside the main region', [dollars('JP', '50000.00')], []],
    ['exactly the threshold is not more', [dollars('US', '10000.00')], ['US no']],
    ['a cent more is', [dollars('US', '10000.01')], ['US yes']],
    ['several customers of a region count together', [dollars('US', '6000.00'), dollars('US', '4000.01')], ['US yes']],
    ['each region by itself', [dollars('US', '6000.00'), dollars('DE', '6000.00')], ['DE no', 'US no']],
    ['the largest first', [dollars('DE', '10.00'), dollars('US', '20000.00')], ['US yes', 'DE no']],
    ['a region without any growth is none', [dollars('US', '0.00')], []],
  ])('%s', (_, sourced, expected) => {
    expect(found(...sourced).map(({ region, qualifies }) => `${region} ${qualifies ? 'yes' : 'no'}`)).toEqual(expected);
  });

  it('says how much where, and against what', () => {
    const said = (amount: string) =>
      found(dollars('US', amount)).flatMap(({ reasons }) => reasons.map((each) => explain(each, 'en')));
    expect(said('12000.00')).toEqual([
      'The partner sourced enough outside the main region of its PDM, US$12,000.00 in US, to be invited to have an extra regional PDM.',
    ]);
    expect(said('10000.00')).toEqual([
      'The partner did not source enough outside the main region of its PDM, US$10,000.00 in US where more than US$10,000.00 is asked, for an extra regional PDM.',
    ]);
  });

  it('adds no currencies', () => {
    expect(() => found({ region: 'US', sourced: parseMoney('1', 'JPY') })).toThrow('never added');
  });
});
