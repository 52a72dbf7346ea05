import { describe, expect, it } from 'vitest';
import { course, creditText, decide, line, marketingPro, won } from '../testing/story.js';
import type { Story } from '../testing/story.js';

type Events = NonNullable<Story['events']>;

const sales = line('SALES_HUB ENTERPRISE 180000');
const both = [...course(), ...course({ partner: 'p2' })];
const credited = 'CREDITED · MARKETING_HUB sold share 2025-07..2028-06';
const none = 'NOT_CREDITED';
const review = 'UNDER_REVIEW';

const begins = (partner: string, at = '2025-07-05T09:00:00+09:00') =>
  ({ type: 'OnboardingStarted', at, customer: 'c1', productLine: 'MARKETING_HUB', partner, live: true }) as const;
const agrees = (sourcing: string, second: string, at = '2025-06-10T09:00:00+09:00') =>
  ({ type: 'SecondPartnerAgreed', at, deal: 'd1', sourcing, second, notice: true }) as const;
const decides = (partner: string | null, at = '2025-07-20T09:00:00+09:00') =>
  ({ type: 'CreditAdjudicated', at, deal: 'd1', partner, staff: 'ops1', reason: 'Heard both.' }) as const;
const removes = (partner: string, at: string) =>
  ({ type: 'PartnerRemoved', at, sharedDeal: `d1-${partner}`, staff: 'gs1', feedback: 'Did not answer.' }) as const;
const provesByHand = (partner: string, at: string): Events => [
  {
    ...{ type: 'PoiAdded', at: '2025-06-27T09:00:00+09:00', poi: 'hand', sharedDeal: `d1-${partner}` },
    lines: [marketingPro],
    onboarding: [{ productLine: 'MARKETING_HUB', waivesVendors: true }],
  },
  {
    ...{ type: 'PoiSigned', at, sharedDeal: `d1-${partner}`, poi: 'hand' },
    signer: { name: 'Hanako', email: 'hanako@c1.example' },
  },
];

/** Histories that try to get a credit that is not theirs; the last columns are what p1 and p2 are given. */
const table: [string, Events, Story['parameters'], string, string][] = [
  [
    'the second signs a day late: no contest, though it onboards',
    [...course(), ...course({ partner: 'p2', signedAt: '2025-07-02T00:00:00+09:00' }), won(), begins('p2')],
    {},
    credited,
    none,
  ],
  [
    'both sign on the close date',
    [
      ...course({ signedAt: '2025-07-01T23:59:59+09:00' }),
      ...course({ partner: 'p2', signedAt: '2025-07-01T23:59:59+09:00' }),
      won(),
    ],
    {},
    review,
    review,
  ],
  [
    'the notice is given on the close date',
    [...both, agrees('p1', 'p2', '2025-07-01T23:59:59+09:00'), won(), begins('p2')],
    {},
    credited,
    none,
  ],
  [
    'the notice is given a day late',
    [...both, agrees('p1', 'p2', '2025-07-02T00:00:00+09:00'), won(), begins('p2')],
    {},
    none,
    credited,
  ],
  ['each names the other as its second', [...both, agrees('p1', 'p2'), agrees('p2', 'p1'), won()], {}, review, review],
  [
    'each names the other, and both begin the onboarding',
    [...both, agrees('p1', 'p2'), agrees('p2', 'p1'), won(), begins('p1'), begins('p2')],
    {},
    review,
    review,
  ],
  [
    'the agreement names a second that never signed',
    [...both, agrees('p1', 'p3'), won(), begins('p3')],
    {},
    review,
    review,
  ],
  [
    'decided for nobody, and asked again',
    [...both, won(), decides(null), decides('p1', '2025-08-20T09:00:00+09:00')],
    {},
    none,
    none,
  ],
  ['decided before the close', [...both, decides('p1', '2025-06-30T23:59:59+09:00'), won()], {}, review, review],
  [
    'decided before the close, and again after it',
    [...both, decides('p1', '2025-06-30T23:59:59+09:00'), won(), decides('p2')],
    {},
    none,
    credited,
  ],
  ['decided on the close date', [...both, decides('p1', '2025-07-01T00:00:00+09:00'), won()], {}, credited, none],
  [
    'decided for a partner that is no candidate: the next decision counts',
    [...both, won(), decides('p3', '2025-07-10T09:00:00+09:00'), decides('p2')],
    {},
    none,
    credited,
  ],
  [
    'removed after signing, on the close date',
    [...both, removes('p1', '2025-07-01T23:59:59+09:00'), won()],
    {},
    none,
    credited,
  ],
  [
    'removed a day after the close',
    [...both, won(), removes('p1', '2025-07-02T00:00:00+09:00'), decides('p1')],
    {},
    credited,
    none,
  ],
  [
    'the first of two shared deals of one partner competes, and no partner with itself',
    [
      ...course(),
      ...course().map((event) => ('sharedDeal' in event ? { ...event, sharedDeal: 'd1-p1-again' } : event)),
      ...course({ partner: 'p2', signedAt: null }),
      won(),
    ],
    {},
    credited,
    none,
  ],
  [
    'a proof signed within the month, by the other reading, after the vendor has decided',
    [...both, won(), decides('p2', '2025-07-10T09:00:00+09:00'), ...provesByHand('p1', '2025-07-15T09:00:00+09:00')],
    { poiDeadline: 'month-of-sale' },
    none,
    credited,
  ],
  [
    'a candidate that signs within the month, by the other reading, after the vendor has decided',
    [
      ...both,
      ...course({ partner: 'p3', signedAt: '2025-07-15T09:00:00+09:00' }),
      won(),
      decides('p2', '2025-07-10T09:00:00+09:00'),
    ],
    { poiDeadline: 'month-of-sale' },
    none,
    credited,
  ],
];

describe('contested deals (bpw.signed-poi-wins, bpw.sourcing-priority, bpw.two-signed, bpw.vendor-decides)', () => {
  it.each(table)('%s', (_name, events, parameters = {}, p1, p2) => {
    const outcome = decide({ events, parameters });
    expect(creditText(outcome, 'd1-p1')).toBe(p1);
    expect(creditText(outcome, 'd1-p2')).toBe(p2);
  });

  it('two deals of one customer on one day: each has one credit, and the one recorded first has the line they share', () => {
    const both2 = (first: string, second: string): Events => [
      ...course({ deal: first, partner: 'p1' }),
      ...course({ deal: second, partner: 'p2', lines: [marketingPro, sales] }),
      { ...won(undefined, { deal: first }), at: '2025-07-01T10:00:00+09:00' },
      { ...won([marketingPro, sales], { deal: second }), at: '2025-07-01T11:00:00+09:00' },
    ];
    for (const [first, second] of [
      ['d1', 'd2'],
      ['d2', 'd1'],
    ] as const) {
      const outcome = decide({ events: both2(first, second) });
      expect(creditText(outcome, `${first}-p1`)).toBe(credited);
      expect(creditText(outcome, `${second}-p2`)).toBe('CREDITED · SALES_HUB sold share 2025-07..2028-06');
      expect(outcome.associations.map(({ productLine, partner }) => `${productLine} ${partner}`).sort()).toEqual([
        'MARKETING_HUB p1',
        'SALES_HUB p2',
      ]);
    }
  });
});
