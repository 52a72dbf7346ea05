import { describe, expect, it } from 'vitest';
import type { Edition, ProductLine } from '../history.js';
import type { SubscriptionPeriod } from '../outcome.js';
import { type MrrMovements, mrrMovements } from './movements.js';

/** "MARKETING_HUB 100 JPY 2025-01-01..2025-02-01" */
function period(text: string, edition: Edition = 'PROFESSIONAL'): SubscriptionPeriod {
  const [productLine = '', minor = '', currency = '', span = ''] = text.split(' ');
  const [from = '', until = ''] = span.split('..');
  const mrr = { minor: Number(minor), currency };
  return {
    productLine: productLine as ProductLine,
    edition,
    mrr,
    from,
    until: until === '' ? null : until,
    since: from,
    evidence: text,
  };
}

const told = (moved: MrrMovements) =>
  [
    `${moved.currency} ${moved.start.minor}`,
    `+${moved.new.minor} new`,
    `+${moved.expansion.minor} more`,
    `-${moved.contraction.minor} less`,
    `-${moved.churn.minor} gone`,
    `= ${moved.end.minor}`,
  ].join(' ');
const table: [string, string[], string[]][] = [
  ['nothing owned', [], []],
  ['what stands all the while', ['CREDITS 100 JPY 2024-01-01..'], ['JPY 100 +0 new +0 more -0 less -0 gone = 100']],
  ['new on the first day', ['CREDITS 100 JPY 2025-02-01..'], ['JPY 0 +100 new +0 more -0 less -0 gone = 100']],
  ['new on the last day', ['CREDITS 100 JPY 2025-02-28..'], ['JPY 0 +100 new +0 more -0 less -0 gone = 100']],
  ['new the day before the first', ['CREDITS 100 JPY 2025-01-31..'], ['JPY 100 +0 new +0 more -0 less -0 gone = 100']],
  ['new the day after the last', ['CREDITS 100 JPY 2025-03-01..'], []],
  [
    'more, then less',
    ['CREDITS 100 JPY 2025-01-01..2025-02-10', 'CREDITS 150 JPY 2025-02-10..2025-02-20', 'CREDITS 70 JPY 2025-02-20..'],
    ['JPY 100 +0 new +50 more -80 less -0 gone = 70'],
  ],
  [
    'another edition at the same price',
    ['CREDITS 100 JPY 2025-01-01..2025-02-10', 'CREDITS 100 JPY 2025-02-10..'],
    ['JPY 100 +0 new +0 more -0 less -0 gone = 100'],
  ],
  [
    'gone on the last day',
    ['CREDITS 100 JPY 2025-01-01..2025-02-28'],
    ['JPY 100 +0 new +0 more -0 less -100 gone = 0'],
  ],
  [
    'gone the day after the last',
    ['CREDITS 100 JPY 2025-01-01..2025-03-01'],
    ['JPY 100 +0 new +0 more -0 less -0 gone = 100'],
  ],
  [
    'gone and bought anew',
    ['CREDITS 100 JPY 2025-01-01..2025-02-10', 'CREDITS 120 JPY 2025-02-12..'],
    ['JPY 100 +120 new +0 more -0 less -100 gone = 120'],
  ],
  [
    'another line beside it is new',
    ['CREDITS 100 JPY 2025-01-01..', 'SALES_HUB 40 JPY 2025-02-10..'],
    ['JPY 100 +40 new +0 more -0 less -0 gone = 140'],
  ],
  [
    'over to another currency',
    ['CREDITS 100 JPY 2025-01-01..2025-02-10', 'CREDITS 90 USD 2025-02-10..'],
    ['JPY 100 +0 new +0 more -0 less -100 gone = 0', 'USD 0 +90 new +0 more -0 less -0 gone = 90'],
  ],
  ['for nothing', ['CREDITS 0 JPY 2025-02-10..'], []],
];

describe('how MRR moved, in February 2025', () => {
  it.each(table)('%s', (_name, periods, expected) => {
    expect(
      mrrMovements(
        periods.map((text) => period(text)),
        '2025-01-31',
        '2025-02-28',
      ).map(told),
    ).toEqual(expected);
  });

  it('names each movement by its day, then by its line', () => {
    const periods = [
      'SALES_HUB 40 JPY 2025-02-10..',
      'CREDITS 9 JPY 2025-02-10..',
      'SERVICE_HUB 5 JPY 2025-01-01..2025-02-03',
    ];
    const [moved] = mrrMovements(
      periods.map((text) => period(text)),
      '2025-01-31',
      '2025-02-28',
    );
    expect(moved?.movements.map(({ kind, day, productLine, evidence }) => [kind, day, productLine, evidence])).toEqual([
      ['CHURN', '2025-02-03', 'SERVICE_HUB', periods[2]],
      ['NEW', '2025-02-10', 'CREDITS', periods[1]],
      ['NEW', '2025-02-10', 'SALES_HUB', periods[0]],
    ]);
  });
});
