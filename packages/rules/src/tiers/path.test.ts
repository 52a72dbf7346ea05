import { describe, expect, it } from 'vitest';
import { amountText, parseMoney } from '../money.js';
import { type OpenDealMrr, pathTo, type PointPrices } from './path.js';

const prices: PointPrices = {
  currency: 'JPY',
  step: '12000',
  sourced: '5',
  assisted: '3',
  managed: '1',
  towardSourced: ['PARTNER_SOURCED'],
};
const deal = (text: string): OpenDealMrr => {
  const [key = '', motion, yen = '', factor = '1'] = text.split(' ');
  return {
    key,
    motion: motion === 'S' ? 'PARTNER_SOURCED' : 'PARTNER_ASSISTED',
    mrr: parseMoney(yen, 'JPY'),
    factor,
  };
};
const told = (sourced: string, total: string, deals: string[] = []) => {
  const path = pathTo({ sourced, total }, prices, deals.map(deal));
  return {
    deals: path.deals.map(({ key, points }) => `${key} ${points}`),
    left: `${path.left.sourced} ${path.left.total}`,
    mixes: path.mixes.map((mix) => [mix.sourced, mix.assisted, mix.managed].map(amountText).join(' ')),
  };
};

describe('the path to a tier', () => {
  it.each<[string, string, string, string[], ReturnType<typeof told>]>([
    ['nothing is missing', '0', '0', [], { deals: [], left: '0 0', mixes: [] }],
    [
      'only the total: sourced deals take least MRR, serving takes most',
      '0',
      '188',
      [],
      { deals: [], left: '0 188', mixes: ['451200 0 0', '0 752000 0', '0 0 2256000'] },
    ],
    [
      'only the minimum of sourced points: it takes Partner Sourced deals',
      '10',
      '0',
      [],
      { deals: [], left: '10 0', mixes: ['24000 0 0'] },
    ],
    [
      'both: the minimum is sourced, the rest comes from any kind',
      '10',
      '40',
      [],
      { deals: [], left: '10 40', mixes: ['96000 0 0', '24000 120000 0', '24000 0 360000'] },
    ],
    [
      'the last yen is rounded up, so that the points are reached',
      '0.0001',
      '0.0001',
      [],
      { deals: [], left: '0.0001 0.0001', mixes: ['1 0 0'] },
    ],
    [
      'own open deals come first, the one that brings most before the others, and no more than are needed',
      '10',
      '40',
      ['small S 12000', 'large S 96000', 'later S 6000'],
      { deals: ['large 40'], left: '0 0', mixes: [] },
    ],
    [
      'an assisted deal does not help where only sourced points are missing',
      '10',
      '0',
      ['assisted A 96000', 'own S 12000'],
      { deals: ['own 5'], left: '5 0', mixes: ['12000 0 0'] },
    ],
    [
      'points are multiplied in a growth market',
      '0',
      '20',
      ['abroad S 24000 2'],
      { deals: ['abroad 20'], left: '0 0', mixes: [] },
    ],
  ])('%s', (_, sourced, total, deals, expected) => {
    expect(told(sourced, total, deals)).toEqual(expected);
  });

  it('leaves out deals in a currency for which no price was given', () => {
    const abroad = { ...deal('abroad S 96000'), mrr: parseMoney('800.00', 'USD') };
    expect(pathTo({ sourced: '0', total: '5' }, prices, [abroad]).deals).toEqual([]);
  });
});
