import { describe, expect, it } from 'vitest';
import { course, decide, line, marketingPro, partner, won } from '../testing/story.js';
import type { SanctionKind } from '../history.js';
import type { Story } from '../testing/story.js';

const months = (story: Story) =>
  decide({ ...story, events: [...course(), won(), ...(story.events ?? [])] }).entries.map(
    ({ month, amount }) => `${month.slice(2)} ${amount.minor}`,
  );
const withheld = (story: Story) =>
  decide({ ...story, events: [...course(), won(), ...(story.events ?? [])] }).associations[0]?.withheld.map(
    ({ month, reasons }) => `${month} ${reasons.map(({ clause }) => clause).join()}`,
  );
const report = (type: 'PaymentMissed' | 'PaymentReceived', month: string, at: string) => ({
  type,
  at,
  customer: 'c1',
  productLine: 'MARKETING_HUB' as const,
  month,
});
const ended = (effective: string) => ({
  type: 'SubscriptionEnded' as const,
  at: '2025-08-01T09:00:00+09:00',
  customer: 'c1',
  productLine: 'MARKETING_HUB' as const,
  effective,
});
const changed = (amount: string, effective: string) => ({
  type: 'SubscriptionChanged' as const,
  at: '2025-08-01T09:00:00+09:00',
  customer: 'c1',
  ...line(`MARKETING_HUB PROFESSIONAL ${amount}`),
  effective,
});
const sanction = (kind: SanctionKind, from: string, until: string | null) => [
  partner('p1', { sanctions: [{ key: 's', kind, from, until, evidence: 's' }] }),
];

