import { describe, expect, it } from 'vitest';
import { both, span, standingOfStory, type TierStory } from '../testing/point-spans.js';

const on = '2025-09-01';
const projected = (story: TierStory, day = on) => standingOfStory(story, day).projected;
const granted = (day: string, tier: 'GOLD' | 'DIAMOND' = 'GOLD') => ({
  grantedTiers: [{ day, tier, evidence: 'grant' }],
});
const withdrawn = (from: string) => ({
  sanctions: [{ key: 's', kind: 'TIER_WITHDRAWN' as const, from, until: null, evidence: 's' }],
});
const provider = (from: string) => ({
  programs: [
    { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' as const },
    { from, program: 'SOLUTIONS_PROVIDER' as const },
  ],
});

describe('what the next recalibration would give if the figures stayed as they are', () => {
  it.each<[string, TierStory, string]>([
    ['nothing of nothing', {}, 'NONE'],
    ['what begins on the day stays', { spans: both('63', '60', on, '2025-09-02') }, 'GOLD'],
    ['what begins on the next day does not', { spans: both('63', '60', '2025-09-02', '2026-09-02') }, 'NONE'],
    ['a grant of the day', { facts: granted(on, 'DIAMOND') }, 'DIAMOND'],
    ['no grant of the next day', { facts: granted('2025-09-02', 'DIAMOND') }, 'NONE'],
    ['a sanction of the day', { spans: both('63', '60', '2025-08-01', '2026-08-01'), facts: withdrawn(on) }, 'NONE'],
    [
      'no sanction of the next day',
      { spans: both('63', '60', '2025-08-01', '2026-08-01'), facts: withdrawn('2025-09-02') },
      'GOLD',
    ],
    ['a program of the day', { facts: { ...granted('2025-08-01'), ...provider(on) } }, 'NONE'],
    ['no program of the next day', { facts: { ...granted('2025-08-01'), ...provider('2025-09-02') } }, 'GOLD'],
  ])('%s', (_, story, tier) => {
    expect(projected(story)).toBe(tier);
  });

  it('does not keep what has ended on the day', () => {
    const story = (until: string) => ({ spans: both('63', '60', '2025-01-01', until) });
    expect(projected(story('2025-08-10'), '2025-08-10')).toBe('NONE');
    expect(projected(story('2025-08-11'), '2025-08-10')).toBe('GOLD');
  });
});

describe('what a partner misses of the tier that it holds', () => {
  it.each<[string, TierStory, object | null]>([
    ['nothing, where both minimums are reached', { spans: both('63', '60', '2025-08-01', '2026-08-01') }, null],
    [
      'sourced points alone',
      { spans: [span('900 MANAGED 2025-08-01')], facts: granted('2025-08-01') },
      { tier: 'GOLD', sourcedMissing: '63', totalMissing: '0' },
    ],
    [
      'the total alone',
      { spans: [span('70 SOURCED 2025-08-01')], facts: granted('2025-08-01') },
      { tier: 'GOLD', sourcedMissing: '0', totalMissing: '53' },
    ],
    ['both', { facts: granted('2025-08-01') }, { tier: 'GOLD', sourcedMissing: '63', totalMissing: '123' }],
  ])('%s', (_, story, keep) => {
    const standing = standingOfStory(story, on);
    if (keep) expect(standing.keep).toMatchObject(keep);
    else expect(standing.keep).toBeNull();
  });
});

describe('what rolls off', () => {
  it('is told by the day, soonest first, whatever order the sales came in', () => {
    const spans = [
      span('5 SOURCED 2025-05-01'),
      span('7 MANAGED 2025-08-01 2025-10-01'),
      span('9 ASSISTED 2025-03-01'),
    ];
    expect(standingOfStory({ spans }, on).rollOffs.map(({ day }) => day)).toEqual([
      '2025-10-01',
      '2026-03-01',
      '2026-05-01',
    ]);
  });
});
