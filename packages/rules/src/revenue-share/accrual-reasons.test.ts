import { describe, expect, it } from 'vitest';
import type { SanctionKind } from '../history.js';
import { dealBased202511 } from '../policies/deal-based-2025-11.js';
import { course, decide, line, partner, type Story, won } from '../testing/story.js';
import { entryReasons } from './reasons.js';

type Events = NonNullable<Story['events']>;
const dollars = line('MARKETING_HUB PROFESSIONAL 1000.00 USD');
const months = { registeredAt: '2025-10-01T09:00:00+09:00', approvedAt: '2025-10-02T09:00:00+09:00' };
const proved = { quotedAt: '2025-10-03T09:00:00+09:00', signedAt: '2025-10-04T09:00:00+09:00' };
const ended = (effective: string) =>
  ({
    type: 'SubscriptionEnded',
    at: `${effective}T10:00:00+09:00`,
    customer: 'c1',
    productLine: 'MARKETING_HUB',
    effective,
  }) as const;
const bought = (text: string, effective: string) =>
  ({
    type: 'SubscriptionChanged',
    at: `${effective}T09:00:00+09:00`,
    customer: 'c1',
    ...line(text),
    effective,
  }) as const;

/** Every reason of the first month that the first association withholds. */
function withheld(story: Story & { events?: Events }) {
  const { associations } = decide({ ...story, events: [...course(), won(), ...(story.events ?? [])] });
  return associations[0]?.withheld[0];
}
const sanctioned = (kind: SanctionKind) =>
  partner('p1', { sanctions: [{ key: 's1', kind, from: '2025-08-10', until: '2025-10-02', evidence: 'e-s1' }] });

describe('what a line accrues once its association is over', () => {
  it('is nothing, though the line is bought anew within the term', () => {
    const events = [...course(), won(), ended('2025-09-01'), bought('MARKETING_HUB PROFESSIONAL 96000', '2025-11-01')];
    const { entries } = decide({ events, through: '2026-01' });
    expect(entries.map(({ month }) => month)).toEqual(['2025-07', '2025-08']);
  });

  it('is what the next association accrues, once another partner has sold it anew', () => {
    const again = [
      ...course({ deal: 'd2', partner: 'p2', ...months, ...proved }),
      won(undefined, { deal: 'd2', closedOn: '2025-10-10' }),
    ];
    const { entries } = decide({ events: [...course(), won(), ended('2025-09-01'), ...again], through: '2025-11' });
    expect(entries.map(({ partner: who, month }) => `${who} ${month}`)).toEqual([
      'p1 2025-07',
      'p1 2025-08',
      'p2 2025-10',
      'p2 2025-11',
    ]);
  });
});

describe('why a month is withheld, word for word', () => {
  it('under a sanction (review.sanctions)', () => {
    expect(withheld({ partners: [sanctioned('SUSPENDED')] })).toEqual({
      month: '2025-08',
      base: { minor: 96_000, currency: 'JPY' },
      reasons: [
        {
          clause: 'review.sanctions',
          holds: false,
          facts: { sanction: 'SUSPENDED', month: '2025-08', until: '2025-10-02' },
          evidence: ['e-s1'],
        },
      ],
    });
  });

  it('beyond the months of a Provider, where the association was made by a Solutions Partner (credit.provider-terms)', () => {
    const programs = [
      { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' as const },
      { from: '2025-09-01', program: 'SOLUTIONS_PROVIDER' as const },
    ];
    const found = withheld({ partners: [partner('p1', { programs })], through: '2026-08' });
    expect([found?.month, found?.reasons]).toEqual([
      '2026-07',
      [
        {
          clause: 'credit.provider-terms',
          holds: false,
          facts: { program: 'SOLUTIONS_PROVIDER', months: 12, month: '2026-07' },
          evidence: [],
        },
      ],
    ]);
    // One that a Provider made ends with its own term, and withholds nothing after it.
    expect(
      withheld({ partners: [partner('p1', { program: 'SOLUTIONS_PROVIDER' })], through: '2026-08' }),
    ).toBeUndefined();
  });

  it('without a rate of exchange (revshare.monthly-quarterly)', () => {
    const found = withheld({ partners: [partner('p1', { currency: 'USD' })], through: '2025-07' });
    expect([found?.reasons, found?.missingRate]).toEqual([
      [
        {
          clause: 'revshare.monthly-quarterly',
          holds: false,
          facts: { month: '2025-07', from: 'JPY', to: 'USD', day: '2025-07-31', missing: 'exchange rate' },
          evidence: [],
        },
      ],
      { from: 'JPY', to: 'USD', day: '2025-07-31' },
    ]);
  });

  it('where credit follows the deal and the line is paid in another currency than it was sold in (upsell.by-line-total)', () => {
    const events = [bought('MARKETING_HUB PROFESSIONAL 500.00 USD', '2025-08-15')];
    const found = withheld({ parameters: dealBased202511.parameters, events, through: '2025-08' });
    expect(found?.reasons).toEqual([
      {
        clause: 'upsell.by-line-total',
        holds: false,
        facts: {
          productLine: 'MARKETING_HUB',
          month: '2025-08',
          mrr: { minor: 50_000, currency: 'USD' },
          parameter: 'creditFollows: shared-deal',
        },
        evidence: [],
      },
    ]);
  });
});

describe('why an accrual is what it is', () => {
  it('counts its month within the term, and says at which rate and day it was converted', () => {
    const events = [...course({ lines: [dollars] }), won([dollars])];
    const rates = { 'USD JPY 2025-08-31': '147.5' };
    const [entry, ...others] = decide({ events, rates, through: '2025-08' }).entries;
    expect([entry?.why, others]).toEqual([[], []]);
    const [rate, term] = entry ? entryReasons(entry) : [];
    expect(rate?.facts).toEqual({
      base: { minor: 100_000, currency: 'USD' },
      rate: '0.2',
      amount: { minor: 29_500, currency: 'JPY' },
      month: '2025-08',
      exchangeRate: '147.5',
      day: '2025-08-31',
    });
    expect(rate?.evidence).toEqual([]);
    expect(term?.facts).toEqual({ monthNumber: 2, months: 36, firstMonth: '2025-07', lastMonth: '2028-06' });
  });
});
