import { describe, expect, it } from 'vitest';
import { both, span, standingOfStory, type TierStory } from '../testing/point-spans.js';

const granted = (tier: 'GOLD' | 'ELITE', day: string) => ({ grantedTiers: [{ day, tier, evidence: 'grant' }] });
const gold = both('63', '60', '2025-08-01', '2026-08-01');
const told = (story: TierStory, on: string) =>
  standingOfStory(story, on).requirements.map(
    ({ name, have, projected, expiring, keep, next }) =>
      `${name} ${have} then ${projected} less ${expiring} keep ${keep ?? '-'} next ${next ?? '-'}`,
  );

describe('the two minimums', () => {
  it.each<[string, TierStory, string, string[]]>([
    [
      'nothing yet: all that Gold asks for',
      {},
      '2025-09-01',
      ['SOURCED 0 then 0 less 0 keep - next 63', 'TOTAL 0 then 0 less 0 keep - next 123'],
    ],
    [
      'both are reached and stay until the recalibration',
      { spans: gold },
      '2025-09-01',
      ['SOURCED 63 then 63 less 0 keep 63 next 113', 'TOTAL 123 then 123 less 0 keep 123 next 313'],
    ],
    [
      'what rolls off on the day of the recalibration is not there on it; what rolls off the day after is',
      { spans: [...gold, span('10 SOURCED 2025-01-15'), span('5 SOURCED 2025-01-16')] },
      '2025-09-01',
      ['SOURCED 78 then 68 less 10 keep 63 next 113', 'TOTAL 138 then 128 less 10 keep 123 next 313'],
    ],
    [
      'assisted points count toward the total alone since 15 July 2025',
      { spans: [span('60 ASSISTED 2025-07-01')] },
      '2025-07-15',
      ['SOURCED 0 then 0 less 0 keep - next 63', 'TOTAL 60 then 60 less 0 keep - next 123'],
    ],
    [
      'and toward both the day before, but not on the day of the recalibration',
      { spans: [span('60 ASSISTED 2025-07-01')] },
      '2025-07-14',
      ['SOURCED 60 then 0 less 60 keep - next 63', 'TOTAL 60 then 60 less 0 keep - next 123'],
    ],
    [
      'at the top there is no more to reach',
      { facts: granted('ELITE', '2025-08-01') },
      '2025-09-01',
      ['SOURCED 0 then 0 less 0 keep 1950 next -', 'TOTAL 0 then 0 less 0 keep 3650 next -'],
    ],
  ])('%s', (_, story, on, expected) => {
    expect(told(story, on)).toEqual(expected);
  });

  it('say that their thresholds are an illustration, and ask nothing of a Solutions Provider', () => {
    expect(standingOfStory({}, '2025-09-01').requirements.every(({ illustrative }) => illustrative)).toBe(true);
    const programs = [{ from: '2021-01-01', program: 'SOLUTIONS_PROVIDER' as const }];
    expect(standingOfStory({ spans: gold, facts: { programs } }, '2025-09-01').requirements).toEqual([]);
  });
});

describe('the window of the next recalibration', () => {
  const states = (story: TierStory, on: string) =>
    standingOfStory(story, on).window.map(({ month, best, state }) => `${month} ${best} ${state}`);

  it('has the months from 15 August to 15 January, each by whether it reaches the tier held', () => {
    const spans = both('63', '60', '2025-09-30', '2025-10-02');
    expect(states({ spans, facts: granted('GOLD', '2025-02-20') }, '2025-11-23')).toEqual([
      '2025-08 NONE NOT_MET',
      '2025-09 GOLD MET',
      '2025-10 GOLD MET',
      '2025-11 NONE UNDER_WAY',
      '2025-12 NONE AHEAD',
      '2026-01 NONE AHEAD',
    ]);
  });

  it('begins in the middle of a month: what was reached only before does not count', () => {
    const spans = both('63', '60', '2025-08-01', '2025-08-15');
    expect(states({ spans }, '2025-08-31')[0]).toBe('2025-08 NONE NOT_MET');
    const longer = both('63', '60', '2025-08-01', '2025-08-16');
    expect(states({ spans: longer }, '2025-08-31')[0]).toBe('2025-08 GOLD MET');
  });

  it('is by the tier held without the caps of sanctions, and empty where there is none to keep', () => {
    const sanctions = [{ key: 's', kind: 'TIER_WITHDRAWN' as const, from: '2025-09-01', until: null, evidence: 's' }];
    const found = standingOfStory({ spans: gold, facts: { sanctions } }, '2025-09-10');
    expect(found.credited).toBe('NONE');
    expect(found.window[0]).toEqual({ month: '2025-08', best: 'GOLD', state: 'MET' });
    expect(states({}, '2025-09-10')).toEqual([]);
  });
});
