import { describe, expect, it } from 'vitest';
import { money } from '../money.js';
import { countsTowardTier, soldLine, soldReasons, soldSum } from './sold.js';

const yen = (minor: number) => money(minor, 'JPY');

describe('sold MRR of a line (sold.definition)', () => {
  it.each([
    ['new within twelve months', 96000, null, 96000],
    ['an upsell counts by what it added', 120000, 96000, 24000],
    ['unchanged for twelve months', 96000, 96000, 0],
    ['a downgrade counts nothing, never less', 60000, 96000, 0],
    ['one yen more', 96001, 96000, 1],
  ])('%s', (_name, now, before, counted) => {
    expect(soldLine(yen(now), before === null ? null : yen(before))).toEqual(yen(counted));
  });

  it.each([
    ['zero-per-line', [60000, 96000], 0],
    ['zero-per-partner', [60000, 96000], -36000],
    ['zero-per-partner', [120000, 96000], 24000],
    ['zero-per-partner', [96000, 96000], 0],
  ] as const)('%s: %j', (floor, [now, before], counted) => {
    expect(soldLine(yen(now), yen(before), floor)).toEqual(yen(counted));
  });

  it.each([
    ['a loss less than the growth', [-36000, 60000], 24000],
    ['a loss as large', [-36000, 36000], 0],
    ['a larger loss', [-36001, 36000], 0],
    ['nothing', [], 0],
  ])('of a partner is never below zero: %s', (_name, counted, total) => {
    expect(soldSum(counted.map(yen), 'JPY')).toEqual(yen(total));
  });

  it('in a currency that the line was not paid in before counts in full, whichever the floor', () => {
    for (const floor of ['zero-per-line', 'zero-per-partner'] as const)
      expect(soldLine(money(900, 'USD'), yen(96000), floor)).toEqual(money(900, 'USD'));
  });

  it('says what it compared, and that no management is needed (sold.needs-no-management)', () => {
    const reasons = soldReasons({
      productLine: 'SALES_HUB',
      day: '2024-02-29',
      now: yen(5),
      before: null,
      counted: yen(5),
    });
    expect(reasons.map(({ clause }) => clause)).toEqual(['sold.definition', 'sold.needs-no-management']);
    expect(reasons[0]?.facts).toMatchObject({ comparedOn: '2023-02-28', twelveMonthsBefore: yen(0), counted: yen(5) });
  });

  it('counts toward a tier for Solutions Partners only (credit.provider-terms)', () => {
    expect([countsTowardTier('SOLUTIONS_PARTNER'), countsTowardTier('SOLUTIONS_PROVIDER')]).toEqual([true, false]);
  });
});
