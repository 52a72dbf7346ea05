import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../decision.js';
import { explain } from '../explain/explain.js';
import { money } from '../money.js';
import { policy202506 } from '../policies/2025-06.js';
import { PolicyError } from '../policy.js';
import { both, span, standingOfStory, type TierStory } from '../testing/point-spans.js';

const said = (story: TierStory, on: string, locale: 'en' | 'ja' = 'en') =>
  reasonsFor('partner', standingOfStory(story, on).reasons).map((each) => explain(each, locale));

const gold = both('63', '60', '2025-08-01', '2026-08-01');
const granted = (tier: 'GOLD' | 'DIAMOND' | 'ELITE', day: string) => ({
  grantedTiers: [{ day, tier, evidence: 'grant' }],
});
const provider = { programs: [{ from: '2021-01-01', program: 'SOLUTIONS_PROVIDER' as const }] };

describe('where a partner stands with its tier', () => {
  it('has its points by kind, the tier they reach, the one it holds and the next recalibration', () => {
    const spans = [...gold, span('0.5 ASSISTED 2025-08-01'), span('0.5 MANAGED 2025-09-01')];
    expect(standingOfStory({ spans }, '2025-08-31')).toMatchObject({
      credited: 'GOLD',
      performing: 'GOLD',
      points: { sourced: '63', assisted: '0.5', managed: '60', total: '123.5' },
      recalibratesOn: '2026-01-15',
      projected: 'GOLD',
      policyVersion: '2025-06',
    });
  });

  it.each<[string, TierStory, string, string | null]>([
    ['nothing yet: all of Gold', {}, '2025-09-01', 'GOLD 63 123'],
    ['Gold: what Platinum asks for beyond', { spans: gold }, '2025-09-01', 'PLATINUM 50 190'],
    ['only sourced points are missing', { spans: [span('900 MANAGED 2025-08-01')] }, '2025-09-01', 'GOLD 63 0'],
    ['only the total is missing', { spans: [span('70 SOURCED 2025-08-01')] }, '2025-09-01', 'GOLD 0 53'],
    ['a fraction', { spans: [span('62.5 SOURCED 2025-08-01')] }, '2025-09-01', 'GOLD 0.5 60.5'],
    [
      'less than can be shown is not nothing',
      {
        spans: [
          span('0 SOURCED 2025-08-01', { counted: money(1_891_889_999, 'COP'), rate: '1' }),
          span('60 MANAGED 2025-08-01'),
        ],
      },
      '2025-09-01',
      'GOLD 0.0001 0.0001',
    ],
    [
      'assisted points count toward the minimum until 14 July 2025',
      { spans: [span('60 ASSISTED 2025-07-01')] },
      '2025-07-14',
      'GOLD 3 63',
    ],
    ['and not from 15 July 2025 on', { spans: [span('60 ASSISTED 2025-07-01')] }, '2025-07-15', 'GOLD 63 63'],
    [
      'a tier held above what the figures reach: the one above the held one',
      { facts: granted('DIAMOND', '2025-08-01') },
      '2025-09-01',
      'ELITE 1950 3650',
    ],
    ['the top', { facts: granted('ELITE', '2025-08-01') }, '2025-09-01', null],
    ['a Solutions Provider has none to reach', { spans: gold, facts: provider }, '2025-09-01', null],
  ])('next: %s', (_, story, on, goal) => {
    const { next } = standingOfStory(story, on);
    expect(next && `${next.tier} ${next.sourcedMissing} ${next.totalMissing}`).toBe(goal);
    if (next) expect(next.illustrative).toBe(true);
  });

  it.each<[string, TierStory, string, string | null]>([
    ['the figures reach the tier that is held', { spans: gold }, '2025-09-01', null],
    ['no tier is held', {}, '2025-09-01', null],
    [
      'the figures have fallen',
      { spans: gold, facts: granted('DIAMOND', '2025-08-01') },
      '2025-09-01',
      'DIAMOND 237 677',
    ],
    ['everything has rolled off', { spans: gold }, '2026-08-01', 'GOLD 63 123'],
  ])('to keep: %s', (_, story, on, goal) => {
    const { keep } = standingOfStory(story, on);
    expect(keep && `${keep.tier} ${keep.sourcedMissing} ${keep.totalMissing}`).toBe(goal);
  });

  it('says where thresholds are the organisation’s own', () => {
    const policy = { ...policy202506, tiers: { ...policy202506.tiers, illustrative: false } };
    const found = standingOfStory({ policies: [policy] }, '2025-09-01');
    expect(found.next?.illustrative).toBe(false);
    expect(JSON.stringify(found.reasons)).not.toContain('illustrative');
  });

  it('a Solutions Provider has no points, no tier and nothing that rolls off (credit.provider-terms)', () => {
    expect(standingOfStory({ spans: gold, facts: provider }, '2025-09-01')).toMatchObject({
      credited: 'NONE',
      performing: 'NONE',
      points: { sourced: '0', assisted: '0', managed: '0', total: '0' },
      projected: 'NONE',
      safeUntil: null,
      rollOffs: [],
    });
    expect(said({ spans: gold, facts: provider }, '2025-09-01')).toEqual([
      'As a Solutions Provider on 1 Sep 2025, the partner has no tier and no points.',
    ]);
  });

  it('is refused for a day that no policy covers, and where no recalibration is to come', () => {
    expect(() =>
      standingOfStory({ policies: [{ ...policy202506, effectiveFrom: '2025-01-01' }] }, '2024-12-31'),
    ).toThrow(PolicyError);
    const never = { ...policy202506, tiers: { ...policy202506.tiers, recalibrations: [] } };
    expect(() => standingOfStory({ policies: [never] }, '2025-09-01')).toThrow(
      'no policy recalibrates tiers twice after 2025-09-01',
    );
  });
});

