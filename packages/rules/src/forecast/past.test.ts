import { describe, expect, it } from 'vitest';
import type { Edition } from '../history.js';
import { money } from '../money.js';
import type { PastDeal, PastLine } from './past.js';
import { pastOf } from './past.js';

const price = (from: string, amount: number, currency = 'JPY', edition: Edition = 'PROFESSIONAL') => ({
  from,
  edition,
  mrr: money(amount, currency),
});
const deal = (given: Partial<PastDeal> = {}): PastDeal => ({
  stage: 'SIGNED',
  gaveCredit: true,
  registeredOn: '2025-01-10',
  expectedClose: '2025-02-15',
  closedOn: '2025-03-11',
  ...given,
});
const line = (given: Partial<PastLine> = {}): PastLine => ({
  since: '2025-01-15',
  until: null,
  prices: [price('2025-01-15', 1_000)],
  ...given,
});

describe('what a partner’s history tells of its deals', () => {
  it('counts a deal for every stage that it had reached', () => {
    const deals = [
      deal(),
      deal({ stage: 'QUOTED', gaveCredit: false }),
      deal({ stage: 'APPROVED', gaveCredit: false }),
    ];
    expect(pastOf(deals, [], '2025-11-15').stages).toEqual({
      APPROVED: { won: 1, tried: 3 },
      QUOTED: { won: 1, tried: 2 },
      SIGNED: { won: 1, tried: 1 },
    });
  });

  it.each([
    ['from registration to close', deal(), { deals: 1, days: 60 }, [1]],
    ['closed before it was expected', deal({ closedOn: '2025-01-20' }), { deals: 1, days: 10 }, [0]],
    ['closed before it was registered', deal({ closedOn: '2025-01-01' }), { deals: 1, days: 0 }, [0]],
    ['without an expected close', deal({ expectedClose: null }), { deals: 1, days: 60 }, []],
    ['a lost one took no time', deal({ gaveCredit: false }), { deals: 0, days: 0 }, []],
  ])('the days and the delay of a won deal: %s', (_, one, closed, delays) => {
    expect(pastOf([one], [], '2025-11-15')).toMatchObject({ closed, delays });
  });
});

describe('what a partner’s history tells of its lines, month by month', () => {
  const up = [price('2025-01-15', 1_000), price('2025-03-31', 1_500)];
  const table: [string, PastLine, string, number, number, number[]][] = [
    ['months that are over count', line(), '2025-04-01', 3, 0, []],
    ['the running one does not', line(), '2025-03-31', 2, 0, []],
    ['the month in which it ends is its last', line({ until: '2025-03-31' }), '2025-11-15', 3, 1, []],
    ['it was in force to the end of a month', line({ until: '2025-04-01' }), '2025-11-15', 4, 1, []],
    ['an end to come is none yet', line({ until: '2026-01-01' }), '2025-04-01', 3, 0, []],
    ['a price of the month’s last day counts in it', line({ prices: up }), '2025-04-01', 3, 0, [1_500_000]],
    ['one of the next day not yet', line({ prices: up }), '2025-03-31', 2, 0, []],
    [
      'prices in two currencies are not compared',
      line({ prices: [up[0] ?? price('', 0), price('2025-02-01', 9, 'USD')] }),
      '2025-04-01',
      3,
      0,
      [],
    ],
    [
      'four times the price is a change',
      line({ prices: [price('2025-01-15', 1_000), price('2025-02-01', 4_000)] }),
      '2025-03-01',
      2,
      0,
      [4_000_000],
    ],
    [
      'more is another sale',
      line({ prices: [price('2025-01-15', 1_000), price('2025-02-01', 4_001)] }),
      '2025-03-01',
      2,
      0,
      [],
    ],
    [
      'and so is another edition',
      line({ prices: [price('2025-01-15', 1_000), price('2025-02-01', 1_200, 'JPY', 'ENTERPRISE')] }),
      '2025-03-01',
      2,
      0,
      [],
    ],
  ];
  it.each(table)('%s', (_, one, asOf, months, ended, changes) => {
    expect(pastOf([], [one], asOf)).toMatchObject({ months, ended, changes });
  });
});
