import { describe, expect, it } from 'vitest';
import type { Tier } from '../history.js';
import { both, historyOfStory, span, stepTexts, type TierStory } from '../testing/point-spans.js';
import { policy202506 } from '../policies/2025-06.js';

const gold = (from: string, until: string) => both('63', '60', from, until);
const platinum = (from: string, until: string) => both('113', '200', from, until);
const diamond = (from: string, until: string) => both('300', '500', from, until);
const granted = (tier: Tier, day: string) => ({ grantedTiers: [{ day, tier, evidence: `grant of ${day}` }] });

const raises: [string, TierStory, string[]][] = [
  ['nothing ever happened', {}, []],
  [
    'raised on the day that the figures reach a tier, and lowered at recalibrations only',
    { spans: gold('2025-03-03', '2025-06-01') },
    ['2025-03-03 GOLD RAISED', '2026-01-15 NONE RECALIBRATED'],
  ],
  [
    'raised twice',
    {
      spans: [
        ...gold('2025-03-03', '2025-06-01'),
        span('100 SOURCED 2025-04-01 2025-06-01'),
        span('150 MANAGED 2025-04-01 2025-06-01'),
      ],
    },
    ['2025-03-03 GOLD RAISED', '2025-04-01 PLATINUM RAISED', '2026-01-15 NONE RECALIBRATED'],
  ],
  [
    'raised by two tiers at once',
    { spans: diamond('2025-03-03', '2025-03-04') },
    ['2025-03-03 DIAMOND RAISED', '2026-01-15 NONE RECALIBRATED'],
  ],
];

const windows: [string, TierStory, string[]][] = [
  [
    'worked example: Diamond credited, Gold on 15 July, Platinum at best in the window → Platinum',
    {
      spans: [...platinum('2025-03-01', '2025-04-01'), ...gold('2025-04-01', '2025-09-01')],
      facts: granted('DIAMOND', '2024-12-01'),
    },
    [
      '2024-12-01 DIAMOND GRANTED',
      '2025-07-15 PLATINUM RECALIBRATED',
      '2026-01-15 GOLD RECALIBRATED',
      '2026-07-15 NONE RECALIBRATED',
    ],
  ],
  [
    'the window of 15 January begins on 15 August: met on that day',
    { spans: gold('2025-03-01', '2025-08-16') },
    ['2025-03-01 GOLD RAISED', '2026-07-15 NONE RECALIBRATED'],
  ],
  [
    'the window of 15 January begins on 15 August: met until the day before',
    { spans: gold('2025-03-01', '2025-08-15') },
    ['2025-03-01 GOLD RAISED', '2026-01-15 NONE RECALIBRATED'],
  ],
  [
    'the window of 15 January ends on 15 January: met on that day alone',
    { spans: [...gold('2025-03-01', '2025-03-02'), ...gold('2026-01-15', '2026-01-16')] },
    ['2025-03-01 GOLD RAISED', '2026-07-15 NONE RECALIBRATED'],
  ],
  [
    'the window of 15 January ends on 15 January: met only on the day after',
    { spans: [...gold('2025-03-01', '2025-03-02'), ...gold('2026-01-16', '2026-01-17')] },
    [
      '2025-03-01 GOLD RAISED',
      '2026-01-15 NONE RECALIBRATED',
      '2026-01-16 GOLD RAISED',
      '2027-01-15 NONE RECALIBRATED',
    ],
  ],
  [
    'the window of 15 July begins on 15 February: met on that day',
    { spans: gold('2024-10-01', '2025-02-16') },
    ['2024-10-01 GOLD RAISED', '2026-01-15 NONE RECALIBRATED'],
  ],
  [
    'the window of 15 July begins on 15 February: met until the day before',
    { spans: gold('2024-10-01', '2025-02-15') },
    ['2024-10-01 GOLD RAISED', '2025-07-15 NONE RECALIBRATED'],
  ],
  [
    'the window of 15 July ends on 15 July: met on that day alone',
    { spans: [...gold('2024-10-01', '2024-10-02'), ...gold('2025-07-15', '2025-07-16')] },
    ['2024-10-01 GOLD RAISED', '2026-01-15 NONE RECALIBRATED'],
  ],
  [
    'between the windows nobody looks',
    { spans: [...gold('2024-10-01', '2024-10-02'), ...gold('2025-01-16', '2025-02-15')] },
    ['2024-10-01 GOLD RAISED', '2025-07-15 NONE RECALIBRATED'],
  ],
];

