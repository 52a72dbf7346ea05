import { describe, expect, it } from 'vitest';
import { partner } from '../testing/story.js';
import { policy202506 } from '../policies/2025-06.js';
import { type Policy, PolicyBook, PolicyError } from '../policy.js';
import type { PartnerFacts } from '../facts.js';
import { span } from '../testing/point-spans.js';
import { bestBetween, performances, performingOn, towardSourced } from './performance.js';
import { measured, NO_POINTS } from './points.js';

const later: Policy = {
  ...policy202506,
  version: 'later',
  effectiveFrom: '2025-10-01',
  tiers: { ...policy202506.tiers, levels: [{ tier: 'GOLD', sourced: '70', total: '130' }] },
};
const performance = (texts: string[], facts: Partial<PartnerFacts> = {}, policies = [policy202506]) => {
  const book = new PolicyBook(policies);
  return performances(
    measured(
      texts.map((text) => span(text)),
      book,
    ),
    partner('p1', facts),
    book,
  );
};

describe('the tier that the figures of a day reach', () => {
  it.each<[string, string[], string]>([
    ['both thresholds exactly met', ['63 SOURCED 2025-08-01', '60 MANAGED 2025-08-01'], 'GOLD'],
    ['sourced missed by 0.0001', ['62.9999 SOURCED 2025-08-01', '60.0001 MANAGED 2025-08-01'], 'NONE'],
    ['total missed by 0.0001', ['63 SOURCED 2025-08-01', '59.9999 MANAGED 2025-08-01'], 'NONE'],
    ['one below Platinum in total', ['113 SOURCED 2025-08-01', '199.9999 MANAGED 2025-08-01'], 'GOLD'],
    ['Platinum', ['113 SOURCED 2025-08-01', '200 MANAGED 2025-08-01'], 'PLATINUM'],
    ['Platinum’s total with Gold’s sourced points', ['112.9999 SOURCED 2025-08-01', '900 MANAGED 2025-08-01'], 'GOLD'],
    ['just below Diamond', ['299.9999 SOURCED 2025-08-01', '900 MANAGED 2025-08-01'], 'PLATINUM'],
    ['Diamond', ['300 SOURCED 2025-08-01', '500 MANAGED 2025-08-01'], 'DIAMOND'],
    ['just below Elite', ['1949.9999 SOURCED 2025-08-01', '5000 MANAGED 2025-08-01'], 'DIAMOND'],
    ['Elite', ['1950 SOURCED 2025-08-01', '1700 MANAGED 2025-08-01'], 'ELITE'],
    ['managed points alone', ['9000 MANAGED 2025-08-01'], 'NONE'],
    ['nothing', [], 'NONE'],
  ])('%s', (_, texts, tier) => {
    expect(performingOn(performance(texts), '2025-09-01')).toBe(tier);
  });

  it.each([
    ['2025-07-14', 'GOLD'],
    ['2025-07-15', 'NONE'],
  ])('assisted points count toward the minimum on %s: %s', (day, tier) => {
    expect(performingOn(performance(['40 SOURCED 2025-07-01', '83 ASSISTED 2025-07-01']), day)).toBe(tier);
  });

  it('assisted points go on counting toward the total', () => {
    expect(performingOn(performance(['63 SOURCED 2025-07-20', '60 ASSISTED 2025-07-20']), '2025-08-01')).toBe('GOLD');
  });

  it.each([
    ['2025-09-30', 'GOLD'],
    ['2025-10-01', 'NONE'],
  ])('is read by the policy in force on %s: %s', (day, tier) => {
    const found = performance(['65 SOURCED 2025-08-01', '60 MANAGED 2025-08-01'], {}, [policy202506, later]);
    expect(performingOn(found, day)).toBe(tier);
  });

  it.each([
    ['2025-08-31', 'GOLD'],
    ['2025-09-01', 'NONE'],
    ['2025-09-30', 'NONE'],
    ['2025-10-01', 'GOLD'],
  ])('credit.provider-terms: a Solutions Provider reaches none; on %s %s', (day, tier) => {
    const programs = [
      { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' as const },
      { from: '2025-09-01', program: 'SOLUTIONS_PROVIDER' as const },
      { from: '2025-10-01', program: 'SOLUTIONS_PARTNER' as const },
    ];
    const texts = ['63 SOURCED 2025-08-01', '60 MANAGED 2025-08-01'];
    expect(performingOn(performance(texts, { programs }), day)).toBe(tier);
  });

  it('changes only where a span begins or ends', () => {
    const texts = [
      '63 SOURCED 2025-08-01 2025-12-01',
      '60 MANAGED 2025-09-01 2025-11-01',
      '5 MANAGED 2025-09-15 2025-09-20',
    ];
    expect(performance(texts)).toEqual([
      { from: '1970-01-01', tier: 'NONE' },
      { from: '2025-09-01', tier: 'GOLD' },
      { from: '2025-11-01', tier: 'NONE' },
    ]);
  });

  it('is NONE before the first policy, and refused where a policy says nothing of the minimum', () => {
    const found = performance(['63 SOURCED 2025-08-01', '60 MANAGED 2025-08-01'], {}, [
      { ...policy202506, effectiveFrom: '2025-08-01' },
    ]);
    expect(performingOn(found, '2025-07-31')).toBe('NONE');
    expect(performances([], partner('p1'), new PolicyBook([]))).toEqual([]);
    const silent = { ...policy202506, points: { ...policy202506.points, soldMinimum: [] } };
    expect(() => towardSourced(NO_POINTS, '2025-08-01', silent)).toThrow(PolicyError);
  });
});

describe('the best tier of a window', () => {
  const found = performance([
    '63 SOURCED 2025-08-10 2025-08-15',
    '60 MANAGED 2025-08-10 2025-08-15',
    '63 SOURCED 2026-01-15',
    '60 MANAGED 2026-01-15',
  ]);
  it.each([
    ['2025-08-15', '2026-01-14', 'NONE'],
    ['2025-08-14', '2026-01-14', 'GOLD'],
    ['2025-08-15', '2026-01-15', 'GOLD'],
    ['2025-08-01', '2025-08-09', 'NONE'],
    ['2025-08-01', '2025-08-10', 'GOLD'],
  ])('from %s to %s, both included: %s', (from, to, tier) => {
    expect(bestBetween(found, from, to)).toBe(tier);
  });
});