describe('monthly accrual (revshare.rate, revshare.monthly-quarterly)', () => {
  it('the page’s own example: ¥96,000 gives ¥19,200 a month and ¥57,600 a quarter', () => {
    const entries = decide({ events: [...course(), won()], through: '2025-09' }).entries;
    expect(entries.map(({ month, amount, bookedIn }) => [month, amount, bookedIn])).toEqual(
      ['2025-07', '2025-08', '2025-09'].map((month) => [month, { minor: 19200, currency: 'JPY' }, '2025-Q3']),
    );
  });

  const table: [string, Story, string[]][] = [
    ['through the newest ended month only', { through: '2025-08' }, ['25-07 19200', '25-08 19200']],
    ['nothing before the first month has ended', { through: '2025-06' }, []],
    [
      'the month’s last day decides: ended in August',
      { events: [ended('2025-08-31')], through: '2025-10' },
      ['25-07 19200'],
    ],
    [
      'ended on the first of September: August counts',
      { events: [ended('2025-09-01')], through: '2025-10' },
      ['25-07 19200', '25-08 19200'],
    ],
    [
      'a price of the last day counts for the month',
      { events: [changed('100000', '2025-08-31')], through: '2025-09' },
      ['25-07 19200', '25-08 20000', '25-09 20000'],
    ],
    [
      '20% is rounded half-up, per line and month',
      { events: [changed('333', '2025-07-02')], through: '2025-07' },
      ['25-07 67'],
    ],
    [
      'a month reported unpaid (revshare.conditions)',
      { events: [report('PaymentMissed', '2025-08', '2025-09-05T09:00:00+09:00')], through: '2025-09' },
      ['25-07 19200', '25-09 19200'],
    ],
    [
      'unpaid, then paid',
      {
        events: [
          report('PaymentMissed', '2025-08', '2025-09-05T09:00:00+09:00'),
          report('PaymentReceived', '2025-08', '2025-10-05T09:00:00+09:00'),
        ],
        through: '2025-09',
      },
      ['25-07 19200', '25-08 19200', '25-09 19200'],
    ],
    [
      'revenue share lost (review.sanctions)',
      { partners: sanction('REVENUE_SHARE_LOST', '2025-08-31', '2025-10-01'), through: '2025-10' },
      ['25-07 19200', '25-10 19200'],
    ],
    [
      'lifted on a month’s last day: that month accrues again (review.sanctions)',
      { partners: sanction('REVENUE_SHARE_LOST', '2025-08-01', '2025-09-30'), through: '2025-10' },
      ['25-07 19200', '25-09 19200', '25-10 19200'],
    ],
    [
      'lifted on the first of the month after: it does not',
      { partners: sanction('REVENUE_SHARE_LOST', '2025-08-01', '2025-10-01'), through: '2025-10' },
      ['25-07 19200', '25-10 19200'],
    ],
    [
      'imposed and lifted within one month',
      { partners: sanction('REVENUE_SHARE_LOST', '2025-08-01', '2025-08-31'), through: '2025-08' },
      ['25-07 19200', '25-08 19200'],
    ],
    [
      'removed from the program',
      { partners: sanction('REMOVED', '2025-08-31', null), through: '2025-10' },
      ['25-07 19200'],
    ],
    [
      'special deals lost stops no revenue share',
      { partners: sanction('SPECIAL_DEALS_LOST', '2025-08-01', null), through: '2025-08' },
      ['25-07 19200', '25-08 19200'],
    ],
    [
      'suspended and not lifted',
      { partners: sanction('SUSPENDED', '2025-08-01', null), through: '2025-10' },
      ['25-07 19200'],
    ],
    [
      'a warning stops nothing',
      { partners: sanction('WARNING', '2025-08-01', null), through: '2025-08' },
      ['25-07 19200', '25-08 19200'],
    ],
  ];
  it.each(table)('%s', (_name, story, expected) => expect(months(story)).toEqual(expected));

  it('36 months for a Solutions Partner, 12 for a Solutions Provider, which gets no sold credit (revshare.term, credit.provider-terms)', () => {
    const count = (program: 'SOLUTIONS_PARTNER' | 'SOLUTIONS_PROVIDER') => {
      const { entries, associations } = decide({
        events: [...course(), won()],
        partners: [partner('p1', { program })],
        through: '2031-01',
      });
      return [entries.length, entries.at(-1)?.month, associations[0]?.grant?.lastMonth, associations[0]?.soldCredit];
    };
    expect(count('SOLUTIONS_PARTNER')).toEqual([36, '2028-06', '2028-06', true]);
    expect(count('SOLUTIONS_PROVIDER')).toEqual([12, '2026-06', '2026-06', false]);
  });

  it('a rate of the day before the month’s last is no rate of the month', () => {
    const story: Story = {
      partners: [partner('p1', { currency: 'USD' })],
      rates: { 'JPY USD 2025-07-30': '0.0066', 'JPY USD 2025-07-31': '0.0067', 'JPY USD 2025-08-30': '0.0068' },
    };
    expect(months({ ...story, through: '2025-08' })).toEqual(['25-07 12864']);
    expect(withheld({ ...story, through: '2025-08' })).toEqual(['2025-08 revshare.monthly-quarterly']);
  });

  it.each([
    ['in its twelfth month', '2026-06-30', '26-06 19200', '2026-07'],
    ['on the first day of its thirteenth', '2026-07-01', '26-06 19200', '2026-07'],
    ['on the last day of its thirteenth', '2026-07-31', '26-06 19200', '2026-07'],
    ['in a later month', '2026-08-31', '26-07 19200', '2026-08'],
  ])(
    'a partner that becomes a Provider %s accrues from then on only what lies within twelve',
    (_name, from, last, first) => {
      const enrolled = { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' as const };
      const programs = [enrolled, { from, program: 'SOLUTIONS_PROVIDER' as const }];
      const story = { partners: [partner('p1', { programs })], through: '2026-10' };
      expect(months(story).at(-1)).toBe(last);
      expect(withheld(story)?.[0]).toBe(`${first} credit.provider-terms`);
    },
  );

  it('an ended line says so (credit.stops-on-termination), and a Partner Assisted deal carries no revenue share (motion.assisted)', () => {
    const [association] = decide({ events: [...course(), won(), ended('2025-08-31')] }).associations;
    expect(association?.reasons.find(({ clause }) => clause === 'credit.stops-on-termination')?.facts).toEqual({
      productLine: 'MARKETING_HUB',
      endedOn: '2025-08-31',
    });
    const assisted = decide({ events: [...course({ assisted: true }), won()] });
    expect([assisted.entries, assisted.associations[0]?.grant]).toEqual([[], null]);
  });

  it('another currency is converted at the rate of the month’s last day; without one nothing is guessed', () => {
    const story: Story = {
      partners: [partner('p1', { currency: 'USD' })],
      rates: { 'JPY USD 2025-07-31': '0.0067' },
      through: '2025-08',
    };
    const { entries, associations } = decide({ ...story, events: [...course(), won()] });
    expect(entries.map(({ amount, exchange }) => [amount, exchange])).toEqual([
      [
        { minor: 12864, currency: 'USD' },
        { rate: '0.0067', day: '2025-07-31' },
      ],
    ]);
    expect(associations[0]?.withheld[0]?.missingRate).toEqual({ from: 'JPY', to: 'USD', day: '2025-08-31' });
  });

  it('counts the term from the first accrual month, also for a later start', () => {
    const startsLater = decide({
      events: [...course(), won([marketingPro], { startsOn: '2025-08-15' })],
      through: '2025-08',
    });
    expect(startsLater.associations[0]?.grant).toEqual({ rate: '0.2', firstMonth: '2025-08', lastMonth: '2028-07' });
    expect(startsLater.entries.map(({ month }) => month)).toEqual(['2025-08']);
  });
});
