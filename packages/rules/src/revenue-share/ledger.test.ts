import { describe, expect, it } from 'vitest';
import type { Loose } from '../testing/story.js';
import { explain } from '../explain/explain.js';
import { Books } from '../testing/books.js';
import { course, decide, line, partner, won } from '../testing/story.js';
import type { Story } from '../testing/story.js';
import { entryReasons } from './reasons.js';

/** One chapter of a customer's story: what becomes known, through which month accruals are decided, and what is closed then. */
interface Chapter {
  readonly learns?: readonly Loose[];
  readonly with?: Partial<Pick<Story, 'partners' | 'rates' | 'parameters'>>;
  readonly through?: string;
  readonly closes?: string;
}

const sold = [...course(), won()];
const at = '2025-10-20T09:00:00+09:00';
const month = { customer: 'c1', productLine: 'MARKETING_HUB' as const };
const missed = (of: string, when = at): Loose => ({ type: 'PaymentMissed', at: when, ...month, month: of });
const received = (of: string, when: string): Loose => ({ type: 'PaymentReceived', at: when, ...month, month: of });
const price = (amount: string, effective: string, currency = 'JPY'): Loose => ({
  ...{ type: 'SubscriptionChanged', at, customer: 'c1', effective },
  ...line(`MARKETING_HUB PROFESSIONAL ${amount} ${currency}`),
});
const ended = (effective: string): Loose => ({ type: 'SubscriptionEnded', at, ...month, effective });
const lost = (from: string, until: string | null) =>
  partner('p1', { sanctions: [{ key: 's', kind: 'REVENUE_SHARE_LOST', from, until, evidence: 's' }] });
const q3: Chapter = { learns: sold, through: '2025-09', closes: '2025-Q3' };

/** Tells the chapters and gives the entries of the open quarters at the end, with the ledger that they stand beside. */
function tell(chapters: readonly Chapter[]) {
  const books = new Books();
  let events: readonly Loose[] = [];
  let [story, entries]: [Story, ReturnType<typeof decide>['entries']] = [{}, []];
  for (const { learns = [], with: more = {}, through, closes } of chapters) {
    events = [...events, ...learns];
    story = { ...story, ...more, ...(through !== undefined && { through }), events, ...books.ledger };
    entries = decide(story).entries;
    if (closes !== undefined) books.close(closes, entries);
  }
  return { books, entries: closes(chapters) ? decide({ ...story, ...books.ledger }).entries : entries };
}
const closes = (chapters: readonly Chapter[]) => chapters.at(-1)?.closes !== undefined;

const text = ({ kind, month: of, base, amount, bookedIn }: ReturnType<typeof decide>['entries'][number]) =>
  `${kind} ${of.slice(2)} ${base.minor} ${amount.minor} ${bookedIn.slice(2)}`;

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

describe('a late sale of another partner', () => {
  const second = course({ partner: 'p2', registeredAt: '2025-06-02T09:00:00+09:00' });
  const adjudicated = (to: string | null, when = at): Loose => ({
    ...{ type: 'CreditAdjudicated', at: when, deal: 'd1', partner: to, staff: 'ops1', reason: 'Heard both.' },
  });

  it('takes the months back from the one and gives them to the other', () => {
    const { entries } = tell([q3, { learns: [...second, adjudicated('p2')] }]);
    expect(entries.map((entry) => `${entry.partner} ${text(entry)}`)).toEqual(
      [7, 8, 9].flatMap((of) => [
        `p1 CORRECTION 25-0${of} -96000 -19200 25-Q4`,
        `p2 ACCRUAL 25-0${of} 96000 19200 25-Q4`,
      ]),
    );
  });

  it('while it is under review, nobody holds the months; who holds them instead is not told', () => {
    const { entries } = tell([q3, { learns: second }]);
    expect(new Set(entries.map(({ partner: who, kind }) => `${who} ${kind}`))).toEqual(new Set(['p1 CORRECTION']));
    const said = entries.flatMap(({ why }) => why);
    expect(JSON.stringify(said)).not.toContain('p2');
    expect(said.map((reason) => explain(reason, 'en'))).toContain(
      'The partner is not associated with Marketing Hub at this customer.',
    );
  });

  it('decided for the first after all, the corrections that were closed come back', () => {
    const back = tell([q3, { learns: second, closes: '2025-Q4' }, { learns: [adjudicated('p1')] }]);
    expect(back.entries.map(text)).toEqual([7, 8, 9].map((of) => `CORRECTION 25-0${of} 96000 19200 26-Q1`));
  });
});

describe('why an entry was booked', () => {
  const why = (chapters: readonly Chapter[]) => {
    const { entries } = tell(chapters);
    return entries.flatMap((entry) =>
      entryReasons(entry).map((reason) => ({ ...reason, text: explain(reason, 'en') })),
    );
  };

  it.each<[string, Chapter[], string[], string]>([
    [
      'an unpaid month, by the report',
      [q3, { learns: [missed('2025-08')] }],
      [
        'The customer did not pay for Marketing Hub in Aug 2025, so nothing accrues.',
        'Closed statements hold ¥19,200 for Aug 2025, which comes to ¥0 now: −¥19,200 is booked in Q4 2025.',
      ],
      'PaymentMissed',
    ],
    [
      'a month that is paid after all, by the payment',
      [
        q3,
        { learns: [missed('2025-08')], closes: '2025-Q4' },
        { learns: [received('2025-08', '2026-01-05T09:00:00+09:00')] },
      ],
      [
        'The customer has paid for Marketing Hub in Aug 2025, and the partner is in good standing.',
        'Closed statements hold ¥0 for Aug 2025, which comes to ¥19,200 now: ¥19,200 is booked in Q1 2026.',
      ],
      'PaymentReceived',
    ],
    [
      'another price, by the change',
      [q3, { learns: [price('100000', '2025-09-30')] }],
      [
        '20% of ¥100,000 gives ¥20,000 for Sep 2025.',
        'Closed statements hold ¥19,200 for Sep 2025, which comes to ¥20,000 now: ¥800 is booked in Q4 2025.',
      ],
      'SubscriptionChanged',
    ],
    [
      'an end, by the report of it',
      [q3, { learns: [ended('2025-09-30')] }],
      ['The customer ended Marketing Hub on 30 Sep 2025, and its revenue share ended with it.'],
      'SubscriptionEnded',
    ],
    [
      'the late sale',
      [{ learns: course(), through: '2025-09', closes: '2025-Q3' }, { learns: [won()] }],
      ['¥19,200 accrues for Jul 2025; as Q3 2025 was closed before this was known, it is paid with Q4 2025.'],
      'none',
    ],
  ])('%s', (_name, chapters, expected, type) => {
    const said = why(chapters);
    expect(said.map(({ text: sentence }) => sentence)).toEqual(expect.arrayContaining(expected));
    const events = chapters.flatMap(({ learns = [] }) => learns);
    const shown = said.flatMap(({ evidence }) => evidence).map((id) => events[Number(id.slice(1)) - 1]?.type);
    if (type !== 'none') expect(shown).toContain(type);
    for (const reason of said) expect(explain(reason, 'ja')).toMatch(/。$/);
  });
});