const holds: [string, TierStory, string[]][] = [
  [
    'held for six months to the day: lowered',
    { facts: granted('GOLD', '2025-07-15') },
    ['2025-07-15 GOLD GRANTED', '2026-01-15 NONE RECALIBRATED'],
  ],
  [
    'held for a day less than six months: kept until the next recalibration',
    { facts: granted('GOLD', '2025-07-16') },
    ['2025-07-16 GOLD GRANTED', '2026-07-15 NONE RECALIBRATED'],
  ],
  [
    'granted on a recalibration: held from that day on',
    { facts: granted('PLATINUM', '2026-01-15') },
    ['2026-01-15 PLATINUM GRANTED', '2026-07-15 NONE RECALIBRATED'],
  ],
  [
    'granted on a recalibration that would lower: the grant comes first, and is held',
    { spans: gold('2025-03-01', '2025-03-02'), facts: granted('PLATINUM', '2026-01-15') },
    ['2025-03-01 GOLD RAISED', '2026-01-15 PLATINUM GRANTED', '2026-07-15 NONE RECALIBRATED'],
  ],
  [
    'a higher tier is held anew from the day it was reached',
    { spans: gold('2025-03-01', '2025-04-01'), facts: granted('PLATINUM', '2025-09-01') },
    ['2025-03-01 GOLD RAISED', '2025-09-01 PLATINUM GRANTED', '2026-07-15 NONE RECALIBRATED'],
  ],
  [
    'a grant of less than the figures reach is raised at the end of its day',
    { spans: platinum('2025-03-01', '2025-06-01'), facts: granted('GOLD', '2025-04-01') },
    [
      '2025-03-01 PLATINUM RAISED',
      '2025-04-01 GOLD GRANTED',
      '2025-04-01 PLATINUM RAISED',
      '2026-01-15 NONE RECALIBRATED',
    ],
  ],
  [
    'a grant of none takes a tier away that the figures no longer reach',
    { spans: gold('2025-03-01', '2025-04-01'), facts: granted('NONE', '2025-05-01') },
    ['2025-03-01 GOLD RAISED', '2025-05-01 NONE GRANTED'],
  ],
  [
    'assisted points stop counting toward the minimum on 15 July 2025, which is in the window',
    { spans: [span('40 SOURCED 2025-07-14 2026-12-01'), span('90 ASSISTED 2025-07-14 2026-12-01')] },
    ['2025-07-14 GOLD RAISED', '2026-01-15 NONE RECALIBRATED'],
  ],
];

describe('the history of the credited tier', () => {
  it.each([...raises, ...windows, ...holds])('%s', (_, story, steps) => {
    expect(stepTexts(historyOfStory(story))).toEqual(steps);
  });

  it('begins with the enrolment, without a tier, and says since when a tier is held and what it rests on', () => {
    expect(historyOfStory({ spans: gold('2025-03-03', '2025-06-01') })).toEqual([
      { day: '2021-01-01', tier: 'NONE', uncapped: 'NONE', heldSince: '2021-01-01', cause: 'ENROLLED', evidence: [] },
      {
        day: '2025-03-03',
        tier: 'GOLD',
        uncapped: 'GOLD',
        heldSince: '2025-03-03',
        cause: 'RAISED',
        evidence: ['sale of 2025-03-03'],
      },
      {
        day: '2026-01-15',
        tier: 'NONE',
        uncapped: 'NONE',
        heldSince: '2026-01-15',
        cause: 'RECALIBRATED',
        evidence: [],
      },
    ]);
  });

  it('begins with what is told of before the enrolment, in the program enrolled in', () => {
    expect(stepTexts(historyOfStory({ spans: gold('2020-03-03', '2020-06-01') }))).toEqual([
      '2020-03-03 GOLD RAISED',
      '2021-01-15 NONE RECALIBRATED',
    ]);
    expect(historyOfStory({ spans: gold('2020-03-03', '2020-06-01') })[0]?.day).toBe('2020-03-03');
  });

  it('skips the years in which there is no tier to lower', () => {
    const until = '9999-12-31';
    const sanctions = [{ key: 's', kind: 'TIER_WITHDRAWN' as const, from: '2025-05-01', until, evidence: 's' }];
    const story = { spans: gold('2025-03-03', '2025-06-01'), facts: { sanctions } };
    expect(stepTexts(historyOfStory(story))).toEqual([
      '2025-03-03 GOLD RAISED',
      '2025-05-01 NONE SANCTIONED (GOLD)',
      '2026-01-15 NONE RECALIBRATED',
    ]);
  });

  it('knows no tier before the first policy, and never lowers one where no policy recalibrates', () => {
    const policies = [
      { ...policy202506, effectiveFrom: '2025-01-01', tiers: { ...policy202506.tiers, recalibrations: [] } },
    ];
    expect(stepTexts(historyOfStory({ spans: gold('2025-03-03', '2025-06-01'), policies }))).toEqual([
      '2025-03-03 GOLD RAISED',
    ]);
  });
});
