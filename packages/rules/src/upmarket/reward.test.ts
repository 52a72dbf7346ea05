import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../decision.js';
import { explain } from '../explain/explain.js';
import type { PartnerFacts } from '../facts.js';
import type { CustomerOutcome, TierStep } from '../outcome.js';
import { course, creditText, decide, line, partner, won } from '../testing/story.js';
import type { Story } from '../testing/story.js';

const marketing = line('MARKETING_HUB ENTERPRISE 432000');
const sales = line('SALES_HUB PROFESSIONAL 60000');
type Events = NonNullable<Story['events']>;
type Lines = (typeof marketing)[];

const owned = (text: string, effective = '2024-01-10') =>
  ({
    type: 'SubscriptionChanged',
    at: `${effective}T09:00:00+09:00`,
    customer: 'c1',
    effective,
    ...line(text),
  }) as const;

/** A deal of 2023 that made its partner the associated one of Marketing Hub. */
const before = (who: string, assisted = false): Events => [
  ...course({
    deal: 'd0',
    partner: who,
    assisted,
    lines: [line('MARKETING_HUB PROFESSIONAL 96000')],
    registeredAt: '2023-06-01T09:00:00+09:00',
    approvedAt: '2023-06-01T15:00:00+09:00',
    quotedAt: '2023-06-21T09:00:00+09:00',
    signedAt: '2023-06-26T09:00:00+09:00',
  }),
  won([line('MARKETING_HUB PROFESSIONAL 96000')], { deal: 'd0', closedOn: '2023-07-01' }),
];

interface Case {
  readonly history?: Events;
  readonly after?: Events;
  readonly lines?: Lines;
  readonly startsOn?: string;
  readonly facts?: Partial<PartnerFacts>;
  readonly rates?: Story['rates'];
  readonly services?: readonly string[];
}

const platinum: readonly TierStep[] = [
  {
    day: '2024-01-15',
    tier: 'PLATINUM',
    uncapped: 'PLATINUM',
    heldSince: '2024-01-15',
    cause: 'GRANTED',
    evidence: ['granted'],
  },
];

/** A referral of p1 with every condition met, closing on 2025-07-01 on top of some history. */
function referral({ history = [], after = [], lines = [marketing], startsOn, facts, ...rest }: Case): CustomerOutcome {
  const { rates = {}, services = ['p1'] } = rest;
  const closing = { ...won(lines, startsOn === undefined ? {} : { startsOn }), servicesConfirmed: services };
  return decide({
    events: [...history, ...course({ assisted: true, lines }), closing, ...after],
    rates: { 'JPY USD 2025-06-30': '0.0070', ...rates },
    tiers: { p1: platinum },
    partners: [
      partner('p1', { accreditations: [{ from: '2024-05-01', held: true, evidence: 'a' }], ...facts }),
      partner('p2'),
    ],
  });
}

const year = (productLine: string, first = '2025-07..2026-06') => `${productLine} sold share ${first}`;

const table: [string, Case, string][] = [
  ['a new customer', {}, `CREDITED · ${year('MARKETING_HUB')}`],
  [
    'Professional bought directly → Enterprise',
    { history: [owned('MARKETING_HUB PROFESSIONAL 96000')] },
    `CREDITED · ${year('MARKETING_HUB')}`,
  ],
  [
    'Enterprise bought directly, more of it and another line',
    { history: [owned('MARKETING_HUB ENTERPRISE 300000')], lines: [marketing, sales] },
    `CREDITED · ${year('MARKETING_HUB')} · ${year('SALES_HUB')}`,
  ],
  [
    'Starter bought directly → Starter again beside it: no upsell of the kind that is meant',
    { history: [owned('SALES_HUB STARTER 2400')], lines: [marketing, line('SALES_HUB STARTER 4800')] },
    `CREDITED · ${year('MARKETING_HUB')}`,
  ],
  [
    "a line of the partner's own from a sale that it sourced follows that sale",
    { history: before('p1') },
    'CREDITED · MARKETING_HUB sold share 2023-07..2026-06',
  ],
  [
    "a line of the partner's own from an assisted sale carries no revenue share, another line does",
    { history: before('p1', true), lines: [marketing, sales] },
    `CREDITED · MARKETING_HUB sold · ${year('SALES_HUB')}`,
  ],
  [
    "another partner's line stays with it (upsell.others-line)",
    { history: before('p2'), lines: [marketing, sales] },
    `CREDITED · ${year('SALES_HUB')}`,
  ],
  [
    'the contract starts later: so do its first 12 months',
    { startsOn: '2025-08-15' },
    `CREDITED · ${year('MARKETING_HUB', '2025-08..2026-07')}`,
  ],
];

