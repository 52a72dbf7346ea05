import { describe, expect, it } from 'vitest';
import { dealBased202511 } from '../policies/deal-based-2025-11.js';
import { course, creditText, decide, line, marketingPro, partner, type Story, won } from '../testing/story.js';

type Events = NonNullable<Story['events']>;
const enterprise = line('MARKETING_HUB ENTERPRISE 432000');
const sales = line('SALES_HUB PROFESSIONAL 60000');
const months = { registeredAt: '2025-12-01T09:00:00+09:00', approvedAt: '2025-12-02T09:00:00+09:00' };
const proved = { quotedAt: '2025-12-03T09:00:00+09:00', signedAt: '2025-12-04T09:00:00+09:00' };
const second = (who: string, ...lines: (typeof sales)[]): Events => [
  ...course({ deal: 'd2', partner: who, lines, ...months, ...proved }),
  won(lines, { deal: 'd2', closedOn: '2025-12-10' }),
];
const lost = { type: 'DealLost', at: '2025-07-01T18:00:00+09:00', deal: 'd1', closedOn: '2025-07-01' } as const;
const set = (bought: typeof sales, effective: string) =>
  ({ type: 'SubscriptionChanged', at: `${effective}T09:00:00+09:00`, customer: 'c1', ...bought, effective }) as const;
const ended = (effective: string) =>
  ({
    type: 'SubscriptionEnded',
    at: `${effective}T10:00:00+09:00`,
    customer: 'c1',
    productLine: 'MARKETING_HUB',
    effective,
  }) as const;

describe('a deal that was lost', () => {
  it('gives nothing, says so, and has no lines', () => {
    const { sharedDeals } = decide({ events: [...course(), lost] });
    expect(sharedDeals[0]?.credit).toEqual({
      outcome: 'NOT_CREDITED',
      policyVersion: '2025-06',
      reasons: [{ clause: 'credit.eligible-sales', holds: false, facts: { lostOn: '2025-07-01' }, evidence: ['e5'] }],
      lines: [],
    });
  });
});

describe('credit at its bounds', () => {
  const provider = { partners: [partner('p1', { program: 'SOLUTIONS_PROVIDER' }), partner('p2')] };

  it('is said of revenue share alone, as a Provider has, and of sold MRR alone, as a Partner Assisted deal gives', () => {
    expect(creditText(decide({ events: [...course(), won()], ...provider }), 'd1-p1')).toBe(
      'CREDITED · MARKETING_HUB share 2025-07..2026-06',
    );
    expect(creditText(decide({ events: [...course({ assisted: true }), won()] }), 'd1-p1')).toBe(
      'CREDITED · MARKETING_HUB sold',
    );
    expect(creditText(decide({ events: [...course({ assisted: true }), won()], ...provider }), 'd1-p1')).toBe(
      'NOT_CREDITED',
    );
  });

  it.each<[string, Events, string, string]>([
    ['ended the day before the second deal: free again', [ended('2025-12-09')], 'd2-p2', 'CREDITED'],
    ['ended on its day and sold on: the first partner’s still', [ended('2025-12-10')], 'd2-p2', 'NOT_CREDITED'],
    ['going on', [], 'd2-p2', 'NOT_CREDITED'],
  ])('a line that was %s', (_name, events, key, expected) => {
    const told = [...course(), won(), ...events, ...second('p2', enterprise)];
    expect(creditText(decide({ events: told }), key).split(' ')[0]).toBe(expected);
  });

  it('is each partner’s for its own line of one deal, whoever won it', () => {
    const outcome = decide({
      events: [
        ...course(),
        won(),
        ...second('p2', enterprise, sales),
        ...course({ deal: 'd2', ...months, approvedAt: null, quotedAt: null, signedAt: null }),
      ],
    });
    expect(creditText(outcome, 'd2-p2')).toBe('CREDITED · SALES_HUB sold share 2025-12..2028-11');
    expect(creditText(outcome, 'd2-p1')).toBe('CREDITED · MARKETING_HUB sold share 2025-07..2028-06');
  });

  it('waits for the vendor without a word on lines, while two are candidates', () => {
    const events = [...course(), ...course({ partner: 'p2' }), won()];
    const { sharedDeals } = decide({ events });
    expect(sharedDeals.map(({ credit }) => credit?.lines.map(({ reasons }) => reasons))).toEqual([[[]], [[]]]);
  });
});

describe('what is bought without a deal, where credit follows the deal', () => {
  const parameters = dealBased202511.parameters;
  const carried = (...events: Events) =>
    decide({ parameters, events: [...course(), won(), ...events], through: '2026-09' })
      .entries.filter(({ month }) => month === '2026-08')
      .map(({ partner: who, base, amount }) => `${who} ${amount.minor} of ${base.minor}`);
  const larger = (amount: string, effective: string) => set(line(`MARKETING_HUB PROFESSIONAL ${amount}`), effective);

  it.each<[string, Events, string[]]>([
    ['nothing', [], ['p1 19200 of 96000']],
    [
      'on the day of the sale, after it',
      [{ ...larger('100000', '2025-07-01'), at: '2025-07-01T20:00:00+09:00' }],
      ['p1 20000 of 100000'],
    ],
    ['on the day of the sale, before it', [larger('100000', '2025-07-01')], []],
    ['on the last day of the twelve months', [larger('100000', '2026-06-30')], ['p1 20000 of 100000']],
    ['the day after them', [larger('100000', '2026-07-01')], ['p1 19200 of 96000']],
    ['the day before the sale', [larger('100000', '2025-06-30')], []],
    [
      'the largest of several, then less',
      [larger('110000', '2025-09-01'), larger('100000', '2025-10-01')],
      ['p1 20000 of 100000'],
    ],
    ['of another line', [set(line('SALES_HUB PROFESSIONAL 500000'), '2025-09-01')], ['p1 19200 of 96000']],
  ])('%s', (_name, events, expected) => expect(carried(...events)).toEqual(expected));

  it('gives nothing where nobody won the deal', () => {
    const outcome = decide({ parameters, events: [...course({ signedAt: null }), won()] });
    expect([creditText(outcome, 'd1-p1'), outcome.associations]).toEqual(['NOT_CREDITED', []]);
  });

  it('leaves an association alone that ended before the next deal, and one of another line', () => {
    const events = [
      ...course({ lines: [marketingPro, sales] }),
      won([marketingPro, sales]),
      ended('2025-12-01'),
      ...second('p2', enterprise),
    ];
    const { entries } = decide({ parameters, events, through: '2026-01' });
    const inMonth = (month: string) =>
      entries
        .filter((entry) => entry.month === month)
        .map(({ partner: who, productLine, base }) => `${who} ${productLine} ${base.minor}`);
    expect(inMonth('2025-11').sort()).toEqual(['p1 MARKETING_HUB 96000', 'p1 SALES_HUB 60000']);
    expect(inMonth('2026-01').sort()).toEqual(['p1 SALES_HUB 60000', 'p2 MARKETING_HUB 432000']);
  });
});