describe('what the next recalibration would give', () => {
  const fallen = { spans: both('63', '60', '2024-10-01', '2025-02-01') };
  it.each<[string, TierStory, string, string, string, string | null]>([
    [
      'met on the day and on every day after, if the figures stay',
      { spans: gold },
      '2025-08-10',
      '2026-01-15',
      'GOLD',
      '2026-07-15',
    ],
    [
      'held for less than six months by then',
      { facts: granted('GOLD', '2025-07-16') },
      '2025-08-01',
      '2026-01-15',
      'GOLD',
      '2026-07-15',
    ],
    [
      'held for six months by then, and the figures are below',
      { facts: granted('GOLD', '2025-07-15') },
      '2025-08-01',
      '2026-01-15',
      'NONE',
      '2026-01-15',
    ],
    [
      'met in the window, below since',
      { spans: both('63', '60', '2025-03-01', '2025-03-02'), facts: granted('GOLD', '2024-10-01') },
      '2025-06-01',
      '2025-07-15',
      'GOLD',
      '2026-01-15',
    ],
    ['met before the window only', fallen, '2025-06-01', '2025-07-15', 'NONE', '2025-07-15'],
    ['on a recalibration day the next one is meant', fallen, '2025-07-15', '2026-01-15', 'NONE', null],
    ['the day before it', fallen, '2025-07-14', '2025-07-15', 'NONE', '2025-07-15'],
    [
      'lowered to what the figures are',
      { spans: gold, facts: granted('DIAMOND', '2025-03-01') },
      '2025-09-01',
      '2026-01-15',
      'GOLD',
      '2026-01-15',
    ],
    [
      'assisted points stop counting on the day itself, and the window had better days',
      { spans: [span('130 ASSISTED 2024-12-01 2026-02-01')] },
      '2025-06-01',
      '2025-07-15',
      'GOLD',
      '2026-01-15',
    ],
    [
      'what comes later is not counted upon',
      { facts: granted('GOLD', '2025-03-01'), spans: both('63', '60', '2025-10-01', '2026-10-01') },
      '2025-09-01',
      '2026-01-15',
      'NONE',
      '2026-01-15',
    ],
    [
      'what is known to roll off before the window is taken to stay',
      { spans: both('63', '60', '2025-02-01', '2025-08-12') },
      '2025-08-10',
      '2026-01-15',
      'GOLD',
      '2026-01-15',
    ],
    [
      'a grant that comes later is not counted upon',
      { facts: granted('GOLD', '2025-09-02') },
      '2025-09-01',
      '2026-01-15',
      'NONE',
      null,
    ],
    [
      'a sanction that comes later is not feared',
      {
        spans: gold,
        facts: { sanctions: [{ key: 's', kind: 'TIER_WITHDRAWN', from: '2025-09-02', until: null, evidence: 's' }] },
      },
      '2025-09-01',
      '2026-01-15',
      'GOLD',
      '2026-07-15',
    ],
    [
      'a change of program that comes later changes nothing',
      {
        spans: gold,
        facts: {
          programs: [
            { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' },
            { from: '2025-09-02', program: 'SOLUTIONS_PROVIDER' },
          ],
        },
      },
      '2025-09-01',
      '2026-01-15',
      'GOLD',
      '2026-07-15',
    ],
    [
      'a sanction that ends by then',
      {
        spans: gold,
        facts: {
          sanctions: [{ key: 's', kind: 'TIER_WITHDRAWN', from: '2025-08-15', until: '2025-12-01', evidence: 's' }],
        },
      },
      '2025-09-01',
      '2026-01-15',
      'GOLD',
      null,
    ],
  ])('%s', (_, story, on, recalibratesOn, projected, safe) => {
    expect(standingOfStory(story, on)).toMatchObject({ recalibratesOn, projected, safeUntil: safe });
  });
});

describe('what rolls off', () => {
  it('is told by day and kind until the recalibration after the next, with what counts instead set off', () => {
    const spans = [
      span('40 SOURCED 2025-01-01 2025-09-10'),
      span('15 SOURCED 2025-09-10 2026-09-10'),
      span('7 ASSISTED 2025-01-01 2025-09-10'),
      span('3.25 MANAGED 2025-06-01 2025-10-10'),
      span('3.25 MANAGED 2025-10-10 2026-07-15'),
      span('9 MANAGED 2025-10-10 2026-07-16'),
      span('1 SOURCED 2025-01-01 2025-09-01'),
      span('5 SOURCED 2025-01-01 2025-12-01', { counted: money(100, 'CHF') }),
    ];
    expect(standingOfStory({ spans }, '2025-09-01').rollOffs).toEqual([
      { day: '2025-09-10', sourced: '25', assisted: '7', managed: '0' },
      { day: '2026-07-15', sourced: '0', assisted: '0', managed: '3.25' },
    ]);
  });
});
