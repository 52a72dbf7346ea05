import { describe, expect, it } from 'vitest';
import type { Motion, Program } from '../history.js';
import { amountText, parseMoney } from '../money.js';
import { policy202506 } from '../policies/2025-06.js';
import { dealBased202511 } from '../policies/deal-based-2025-11.js';
import { line } from '../testing/story.js';
import { monthlyTogether, previewDeal, type StandingToday } from './preview.js';

const pro = line('MARKETING_HUB PROFESSIONAL 96000');
const starter = line('MARKETING_HUB STARTER 2400');
const sales = line('SALES_HUB PROFESSIONAL 60000');
const seat = line('HUB_INDEPENDENT:CORE_SEAT NONE 5000');

interface Supposed {
  readonly motion?: Motion;
  readonly program?: Program;
  readonly standing?: Readonly<Record<string, StandingToday>>;
  readonly policy?: typeof policy202506;
}

const is = (state: StandingToday['state'], monthly?: string): StandingToday => ({
  state,
  monthlyNow: monthly === undefined ? null : parseMoney(monthly, 'JPY'),
});

function preview(lines: (typeof pro)[], supposed: Supposed = {}) {
  const { motion = 'PARTNER_SOURCED', program = 'SOLUTIONS_PARTNER', standing = {}, policy = policy202506 } = supposed;
  const deal = { lines, motion, program, closesOn: '2025-07-01' };
  return previewDeal(deal, new Map(Object.entries(standing)), policy);
}

/** "MARKETING_HUB NEW sold 19200×36". */
const told = (lines: (typeof pro)[], supposed?: Supposed) =>
  preview(lines, supposed).map(({ line: { productLine }, gives, soldMrr, revenueShare }) => {
    const share = revenueShare && `${amountText(revenueShare.monthly)}×${revenueShare.months ?? 'rest'}`;
    return [productLine, gives, soldMrr ? 'sold' : '', share ?? ''].filter(Boolean).join(' ');
  });

const table: [string, (typeof pro)[], Supposed, string[]][] = [
  ['a new line', [pro], {}, ['MARKETING_HUB NEW sold 19200×36']],
  ['a product of no hub', [seat], {}, ['HUB_INDEPENDENT:CORE_SEAT NEW sold 1000×36']],
  ['a Provider: twelve months and no tier', [pro], { program: 'SOLUTIONS_PROVIDER' }, ['MARKETING_HUB NEW 19200×12']],
  ['an assisted deal: no revenue share', [pro], { motion: 'PARTNER_ASSISTED' }, ['MARKETING_HUB NEW sold']],
  ['Starter alone', [starter], {}, ['MARKETING_HUB NOTHING']],
  [
    'Starter within a larger deal',
    [starter, sales],
    {},
    ['MARKETING_HUB NEW sold 480×36', 'SALES_HUB NEW sold 12000×36'],
  ],
  [
    'an upgrade of Starter',
    [pro],
    { standing: { MARKETING_HUB: is('UPGRADABLE') } },
    ['MARKETING_HUB NEW sold 19200×36'],
  ],
  ['more Starter', [starter], { standing: { MARKETING_HUB: is('UPGRADABLE') } }, ['MARKETING_HUB NOTHING']],
  [
    'a line that gives no credit',
    [pro],
    { standing: { MARKETING_HUB: is('NOT_CREDITABLE') } },
    ['MARKETING_HUB NOTHING'],
  ],
  [
    'its own line, with revenue share: by the total, for the rest of the term',
    [pro],
    { standing: { MARKETING_HUB: is('MINE', '480') } },
    ['MARKETING_HUB MORE sold 19200×rest'],
  ],
  [
    'its own line, whose term is over',
    [pro],
    { standing: { MARKETING_HUB: is('MINE', '0') } },
    ['MARKETING_HUB MORE sold'],
  ],
  [
    'more Starter where credit follows the deal',
    [starter],
    { standing: { MARKETING_HUB: is('UPGRADABLE') }, policy: dealBased202511 },
    ['MARKETING_HUB NEW sold 480×36'],
  ],
];

describe('what winning a deal would give', () => {
  it.each(table)('%s', (_name, lines, supposed, expected) => {
    expect(told(lines, supposed)).toEqual(expected);
  });

  it('names the clause that stands in the way, and no partner (bpw.confidential)', () => {
    const [held] = preview([pro], { standing: { MARKETING_HUB: is('NOT_CREDITABLE') } });
    expect(held?.reasons).toEqual([
      { clause: 'credit.eligible-sales', holds: false, facts: { productLine: 'MARKETING_HUB' }, evidence: [] },
    ]);
    const [alone] = preview([starter]);
    expect(alone?.reasons.filter(({ holds }) => !holds).map(({ clause }) => clause)).toEqual([
      'credit.eligible-sales',
      'eligible.starter-only',
    ]);
  });

  it('adds the months of all lines, each currency for itself', () => {
    const dollars = { ...sales, mrr: parseMoney('300.00', 'USD') };
    const sums = monthlyTogether(preview([pro, seat, dollars]));
    expect(sums.map((each) => `${amountText(each)} ${each.currency}`)).toEqual(['20200 JPY', '60.00 USD']);
  });
});
