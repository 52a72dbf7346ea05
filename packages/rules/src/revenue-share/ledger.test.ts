import { describe, expect, it } from 'vitest';
import { at, ended, lost, missed, price, q3, received, sold, tell, text } from '../testing/chapters.js';
import type { Chapter } from '../testing/chapters.js';
import { course, line, partner, won } from '../testing/story.js';

describe('what becomes known after a quarter was closed (revshare.monthly-quarterly)', () => {
  const table: [string, Chapter[], string[]][] = [
    ['nothing: the closed quarter is left to the ledger', [q3], []],
    ['a quarter goes on in its own', [q3, { through: '2025-10' }], ['ACCRUAL 25-10 96000 19200 25-Q4']],
    ['a month of it was not paid', [q3, { learns: [missed('2025-08')] }], ['REVERSAL 25-08 -96000 -19200 25-Q4']],
    [
      'not paid, then paid, while the reversal’s quarter is open: it is simply right',
      [q3, { learns: [missed('2025-08')] }, { learns: [received('2025-08', '2025-11-01T09:00:00+09:00')] }],
      [],
    ],
    [
      'paid after the reversal was closed',
      [
        q3,
        { learns: [missed('2025-08')], closes: '2025-Q4' },
        { learns: [received('2025-08', '2026-01-05T09:00:00+09:00')] },
      ],
      ['REINSTATEMENT 25-08 96000 19200 26-Q1'],
    ],
    [
      'paid after the reversal was closed, and closed itself',
      [
        q3,
        { learns: [missed('2025-08')], closes: '2025-Q4' },
        { learns: [received('2025-08', '2026-01-05T09:00:00+09:00')], closes: '2026-Q1' },
      ],
      [],
    ],
    [
      'not paid a second time, after the reinstatement was closed',
      [
        q3,
        { learns: [missed('2025-08')], closes: '2025-Q4' },
        { learns: [received('2025-08', '2026-01-05T09:00:00+09:00')], closes: '2026-Q1' },
        { learns: [missed('2025-08', '2026-04-05T09:00:00+09:00')] },
      ],
      ['REVERSAL 25-08 -96000 -19200 26-Q2'],
    ],
    [
      'a month known as unpaid before the closing is no news',
      [{ ...q3, learns: [...sold, missed('2025-08', '2025-09-05T09:00:00+09:00')] }],
      [],
    ],
    [
      'a month unpaid at the closing is paid: the ledger has nothing of it',
      [
        { ...q3, learns: [...sold, missed('2025-08', '2025-09-05T09:00:00+09:00')] },
        { learns: [received('2025-08', at)] },
      ],
      ['ACCRUAL 25-08 96000 19200 25-Q4'],
    ],
    [
      'a price of the last day of a closed month: the difference alone',
      [q3, { learns: [price('100000', '2025-09-30')] }],
      ['CORRECTION 25-09 4000 800 25-Q4'],
    ],
    [
      'a price that moves the base and, rounded, not the amount',
      [{ ...q3, learns: [...sold, price('333', '2025-07-02')] }, { learns: [price('335', '2025-09-30')] }],
      ['CORRECTION 25-09 2 0 25-Q4'],
    ],
    ['a price of the day after changes nothing closed', [q3, { learns: [price('100000', '2025-10-01')] }], []],
    [
      'a lower price',
      [q3, { learns: [price('90000', '2025-08-31')] }],
      ['CORRECTION 25-08 -6000 -1200 25-Q4', 'CORRECTION 25-09 -6000 -1200 25-Q4'],
    ],
    [
      'ended on the last day of a closed month',
      [q3, { learns: [ended('2025-09-30')] }],
      ['CORRECTION 25-09 -96000 -19200 25-Q4'],
    ],
    ['ended on the day after', [q3, { learns: [ended('2025-10-01')] }], []],
    [
      'a sanction imposed in a closed month and lifted in the next',
      [q3, { with: { partners: [lost('2025-08-31', '2025-09-01')] } }],
      ['CORRECTION 25-08 -96000 -19200 25-Q4'],
    ],
    [
      'a sanction found to have been no cause, after its correction was closed',
      [
        q3,
        { with: { partners: [lost('2025-09-01', null)] }, closes: '2025-Q4' },
        { with: { partners: [partner('p1')] } },
      ],
      ['CORRECTION 25-09 96000 19200 26-Q1'],
    ],
    [
      'the sale itself, after its quarter was closed',
      [{ learns: course(), through: '2025-09', closes: '2025-Q3' }, { learns: [won()] }],
      [7, 8, 9].map((of) => `ACCRUAL 25-0${of} 96000 19200 25-Q4`),
    ],
    [
      'the sale began two days later: its months come to the same',
      [q3, { learns: [{ ...won(undefined, { startsOn: '2025-07-03' }), at }] }],
      [],
    ],
    [
      'the sale began a month later, at another price: each month is set off against its own',
      [q3, { learns: [{ ...won([line('MARKETING_HUB PROFESSIONAL 100000')], { startsOn: '2025-08-01' }), at }] }],
      ['CORRECTION 25-07 -96000 -19200 25-Q4', 'CORRECTION 25-08 4000 800 25-Q4', 'CORRECTION 25-09 4000 800 25-Q4'],
    ],
    [
      'the same, and closed: nothing is left to book',
      [
        q3,
        {
          learns: [{ ...won([line('MARKETING_HUB PROFESSIONAL 100000')], { startsOn: '2025-08-01' }), at }],
          closes: '2025-Q4',
        },
      ],
      [],
    ],
    [
      'the first open quarter takes it, however old it is',
      [q3, { closes: '2025-Q4' }, { learns: [missed('2025-07')] }],
      ['REVERSAL 25-07 -96000 -19200 26-Q1'],
    ],
    [
      'another currency: the old amount back in full, and the new one',
      [q3, { with: { rates: { 'USD JPY 2025-09-30': '150' } }, learns: [price('700.00', '2025-09-30', 'USD')] }],
      ['CORRECTION 25-09 -96000 -19200 25-Q4', 'CORRECTION 25-09 70000 21000 25-Q4'],
    ],
    [
      'another rate of revenue share: the old amount back in full, and the new one',
      [q3, { with: { parameters: { revenueShareRate: '0.25' } }, learns: [ended('2025-09-01')] }],
      [7, 8]
        .flatMap((of) => [`CORRECTION 25-0${of} -96000 -19200 25-Q4`, `CORRECTION 25-0${of} 96000 24000 25-Q4`])
        .concat('CORRECTION 25-09 -96000 -19200 25-Q4'),
    ],
    [
      'another currency without a rate: nothing is guessed, the ledger stays as it is',
      [q3, { learns: [price('700.00', '2025-09-30', 'USD')] }],
      [],
    ],
    [
      'a price that changes while the month is reversed',
      [
        q3,
        { learns: [missed('2025-08')], closes: '2025-Q4' },
        { learns: [price('100000', '2025-08-31'), received('2025-08', '2026-01-05T09:00:00+09:00')] },
      ],
      ['REINSTATEMENT 25-08 100000 20000 26-Q1', 'CORRECTION 25-09 4000 800 26-Q1'],
    ],
  ];
  it.each(table)('%s', (_name, chapters, expected) => {
    const { entries } = tell([...chapters.slice(0, -1), { through: '2025-09', ...chapters.at(-1) }]);
    expect(entries.map(text)).toEqual(expected);
  });

  it('another rate of exchange for a closed month: two entries that name the old one', () => {
    const dollars = { partners: [partner('p1', { currency: 'USD' })] };
    const days = ['2025-07-31', '2025-08-31', '2025-09-30'];
    const rates = (last: string) =>
      Object.fromEntries(days.map((day, index) => [`JPY USD ${day}`, index === 2 ? last : '0.0067']));
    const { entries, books } = tell([
      { ...q3, with: { ...dollars, rates: rates('0.0067') } },
      { with: { rates: rates('0.0068') } },
    ]);
    expect(entries.map(text)).toEqual(['CORRECTION 25-09 -96000 -12864 25-Q4', 'CORRECTION 25-09 96000 13056 25-Q4']);
    expect(entries.map(({ exchange }) => exchange?.rate)).toEqual(['0.0067', '0.0068']);
    const old = books.closed.find(({ month: of }) => of === '2025-09')?.key;
    expect(entries.map(({ corrects }) => corrects)).toEqual([old, old]);
  });
});