const accrued = ({ entries }: CustomerOutcome) => entries.map(({ month, amount }) => `${month} ${amount.minor}`);
const months = (...list: string[]) => list.map((month) => `${month} 86400`);
const firstYear = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18].map((month) =>
  month > 12 ? `2026-${String(month - 12).padStart(2, '0')}` : `2025-${String(month).padStart(2, '0')}`,
);
const unpaid = (month: string) =>
  ({
    type: 'PaymentMissed',
    at: '2025-09-10T09:00:00+09:00',
    customer: 'c1',
    productLine: 'MARKETING_HUB',
    month,
  }) as const;
const ended = (effective: string) =>
  ({
    type: 'SubscriptionEnded',
    at: `${effective}T09:00:00+09:00`,
    customer: 'c1',
    productLine: 'MARKETING_HUB',
    effective,
  }) as const;
const lost = (from: string, until: string | null) => ({
  sanctions: [{ key: 's', kind: 'REVENUE_SHARE_LOST' as const, from, until, evidence: 's' }],
});

describe('what an upmarket referral gives (upmarket.reward)', () => {
  it.each(table)('%s', (_name, options, expected) => {
    expect(creditText(referral(options), 'd1-p1')).toBe(expected);
  });

  it.each<[string, Case, string[]]>([
    ['12 months at 20% of the line', {}, months(...firstYear)],
    [
      'an unpaid month accrues nothing',
      { after: [unpaid('2025-08')] },
      months(...firstYear.filter((month) => month !== '2025-08')),
    ],
    [
      'while it stays active: in force on the last day',
      { after: [ended('2025-10-01')] },
      months(...firstYear.slice(0, 3)),
    ],
    ['ended on the last day of a month', { after: [ended('2025-09-30')] }, months(...firstYear.slice(0, 2))],
    [
      'nothing while the right to revenue share is lost',
      { facts: lost('2025-09-15', '2025-11-01') },
      months(...firstYear.filter((month) => month !== '2025-09' && month !== '2025-10')),
    ],
    ['nothing where a condition was not met', { services: ['p2'] }, []],
  ])('%s', (_name, options, expected) => {
    expect(accrued(referral(options))).toEqual(expected);
  });

  it('says so of the deal and of each line that it is for', () => {
    const { sharedDeals } = referral({ history: [owned('MARKETING_HUB PROFESSIONAL 96000')] });
    const { reasons = [], lines = [] } = sharedDeals[0]?.credit ?? {};
    const said = 'As an upmarket referral, the deal gives sold-MRR credit, and 20% revenue share for 12 months.';
    expect(reasons.map((each) => explain(each, 'en'))).toContain(said);
    const ofLine = lines[0]?.reasons.map((each) => explain(each, 'en'));
    expect(ofLine).toContain(said);
    expect(ofLine).toContain(
      'As an upmarket referral, the upsell of Marketing Hub is eligible too, which the customer had in Professional.',
    );
  });

  it('says of a line that gives nothing the same, whether direct sales or another partner holds it', () => {
    // Both with the conditions missed: a referral that meets them gets the line where nobody holds it.
    const told = (history: Events) => {
      const outcome = referral({ history, lines: [marketing, sales], services: [] });
      const lines = outcome.sharedDeals.find(({ key }) => key === 'd1-p1')?.credit?.lines ?? [];
      return lines
        .filter(({ productLine }) => productLine === 'MARKETING_HUB')
        .map(({ reasons, ...rest }) => ({
          ...rest,
          reasons: reasonsFor('partner', reasons).map((each) => explain(each, 'en')),
        }));
    };
    expect(told(before('p2'))).toEqual(told([owned('MARKETING_HUB PROFESSIONAL 96000', '2023-07-01')]));
  });
});
