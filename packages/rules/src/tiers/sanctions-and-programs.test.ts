import { describe, expect, it } from 'vitest';
import type { PartnerFacts } from '../facts.js';
import type { Program, SanctionKind, Tier } from '../history.js';
import { both, historyOfStory, stepTexts, type TierStory } from '../testing/point-spans.js';
import { creditedAtClose, creditedOn } from './credited-tier.js';

const gold = (from: string, until: string) => both('63', '60', from, until);
const platinum = (from: string, until: string) => both('113', '200', from, until);
const diamond = (from: string, until: string) => both('300', '500', from, until);
const granted = (tier: Tier, day: string) => ({ grantedTiers: [{ day, tier, evidence: `grant of ${day}` }] });
const sanctioned = (...sanctions: [SanctionKind, string, string | null][]): Partial<PartnerFacts> => ({
  sanctions: sanctions.map(([kind, from, until]) => ({ key: `${kind} ${from}`, kind, from, until, evidence: from })),
});
const program = (...changes: [string, Program][]) => ({
  programs: changes.map(([from, each]) => ({ from, program: each })),
});

const sanctions: [string, TierStory, string[]][] = [
  [
    'lowered: one below the tier held, until it is lifted',
    { spans: platinum('2025-03-01', '2026-03-01'), facts: sanctioned(['TIER_LOWERED', '2025-05-01', '2025-06-01']) },
    [
      '2025-03-01 PLATINUM RAISED',
      '2025-05-01 GOLD SANCTIONED (PLATINUM)',
      '2025-06-01 PLATINUM SANCTION_ENDED',
      '2027-01-15 NONE RECALIBRATED',
    ],
  ],
  [
    'lowered: the cap stays where it was imposed, while the tier beneath goes on',
    {
      spans: [...gold('2025-03-01', '2025-09-01'), ...diamond('2025-06-01', '2025-09-01')],
      facts: sanctioned(['TIER_LOWERED', '2025-05-01', '2025-12-01']),
    },
    [
      '2025-03-01 GOLD RAISED',
      '2025-05-01 NONE SANCTIONED (GOLD)',
      '2025-06-01 NONE RAISED (DIAMOND)',
      '2025-12-01 DIAMOND SANCTION_ENDED',
      '2026-07-15 NONE RECALIBRATED',
    ],
  ],
  [
    'lowered on the day of a raise: the tier of the day before counts, and the raise is capped',
    {
      spans: [...gold('2025-03-01', '2025-09-01'), ...diamond('2025-05-01', '2025-09-01')],
      facts: sanctioned(['TIER_LOWERED', '2025-05-01', '2025-05-02']),
    },
    [
      '2025-03-01 GOLD RAISED',
      '2025-05-01 NONE SANCTIONED (GOLD)',
      '2025-05-01 NONE RAISED (DIAMOND)',
      '2025-05-02 DIAMOND SANCTION_ENDED',
      '2026-07-15 NONE RECALIBRATED',
    ],
  ],
  [
    'lowered twice, each by one, and lifted one by one',
    {
      facts: {
        ...granted('DIAMOND', '2025-07-20'),
        ...sanctioned(['TIER_LOWERED', '2025-08-01', '2025-10-01'], ['TIER_LOWERED', '2025-09-01', '2025-11-01']),
      },
    },
    [
      '2025-07-20 DIAMOND GRANTED',
      '2025-08-01 PLATINUM SANCTIONED (DIAMOND)',
      '2025-09-01 GOLD SANCTIONED (DIAMOND)',
      '2025-11-01 DIAMOND SANCTION_ENDED',
      '2026-07-15 NONE RECALIBRATED',
    ],
  ],
  [
    'lowered on the day of a grant: one below what was granted',
    {
      spans: gold('2025-08-20', '2025-09-01'),
      facts: { ...granted('DIAMOND', '2025-09-01'), ...sanctioned(['TIER_LOWERED', '2025-09-01', '2025-10-01']) },
    },
    [
      '2025-08-20 GOLD RAISED',
      '2025-09-01 DIAMOND GRANTED',
      '2025-09-01 PLATINUM SANCTIONED (DIAMOND)',
      '2025-10-01 DIAMOND SANCTION_ENDED',
      '2026-07-15 NONE RECALIBRATED',
    ],
  ],
  [
    'withdrawn: none while it stands, whatever is granted',
    { facts: { ...granted('ELITE', '2025-09-01'), ...sanctioned(['TIER_WITHDRAWN', '2025-08-01', '2025-10-01']) } },
    ['2025-09-01 NONE GRANTED (ELITE)', '2025-10-01 ELITE SANCTION_ENDED', '2026-07-15 NONE RECALIBRATED'],
  ],
  [
    'the recalibration lowers beneath a cap',
    { spans: platinum('2025-03-01', '2025-03-02'), facts: sanctioned(['TIER_LOWERED', '2025-05-01', null]) },
    ['2025-03-01 PLATINUM RAISED', '2025-05-01 GOLD SANCTIONED (PLATINUM)', '2026-01-15 NONE RECALIBRATED'],
  ],
  [
    'a sanction that never stood, and one of another kind',
    {
      spans: gold('2025-03-01', '2025-03-02'),
      facts: sanctioned(['TIER_WITHDRAWN', '2025-05-01', '2025-05-01'], ['SUSPENDED', '2025-05-01', null]),
    },
    ['2025-03-01 GOLD RAISED', '2026-01-15 NONE RECALIBRATED'],
  ],
];

