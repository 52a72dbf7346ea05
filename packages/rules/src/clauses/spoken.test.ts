import { describe, expect, it } from 'vitest';
import type { Reason } from '../decision.js';
import { explain } from '../explain/explain.js';
import type { CustomerOutcome } from '../outcome.js';
import { validateEvent } from '../history/validate.js';
import { entryReasons } from '../revenue-share/reasons.js';
import { course, decide, line, marketingPro, partner, won } from '../testing/story.js';
import type { Story } from '../testing/story.js';
import type { ClauseCode } from './register.js';

const starter = line('MARKETING_HUB STARTER 2400');
const sales = line('SALES_HUB PROFESSIONAL 60000');
const owned = (text: string) =>
  ({
    type: 'SubscriptionChanged',
    at: '2024-01-10T09:00:00+09:00',
    customer: 'c1',
    effective: '2024-01-10',
    ...line(text),
  }) as const;
const sold = (lines = [marketingPro], options = {}): Story => ({
  events: [...course({ lines, ...options }), won(lines)],
});
const two: Story = { events: [...course(), ...course({ partner: 'p2' }), won()] };
const oneSigned: Story = { events: [...course(), ...course({ partner: 'p2', signedAt: null }), won()] };
const broughtIn = {
  type: 'SecondPartnerAgreed',
  at: '2025-06-10T09:00:00+09:00',
  ...{ deal: 'd1', sourcing: 'p1', second: 'p2', notice: true },
} as const;
const begun = {
  type: 'OnboardingStarted',
  at: '2025-07-05T09:00:00+09:00',
  ...{ customer: 'c1', productLine: 'MARKETING_HUB', partner: 'p2', live: true },
} as const;
const word = (whom: string | null) =>
  ({
    type: 'CreditAdjudicated',
    at: '2025-07-20T09:00:00+09:00',
    ...{ deal: 'd1', partner: whom, staff: 'ops1', reason: 'Heard both.' },
  }) as const;
const upsell: Story = {
  events: [
    ...course({ lines: [starter, sales] }),
    won([starter, sales]),
    ...course({
      deal: 'd2',
      partner: 'p2',
      registeredAt: '2025-08-01T09:00:00+09:00',
      approvedAt: '2025-08-02T09:00:00+09:00',
      quotedAt: '2025-08-03T09:00:00+09:00',
      signedAt: '2025-08-04T09:00:00+09:00',
    }),
    won([marketingPro], { deal: 'd2', closedOn: '2025-09-01' }),
  ],
};
const referred: Story = {
  ...sold([marketingPro], { assisted: true }),
  tiers: {
    p1: [
      {
        ...{ day: '2024-01-15', tier: 'PLATINUM', uncapped: 'PLATINUM', heldSince: '2024-01-15', cause: 'GRANTED' },
        evidence: [],
      },
    ],
  },
};
const unpaid = {
  type: 'PaymentMissed',
  at: '2025-08-10T09:00:00+09:00',
  customer: 'c1',
  productLine: 'MARKETING_HUB',
  month: '2025-08',
} as const;
const ended = {
  type: 'SubscriptionEnded',
  at: '2025-09-10T09:00:00+09:00',
  customer: 'c1',
  productLine: 'MARKETING_HUB',
  effective: '2025-09-10',
} as const;
const suspended = partner('p1', {
  sanctions: [{ key: 's', kind: 'SUSPENDED', from: '2025-08-03', until: null, evidence: 's' }],
});
const withMore = (story: Story, ...more: NonNullable<Story['events']>): Story => ({
  ...story,
  events: [...(story.events ?? []), ...more],
});

function everyReason({ sharedDeals, associations, entries }: CustomerOutcome): Reason[] {
  const credits = sharedDeals.flatMap(({ credit }) =>
    credit ? [...credit.reasons, ...credit.lines.flatMap(({ reasons }) => reasons)] : [],
  );
  const held = associations.flatMap(({ reasons, withheld }) => [
    ...reasons,
    ...withheld.flatMap((month) => month.reasons),
  ]);
  const booked = entries.flatMap(entryReasons);
  return [...credits, ...held, ...booked];
}

