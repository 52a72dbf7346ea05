import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../decision.js';
import { explain } from '../explain/explain.js';
import { money } from '../money.js';
import { both, span, standingOfStory, type TierStory } from '../testing/point-spans.js';

const said = (story: TierStory, on: string, locale: 'en' | 'ja' = 'en') =>
  reasonsFor('partner', standingOfStory(story, on).reasons).map((each) => explain(each, locale));

const gold = both('63', '60', '2025-08-01', '2026-08-01');
const granted = (tier: 'GOLD' | 'DIAMOND' | 'ELITE', day: string) => ({
  grantedTiers: [{ day, tier, evidence: 'grant' }],
});

describe('why a partner stands where it stands with its tier', () => {
  it('says what the figures reach, what they miss, where the tier comes from and what becomes of it', () => {
    expect(said({ spans: gold }, '2025-09-01')).toEqual([
      'The points of 1 Sep 2025 reach Gold: 63 toward the sourced minimum of 63 and 123 of 123 in total (illustrative thresholds).',
      'Platinum asks for 113 sourced points and 313 in total (illustrative thresholds): on 1 Sep 2025, 50 and 190 were missing.',
      'Gold has been held since 1 Aug 2025, when the points reached it.',
      'The recalibration of 15 Jan 2026 does not lower Gold, which is held at least until 1 Feb 2026.',
      'The customers that the partner goes on serving gave 60 points on 1 Sep 2025.',
      'What the partner sold gave 63 points on 1 Sep 2025, whether or not it manages the customers.',
    ]);
    expect(said({ spans: gold }, '2025-09-01', 'ja')).toEqual([
      '2025/09/01のポイントはGoldの基準を満たしています。Sourcedポイントの基準は63に対して63、合計ポイントは123に対して123です(基準値は例示です)。',
      'Platinumの基準は、Sourcedポイント113、合計ポイント313です(基準値は例示です)。2025/09/01の時点で、それぞれ50と190が不足しています。',
      '2025/08/01にポイントが基準に達し、それ以来Goldを保有しています。',
      'Goldは少なくとも2026/02/01まで維持されるため、2026/01/15の再評価では下がりません。',
      '2025/09/01の時点で、サービスを続けている顧客により60ポイントがあります。',
      '2025/09/01の時点で、販売により63ポイントがあります。顧客を管理しているかどうかは問いません。',
    ]);
  });

  it.each<[string, TierStory, string, string]>([
    [
      'only sourced points bind',
      { spans: [span('900 MANAGED 2025-08-01')] },
      '2025-09-01',
      'on 1 Sep 2025, 63 sourced points were missing, and nothing of the total.',
    ],
    [
      'only the total binds',
      { spans: [span('70 SOURCED 2025-08-01')] },
      '2025-09-01',
      'on 1 Sep 2025, 53 of the total were missing, and no sourced points.',
    ],
    [
      'a grant',
      { facts: granted('DIAMOND', '2025-08-01') },
      '2025-09-01',
      'The vendor granted the tier Diamond on 1 Aug 2025.',
    ],
    [
      'below what is held',
      { spans: gold, facts: granted('DIAMOND', '2025-08-01') },
      '2025-09-01',
      'Diamond asks for 300 sourced points and 800 in total (illustrative thresholds): on 1 Sep 2025, 237 and 677 were missing.',
    ],
    [
      'lowered',
      { spans: gold, facts: granted('DIAMOND', '2025-03-01') },
      '2026-01-20',
      'The recalibration of 15 Jan 2026 lowered the tier to Gold, the best of its window.',
    ],
    [
      'lowered to nothing',
      { facts: granted('DIAMOND', '2025-03-01') },
      '2026-01-20',
      'The recalibration of 15 Jan 2026 lowered the tier.',
    ],
    [
      'met in the window',
      { spans: both('63', '60', '2025-03-01', '2025-03-09'), facts: granted('GOLD', '2024-10-01') },
      '2025-06-01',
      'The recalibration of 15 Jul 2025 does not lower Gold: its window has days that met the criteria, the last of them 8 Mar 2025.',
    ],
    [
      'held for six months to the day: the window speaks, not the hold',
      { spans: both('63', '60', '2025-07-15', '2026-07-15') },
      '2025-09-01',
      'its window has days that met the criteria, the last of them 1 Sep 2025.',
    ],
    [
      'met before the window begins',
      { spans: both('63', '60', '2025-01-01', '2025-12-31') },
      '2025-08-10',
      'If the points stay as they are, the recalibration of 15 Jan 2026 does not lower Gold.',
    ],
    [
      'would be lowered',
      { spans: gold, facts: granted('DIAMOND', '2025-03-01') },
      '2025-09-01',
      'If the points stay as they are, the recalibration of 15 Jan 2026 lowers Diamond to Gold.',
    ],
    [
      'would be lost',
      { facts: granted('DIAMOND', '2025-03-01') },
      '2025-09-01',
      'If the points stay as they are, the recalibration of 15 Jan 2026 takes Diamond away.',
    ],
    [
      'a sanction',
      {
        spans: gold,
        facts: {
          ...granted('DIAMOND', '2025-08-02'),
          sanctions: [{ key: 's', kind: 'TIER_LOWERED', from: '2025-08-15', until: '2025-12-01', evidence: 's' }],
        },
      },
      '2025-09-01',
      'Because of a sanction (lowered tier), Platinum is credited instead of Diamond until 1 Dec 2025.',
    ],
    [
      'a tier withdrawn',
      {
        spans: gold,
        facts: { sanctions: [{ key: 's', kind: 'TIER_WITHDRAWN', from: '2025-08-15', until: null, evidence: 's' }] },
      },
      '2025-09-01',
      'Because of a sanction (withdrawn tier), Gold is not credited.',
    ],
    [
      'sold.definition: a currency without a point value',
      {
        spans: [
          span('1 SOURCED 2025-08-01', { counted: money(1050, 'CHF') }),
          span('1 ASSISTED 2025-08-01', { counted: money(50, 'CHF') }),
        ],
      },
      '2025-09-01',
      'No points are given for CHF 11.00 of sold MRR: policy 2025-06 states no point value for the currency.',
    ],
    [
      'managed.total-of-serviced: the same of what is managed',
      { spans: [span('1 MANAGED 2025-08-01', { counted: money(1050, 'CHF') })] },
      '2025-09-01',
      'No points are given for CHF 10.50 of managed MRR: policy 2025-06 states no point value for the currency.',
    ],
  ])('%s', (_, story, on, sentence) => {
    expect(said(story, on).join('\n')).toContain(sentence);
    for (const each of said(story, on, 'ja')) expect(each).toMatch(/。$/);
  });

  it('rests on the events that made the tier, and of a sanction on the sanction', () => {
    const facts = {
      sanctions: [{ key: 's', kind: 'TIER_LOWERED' as const, from: '2025-08-15', until: null, evidence: 'e-sanction' }],
    };
    const { reasons } = standingOfStory({ spans: gold, facts }, '2025-09-01');
    expect(
      reasons.filter(({ evidence }) => evidence.length > 0).map(({ clause, evidence }) => [clause, evidence]),
    ).toEqual([
      ['credit.partner-terms', ['sale of 2025-08-01']],
      ['review.sanctions', ['e-sanction']],
    ]);
  });

  it('says which motions count toward the sourced minimum, and on which parameters it rests', () => {
    const factsOn = (day: string) =>
      standingOfStory({ spans: [span('130 SOURCED 2025-07-01'), span('1 MANAGED 2025-07-01')] }, day).reasons.map(
        ({ facts }) => facts,
      );
    expect(factsOn('2025-07-14')[0]).toMatchObject({
      motions: ['PARTNER_SOURCED', 'PARTNER_ASSISTED'],
      policyVersion: '2025-06',
    });
    expect(factsOn('2025-07-15')[0]).toMatchObject({ motions: ['PARTNER_SOURCED'] });
    expect(
      factsOn('2025-07-15')
        .map(({ parameter }) => parameter)
        .filter(Boolean),
    ).toEqual(['managedSplit: even', 'soldFloor: zero-per-line']);
  });
});
