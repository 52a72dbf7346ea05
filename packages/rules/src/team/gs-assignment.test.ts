import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import type { Segment } from '../history.js';
import { recorded } from '../testing/story.js';
import { assignGs, type GrowthSpecialist, growthSpecialists } from './gs-assignment.js';
import { weightOf } from './weight.js';

const gs = (key: string, region = 'JP', segment: Segment | null = null): GrowthSpecialist => ({ key, region, segment });
const [mid, enterprise] = ['MID_MARKET', 'ENTERPRISE'] as const;

const table: [string, Segment | null, GrowthSpecialist[], string | null, string[]][] = [
  ['of the region and the segment', mid, [gs('a', 'JP', mid), gs('b', 'JP', enterprise), gs('c', 'DE', mid)], 'a', []],
  ['one for all segments where the segment has none', mid, [gs('a'), gs('b', 'JP', enterprise)], 'a', []],
  ['the segment comes before one for all', mid, [gs('a'), gs('b', 'JP', mid)], 'b', []],
  ['only another segment', mid, [gs('b', 'JP', enterprise)], null, ['team.gs-assignment']],
  ['only another region', mid, [gs('a', 'DE', mid), gs('b', 'DE')], null, ['team.gs-territory', 'team.gs-assignment']],
  [
    'without a territory',
    mid,
    [{ key: 'a', region: null, segment: null }],
    null,
    ['team.gs-territory', 'team.gs-assignment'],
  ],
  ['nobody', mid, [], null, ['team.gs-territory', 'team.gs-assignment']],
  ['a segment that is not known: one for all', null, [gs('a', 'JP', mid), gs('b')], 'b', []],
  ['a segment that is not known: else anyone of the region', null, [gs('a', 'JP', mid), gs('b', 'DE')], 'a', []],
];

describe('which growth specialist works on a deal (team.gs-territory, team.gs-assignment)', () => {
  it.each(table)('%s', (_, segment, specialists, expected, against) => {
    for (const list of [specialists, specialists.toReversed()]) {
      const { gs: assigned, reasons } = assignGs({ key: 'c1', region: 'JP', segment }, list);
      expect(assigned).toBe(expected);
      expect(reasons.filter(({ holds }) => !holds).map(({ clause }) => clause)).toEqual(against);
      expect(reasons.map(({ clause }) => clause)).toEqual([
        'team.gs-territory',
        'team.gs-assignment',
        'registration.no-capacity-limit',
      ]);
    }
  });

  it('says by what, and that nobody covers the territory', () => {
    const sentences = (specialists: GrowthSpecialist[]) =>
      assignGs({ key: 'c1', region: 'JP', segment: mid }, specialists).reasons.map((reason) => explain(reason, 'en'));
    expect(sentences([gs('a')])).toContain(
      "The GS was assigned by the customer's region (JP) and segment (mid-market).",
    );
    expect(sentences([])).toContain('No GS covers the territory JP, so the deal is registered but unassigned.');
  });
});

const team = ['gs1', 'gs2', 'gs3', 'gs4'].map((key) => gs(key));
const accounts = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
const holders = (specialists: readonly GrowthSpecialist[]) =>
  accounts.map((key) => assignGs({ key, region: 'JP', segment: mid }, specialists).gs);

describe('how several share a territory (team.gs-assignment, registration.no-capacity-limit)', () => {
  it('evenly, over 10,000 accounts: each within 5% of its part', () => {
    for (const size of [2, 3, 4]) {
      const counts = new Map<string | null, number>();
      for (const holder of holders(team.slice(0, size))) counts.set(holder, (counts.get(holder) ?? 0) + 1);
      expect(counts.size).toBe(size);
      for (const count of counts.values()) expect(Math.abs(count / (10_000 / size) - 1)).toBeLessThan(0.05);
    }
  });

  it('a new colleague takes its part from the others, and nobody else moves', () => {
    const [before, after] = [holders(team.slice(0, 3)), holders(team)];
    const moved = after.filter((holder, index) => holder !== before[index]);
    expect(new Set(moved)).toEqual(new Set(['gs4']));
    expect(Math.abs(moved.length / 2500 - 1)).toBeLessThan(0.05);
  });

  it('the same whoever else is registered, and in whatever order the team is given', () => {
    expect(holders(team.toReversed())).toEqual(holders(team));
  });

  it('to the one who draws the heaviest weight', () => {
    expect(holders(team).slice(0, 8).join(' ')).toBe('gs3 gs1 gs2 gs1 gs4 gs3 gs4 gs2');
  });

  it('rests on weights that never change', () => {
    expect([weightOf('c1', 'gs1'), weightOf('c1', 'gs2'), weightOf('取引先', 'gs1'), weightOf('', '')]).toEqual([
      3_786_006_626, 3_720_390_585, 4_171_079_704, 414_626_237,
    ]);
    expect(weightOf('ab', 'c')).not.toBe(weightOf('a', 'bc'));
  });
});

describe('the growth specialists of a history', () => {
  const joined = (staff: string, more: object, at = '2024-02-01T09:00:00Z') => ({
    ...{ type: 'StaffJoined' as const, at, staff, name: 'N', email: 'n@vendor.example', role: 'GS', region: 'JP' },
    ...more,
  });
  it.each<[string, ReturnType<typeof joined>[], string[]]>([
    ['with segment and without', [joined('b', { segment: mid }), joined('a', {})], ['a JP all', 'b JP MID_MARKET']],
    ['another role is none', [joined('a', { role: 'PDM' }), joined('b', { role: 'OPS' })], []],
    ['without a region there is no territory', [joined('a', { region: undefined })], ['a null all']],
    [
      'the newest entry of a person counts',
      [joined('a', { region: 'DE' }, '2025-01-01T09:00:00Z'), joined('a', {})],
      ['a DE all'],
    ],
    [
      'also where it is another role by then',
      [joined('a', { role: 'PDM' }, '2025-01-01T09:00:00Z'), joined('a', {})],
      [],
    ],
  ])('%s', (_, events, expected) => {
    const specialists = growthSpecialists(recorded(events) as never);
    expect(specialists.map(({ key, region, segment }) => `${key} ${region} ${segment ?? 'all'}`)).toEqual(expected);
  });
});