/** For each clause that a customer's decision speaks: a history in which it does, and what it then says. */
const table: [ClauseCode, boolean, Story, string][] = [
  ['credit.partner-terms', true, sold(), 'sold-MRR credit here, and 20% revenue share for up to 36 months'],
  [
    'credit.provider-terms',
    true,
    { ...sold(), partners: [partner('p1', { program: 'SOLUTIONS_PROVIDER' })] },
    '20% revenue share for up to 12 months',
  ],
  ['credit.stops-on-termination', false, withMore(sold(), ended), 'ended Marketing Hub on 10 Sep 2025'],
  ['credit.eligible-sales', true, sold(), 'The sale of Marketing Hub is of an eligible kind'],
  ['credit.discretion', true, sold(), 'approved the shared deal on 1 Jun 2025, in time for the close on 1 Jul 2025'],
  ['credit.discretion', false, sold([marketingPro], { approvedAt: null }), 'not approved'],
  ['poi.required', false, sold([marketingPro], { signedAt: null }), 'There is no proof of involvement'],
  [
    'poi.signed-by-close',
    false,
    sold([marketingPro], { signedAt: '2025-07-02T00:10:00+09:00' }),
    'signed on 2 Jul 2025',
  ],
  ['poi.follows-quote', false, sold([marketingPro], { signedLines: [starter] }), 'covers Marketing Hub Starter'],
  ['registration.purchase-domain', false, sold([marketingPro], { domain: 'other.example' }), 'had to be on c1.example'],
  [
    'registration.wrong-domain',
    false,
    sold([marketingPro], { domain: 'other.example' }),
    'c1.example, so there is no credit',
  ],
  ['motion.sourced', true, sold(), 'sourced and registered'],
  ['motion.assisted', true, sold([marketingPro], { assisted: true }), 'save for upmarket referrals, no revenue share'],
  ['motion.assisted-consent', false, sold([marketingPro], { assisted: true, consent: false }), 'has not agreed'],
  ['eligible.products', true, sold(), 'Marketing Hub Professional is a product'],
  ['eligible.starter-only', false, sold([starter]), 'Starter products only'],
  [
    'eligible.starter-within-larger',
    true,
    sold([starter, sales]),
    'Marketing Hub Starter was bought as part of a larger deal',
  ],
  [
    'eligible.already-owned',
    false,
    withMore(sold([starter]), owned('MARKETING_HUB STARTER 1200')),
    'already had Marketing Hub Starter',
  ],
  ['upsell.unassociated', true, withMore(sold(), owned('MARKETING_HUB STARTER 1200')), 'from Starter to Professional'],
  [
    'upsell.unassociated',
    false,
    withMore(sold(), owned('MARKETING_HUB PROFESSIONAL 80000')),
    'which the customer had in Professional',
  ],
  ['upsell.others-line', false, upsell, 'credited to p1'],
  [
    'upsell.auto-credit-may-change',
    false,
    { ...upsell, parameters: { upsellAutoCredit: false } },
    'From 1 Sep 2025 on, no more than ¥2,400 of Marketing Hub counts',
  ],
  ['bpw.signed-poi-wins', true, sold(), 'p1 met every condition'],
  ['bpw.one-credit', true, two, 'p1, p2'],
  ['bpw.sourcing-priority', false, two, 'No sourcing partner comes first'],
  ['bpw.two-signed', false, two, 'does not single out one partner'],
  ['bpw.vendor-decides', false, two, 'under review'],
  ['bpw.signed-poi-wins', false, oneSigned, 'Another shared deal is credited: p1 met every condition'],
  ['bpw.sourcing-priority', false, withMore(two, broughtIn, begun), 'comes first: p1 sourced the deal'],
  ['bpw.two-signed', false, withMore(two, begun), 'Another shared deal is credited: p2 onboards Marketing Hub'],
  [
    'bpw.vendor-decides',
    false,
    withMore(two, word('p2')),
    'decided for p2, not for this shared deal, giving as reason',
  ],
  ['bpw.vendor-decides', false, withMore(two, word(null)), 'decided that nobody is credited, giving as reason'],
  ['upmarket.partner-conditions', true, referred, 'The partner was credited with Platinum on 1 Jul 2025'],
  [
    'upmarket.partner-conditions',
    false,
    sold([marketingPro], { assisted: true }),
    'The partner had no tier on 1 Jul 2025',
  ],
  [
    'upmarket.language-exception',
    true,
    { ...referred, exceptions: [{ region: 'JP', from: '2025-01-01', allowed: true, evidence: 'word' }] },
    'dispenses with the accreditation in this region, JP',
  ],
  ['upmarket.language-exception', false, referred, 'has made no exception from the accreditation'],
  [
    'upmarket.deal-conditions',
    true,
    { ...referred, rates: { 'JPY USD 2025-06-30': '0.05' } },
    'The deal has an MRR of US$4,800.00',
  ],
  ['upmarket.deal-conditions', false, referred, 'No exchange rate from JPY to USD was in force on 1 Jul 2025'],
  ['upmarket.reward', false, referred, 'does not give the reward of an upmarket referral'],
  ['line.associations', true, sold(), 'with Marketing Hub at this customer since 1 Jul 2025'],
  ['revshare.rate', true, sold(), '20% of ¥96,000 gives ¥19,200 for Jul 2025'],
  ['revshare.term', true, sold(), 'month 1 of 36, in the term from Jul 2025 to Jun 2028'],
  ['revshare.monthly-quarterly', true, sold(), '¥19,200 accrues for Jul 2025, and is paid with Q3 2025'],
  [
    'revshare.monthly-quarterly',
    false,
    { ...sold(), partners: [partner('p1', { currency: 'USD' })] },
    'No exchange rate from JPY to USD is known for 31 Jul 2025',
  ],
  ['revshare.conditions', true, sold(), 'in good standing in Jul 2025'],
  ['revshare.conditions', false, withMore(sold(), unpaid), 'did not pay for Marketing Hub in Aug 2025'],
  [
    'review.sanctions',
    false,
    { ...sold(), partners: [suspended] },
    'Nothing accrues for Aug 2025, because of a sanction: suspension',
  ],
];