const programs: [string, TierStory, string[]][] = [
  [
    'credit.provider-terms: a Solutions Provider has none, whatever counts and is granted',
    {
      spans: gold('2025-03-01', '2025-06-01'),
      facts: { ...program(['2021-01-01', 'SOLUTIONS_PROVIDER']), ...granted('GOLD', '2025-04-01') },
    },
    [],
  ],
  [
    'who becomes a Solutions Provider loses the tier on that day; who comes back starts anew and reaches what the figures give',
    {
      spans: gold('2025-03-01', '2025-06-01'),
      facts: program(
        ['2021-01-01', 'SOLUTIONS_PARTNER'],
        ['2025-04-01', 'SOLUTIONS_PROVIDER'],
        ['2025-05-01', 'SOLUTIONS_PARTNER'],
      ),
    },
    [
      '2025-03-01 GOLD RAISED',
      '2025-04-01 NONE PROGRAM_CHANGED',
      '2025-05-01 NONE PROGRAM_CHANGED',
      '2025-05-01 GOLD RAISED',
      '2026-01-15 NONE RECALIBRATED',
    ],
  ],
  [
    'a change to the same program is none',
    {
      spans: gold('2025-03-01', '2025-06-01'),
      facts: program(['2021-01-01', 'SOLUTIONS_PARTNER'], ['2025-04-01', 'SOLUTIONS_PARTNER']),
    },
    ['2025-03-01 GOLD RAISED', '2026-01-15 NONE RECALIBRATED'],
  ],
  [
    'a change of program and a grant on one day: the grant holds',
    {
      facts: {
        ...program(['2021-01-01', 'SOLUTIONS_PROVIDER'], ['2025-09-01', 'SOLUTIONS_PARTNER']),
        ...granted('GOLD', '2025-09-01'),
      },
    },
    ['2025-09-01 NONE PROGRAM_CHANGED', '2025-09-01 GOLD GRANTED', '2026-07-15 NONE RECALIBRATED'],
  ],
];

describe('sanctions, programs and the credited tier', () => {
  it.each([...sanctions, ...programs])('%s', (_, story, steps) => {
    expect(stepTexts(historyOfStory(story))).toEqual(steps);
  });
});

describe('the credited tier of a day', () => {
  const history = historyOfStory({
    spans: gold('2025-03-03', '2025-06-01'),
    facts: { ...granted('DIAMOND', '2025-05-05'), ...sanctioned(['TIER_LOWERED', '2025-08-08', '2025-09-09']) },
  });
  it.each([
    ['2020-12-31', undefined, undefined],
    ['2025-03-02', 'NONE', 'NONE'],
    ['2025-03-03', 'GOLD', 'NONE'],
    ['2025-03-04', 'GOLD', 'GOLD'],
    ['2025-05-04', 'GOLD', 'GOLD'],
    ['2025-05-05', 'DIAMOND', 'DIAMOND'],
    ['2025-08-08', 'PLATINUM', 'PLATINUM'],
    ['2025-09-08', 'PLATINUM', 'PLATINUM'],
    ['2025-09-09', 'DIAMOND', 'DIAMOND'],
    ['2026-01-14', 'DIAMOND', 'DIAMOND'],
    ['2026-01-15', 'NONE', 'DIAMOND'],
    ['2026-01-16', 'NONE', 'NONE'],
  ])('on %s it is %s at the end of the day, and %s for a deal that closes on it', (day, atEnd, atClose) => {
    expect(creditedOn(history, day)?.tier).toBe(atEnd);
    expect(creditedAtClose(history, day)?.tier).toBe(atClose);
  });
});
