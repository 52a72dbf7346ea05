import { describe, expect, it } from 'vitest';
import type { Tier } from '../history.js';
import type { TierHistory } from '../outcome.js';
import { compareTiers } from './tiers.js';

const history = (...steps: readonly [day: string, tier: Tier][]): TierHistory =>
  steps.map(([day, tier]) => ({ day, tier, uncapped: tier, heldSince: day, cause: 'RAISED' as const, evidence: [] }));

const differing = (first: TierHistory, second: TierHistory, through = '2026-12-31') =>
  compareTiers('p1', first, second, through).map(
    ({ from, until, first: mine, second: theirs }) => `${from}..${until ?? ''} ${mine} ${theirs}`,
  );

const enrolled: [string, Tier] = ['2021-01-01', 'NONE'];

describe('two histories of a tier', () => {
  it.each([
    ['that are the same', history(enrolled), history(enrolled), []],
    [
      'one raised earlier',
      history(enrolled, ['2025-03-01', 'GOLD']),
      history(enrolled, ['2025-06-01', 'GOLD']),
      ['2025-03-01..2025-06-01 GOLD NONE'],
    ],
    ['one never raised', history(enrolled, ['2025-03-01', 'GOLD']), history(enrolled), ['2025-03-01.. GOLD NONE']],
    [
      'that differ in turn by other tiers',
      history(enrolled, ['2025-03-01', 'GOLD'], ['2025-04-01', 'PLATINUM']),
      history(enrolled),
      ['2025-03-01..2025-04-01 GOLD NONE', '2025-04-01.. PLATINUM NONE'],
    ],
    [
      'that differ by the same over a step of no effect',
      history(enrolled, ['2025-03-01', 'GOLD'], ['2025-04-01', 'GOLD']),
      history(enrolled, ['2025-05-01', 'GOLD']),
      ['2025-03-01..2025-05-01 GOLD NONE'],
    ],
    ['one that has not begun', history(['2025-03-01', 'GOLD']), history(), ['2025-03-01.. GOLD NONE']],
  ])('%s', (_, first, second, expected) => {
    expect(differing(first, second)).toEqual(expected);
  });

  it('is compared through the last day, and no further', () => {
    const raised = history(enrolled, ['2025-03-01', 'GOLD']);
    expect(differing(raised, history(enrolled), '2025-03-01')).toEqual(['2025-03-01.. GOLD NONE']);
    expect(differing(raised, history(enrolled), '2025-02-28')).toEqual([]);
  });
});