describe('the clauses that a decision speaks', () => {
  it.each(table)('%s (%s) in its story', (code, holds, story, sentence) => {
    const spoken = everyReason(decide(story)).filter((reason) => reason.clause === code && reason.holds === holds);
    expect(spoken.map((reason) => explain(reason, 'en')).join('\n')).toContain(sentence);
    for (const reason of spoken) expect(explain(reason, 'ja')).toMatch(/。$/);
  });

  it('upsell.auto-credit and upsell.by-line-total: the associated partner is credited on its line, involved or not', () => {
    const { sharedDeals } = decide({
      events: [...(upsell.events ?? []), ...course({ deal: 'd2', signedAt: null, quotedAt: null })],
    });
    const upsold = sharedDeals.find(({ key }) => key === 'd2-p1')?.credit?.lines[0]?.reasons ?? [];
    expect(upsold.map((reason) => explain(reason, 'en'))).toEqual(
      expect.arrayContaining([
        'The partner has been associated with Marketing Hub since 1 Jul 2025, so it is credited for this upsell, involved or not.',
        'The amount follows the whole of Marketing Hub at the time, ¥96,000.',
      ]),
    );
  });
});

describe('what no reason has to say', () => {
  it('registration.two-ways: from a contact or company record, or from a deal of the CRM, and from nothing else', () => {
    const [registered] = course();
    const taken = (from: string) => validateEvent({ ...registered, from }).ok;
    expect(['CONTACT', 'COMPANY', 'EXISTING_DEAL'].map(taken)).toEqual([true, true, true]);
    expect(taken('SPREADSHEET')).toBe(false);
  });

  it('registration.no-capacity-limit: any number of registrations stands', () => {
    const events = Array.from({ length: 200 }, (_, index) => course({ deal: `d${index}` })).flat();
    expect(new Set(decide({ events }).sharedDeals.map(({ stage }) => stage))).toEqual(new Set(['APPROVED']));
    expect(decide({ events }).sharedDeals).toHaveLength(200);
  });

  it('registration.no-expiry: a registration of years ago is as open as one of today', () => {
    const events = course({
      registeredAt: '2021-03-01T09:00:00+09:00',
      approvedAt: null,
      signedAt: null,
      quotedAt: null,
    });
    expect(decide({ events, through: '2029-12' }).sharedDeals.map(({ stage }) => stage)).toEqual(['REGISTERED']);
  });

  it('bpw.many-may-sell: several partners stand on one deal and one domain at once', () => {
    const events = ['p1', 'p2', 'p3'].flatMap((who) => course({ partner: who }));
    const { sharedDeals } = decide({ events });
    expect(sharedDeals.map(({ partner: who, domain, stage }) => `${who} ${domain} ${stage}`)).toEqual([
      'p1 c1.example APPROVED',
      'p2 c1.example APPROVED',
      'p3 c1.example APPROVED',
    ]);
  });

  it('line.catalog: products that belong to no hub are each a line of their own', () => {
    const seats = [
      line('HUB_INDEPENDENT:CORE_SEAT NONE 5000'),
      line('HUB_INDEPENDENT:REPORT_LIMIT NONE 24000'),
      line('CREDITS NONE 1200'),
    ];
    expect(
      decide(sold(seats))
        .associations.map(({ productLine }) => productLine)
        .sort(),
    ).toEqual(seats.map(({ productLine }) => productLine).sort());
  });
});
