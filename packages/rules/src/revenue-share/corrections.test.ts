import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import { at, ended, missed, price, q3, received, tell, text } from '../testing/chapters.js';
import type { Chapter } from '../testing/chapters.js';
import { course, won } from '../testing/story.js';
import type { Loose } from '../testing/story.js';
import { entryReasons } from './reasons.js';

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
      'The partner was not associated with Marketing Hub at this customer at the end of Sep 2025.',
    );
  });

  it('decided for the first after all, the corrections that were closed come back', () => {
    const back = tell([q3, { learns: second, closes: '2025-Q4' }, { learns: [adjudicated('p1')] }]);
    expect(back.entries.map(text)).toEqual([7, 8, 9].map((of) => `CORRECTION 25-0${of} 96000 19200 26-Q1`));
  });
});

it('each names the one before it: from the second reversal it goes back to the accrual', () => {
  const { entries, books } = tell([
    q3,
    { learns: [missed('2025-08')], closes: '2025-Q4' },
    { learns: [received('2025-08', '2026-01-05T09:00:00+09:00')], closes: '2026-Q1' },
    { learns: [missed('2025-08', '2026-04-05T09:00:00+09:00')] },
  ]);
  const chain: string[] = [];
  for (let key = entries[0]?.corrects ?? null; key !== null;) {
    const corrected = books.closed.find((each) => each.key === key);
    chain.push(`${corrected?.kind} ${corrected?.bookedIn}`);
    key = corrected?.corrects ?? null;
  }
  expect(chain).toEqual(['REINSTATEMENT 2026-Q1', 'REVERSAL 2025-Q4', 'ACCRUAL 2025-Q3']);
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
