import { describe, expect, it } from 'vitest';
import { course, line, marketingPro, partner, type Story, won } from '../testing/story.js';
import { reasonsOf } from '../testing/told-reasons.js';

type Events = NonNullable<Story['events']>;
const starter = line('MARKETING_HUB STARTER 2400');
const enterprise = line('MARKETING_HUB ENTERPRISE 432000');
const sales = line('SALES_HUB PROFESSIONAL 60000');
const direct = (owned: typeof starter, effective = '2024-01-01') =>
  ({ type: 'SubscriptionChanged', at: `${effective}T09:00:00+09:00`, customer: 'c1', ...owned, effective }) as const;
const ends = (effective: string, at = effective) =>
  ({
    type: 'SubscriptionEnded',
    at: `${at}T09:00:00+09:00`,
    customer: 'c1',
    productLine: 'MARKETING_HUB',
    effective,
  }) as const;
/** A deal of its own on the same line, later. */
const again = (who: string, lines: (typeof starter)[], closedOn: string): Events => {
  const month = closedOn.slice(0, 7);
  const dated = { registeredAt: `${month}-01T09:00:00+09:00`, approvedAt: `${month}-02T09:00:00+09:00` };
  const proved = { quotedAt: `${month}-03T09:00:00+09:00`, signedAt: `${month}-04T09:00:00+09:00` };
  return [...course({ deal: 'd2', partner: who, lines, ...dated, ...proved }), won(lines, { deal: 'd2', closedOn })];
};

const provider = [partner('p1', { program: 'SOLUTIONS_PROVIDER' })];

const table: [string, Events, string, Story, string[]][] = [
  [
    'a new sale',
    [...course(), won()],
    'd1-p1',
    {},
    [
      'credit.partner-terms true program=SOLUTIONS_PARTNER months=36 rate=0.2',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'line.associations true productLine=MARKETING_HUB since=2025-07-01 by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PARTNER months=36 firstMonth=2025-07 lastMonth=2028-06',
    ],
  ],
  [
    'of a Provider, starting later, and ended since',
    [...course(), won([marketingPro], { startsOn: '2025-08-10' }), ends('2026-01-05')],
    'd1-p1',
    { partners: provider },
    [
      'credit.provider-terms true program=SOLUTIONS_PROVIDER months=12 rate=0.2',
      'credit.stops-on-termination false productLine=MARKETING_HUB endedOn=2026-01-05',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'line.associations true productLine=MARKETING_HUB since=2025-08-10 by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PROVIDER months=12 firstMonth=2025-08 lastMonth=2026-07',
    ],
  ],
  [
    'Partner Assisted: no revenue share',
    [...course({ assisted: true }), won()],
    'd1-p1',
    {},
    [
      'credit.partner-terms true program=SOLUTIONS_PARTNER',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'line.associations true productLine=MARKETING_HUB since=2025-07-01 by DealWon',
    ],
  ],
  [
    'Starter within a larger deal',
    [...course({ lines: [starter, sales] }), won([starter, sales])],
    'd1-p1',
    {},
    [
      'credit.partner-terms true program=SOLUTIONS_PARTNER months=36 rate=0.2',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=STARTER ownedEdition=null mrr=2400JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=STARTER signedLines=MARKETING_HUB STARTER+SALES_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.starter-within-larger true productLine=MARKETING_HUB edition=STARTER ownedEdition=null mrr=2400JPY',
      'line.associations true productLine=MARKETING_HUB since=2025-07-01 by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PARTNER months=36 firstMonth=2025-07 lastMonth=2028-06',
      'credit.partner-terms true program=SOLUTIONS_PARTNER months=36 rate=0.2',
      'credit.eligible-sales true productLine=SALES_HUB edition=PROFESSIONAL ownedEdition=null mrr=60000JPY',
      'poi.follows-quote true productLine=SALES_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB STARTER+SALES_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=SALES_HUB edition=PROFESSIONAL ownedEdition=null mrr=60000JPY',
      'line.associations true productLine=SALES_HUB since=2025-07-01 by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PARTNER months=36 firstMonth=2025-07 lastMonth=2028-06',
    ],
  ],
  [
    'Starter alone',
    [...course({ lines: [starter] }), won([starter])],
    'd1-p1',
    {},
    [
      'credit.eligible-sales false productLine=MARKETING_HUB edition=STARTER ownedEdition=null mrr=2400JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=STARTER signedLines=MARKETING_HUB STARTER by QuoteIssued+PoiSigned',
      'eligible.starter-only false productLine=MARKETING_HUB edition=STARTER ownedEdition=null mrr=2400JPY',
    ],
  ],
  [
    'Starter again',
    [direct(starter), ...course({ lines: [starter] }), won([starter])],
    'd1-p1',
    {},
    [
      'credit.eligible-sales false productLine=MARKETING_HUB edition=STARTER ownedEdition=STARTER mrr=2400JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=STARTER signedLines=MARKETING_HUB STARTER by QuoteIssued+PoiSigned',
      'eligible.already-owned false productLine=MARKETING_HUB edition=STARTER ownedEdition=STARTER mrr=2400JPY',
    ],
  ],
  [
    'Starter to Professional',
    [direct(starter), ...course(), won()],
    'd1-p1',
    {},
    [
      'credit.partner-terms true program=SOLUTIONS_PARTNER months=36 rate=0.2',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=STARTER mrr=96000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'line.associations true productLine=MARKETING_HUB since=2025-07-01 by DealWon',
      'upsell.unassociated true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=STARTER mrr=96000JPY',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PARTNER months=36 firstMonth=2025-07 lastMonth=2028-06',
    ],
  ],
  [
    'Professional, bought directly, to Enterprise',
    [direct(marketingPro), ...course({ lines: [enterprise] }), won([enterprise])],
    'd1-p1',
    {},
    [
      'credit.eligible-sales false productLine=MARKETING_HUB edition=ENTERPRISE ownedEdition=PROFESSIONAL mrr=432000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=ENTERPRISE signedLines=MARKETING_HUB ENTERPRISE by QuoteIssued+PoiSigned',
      'upsell.unassociated false productLine=MARKETING_HUB edition=ENTERPRISE ownedEdition=PROFESSIONAL mrr=432000JPY',
    ],
  ],
  [
    'a line that nobody signed for beside one that was',
    [...course({ lines: [marketingPro] }), won([marketingPro, sales])],
    'd1-p1',
    {},
    [
      'credit.partner-terms true program=SOLUTIONS_PARTNER months=36 rate=0.2',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'line.associations true productLine=MARKETING_HUB since=2025-07-01 by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PARTNER months=36 firstMonth=2025-07 lastMonth=2028-06',
      'credit.eligible-sales true productLine=SALES_HUB edition=PROFESSIONAL ownedEdition=null mrr=60000JPY',
      'poi.follows-quote false productLine=SALES_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=SALES_HUB edition=PROFESSIONAL ownedEdition=null mrr=60000JPY',
    ],
  ],
  [
    'called off before it started',
    [...course(), won([marketingPro], { startsOn: '2025-08-01' }), ends('2025-07-20')],
    'd1-p1',
    {},
    ['credit.stops-on-termination false productLine=MARKETING_HUB endedOn=2025-08-01'],
  ],
  [
    'an upsell of its own line',
    [...course(), won(), ...again('p1', [enterprise], '2025-12-10')],
    'd2-p1',
    {},
    [
      'credit.partner-terms true program=SOLUTIONS_PARTNER months=36 rate=0.2',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'line.associations true productLine=MARKETING_HUB since=2025-07-01 by DealWon',
      'upsell.auto-credit true productLine=MARKETING_HUB edition=ENTERPRISE since=2025-07-01 parameter=upsellAutoCredit: true by DealWon',
      'upsell.by-line-total true productLine=MARKETING_HUB mrr=432000JPY by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PARTNER months=36 firstMonth=2025-07 lastMonth=2028-06',
    ],
  ],
  [
    'an upsell of another partner’s line',
    [...course(), won(), ...again('p2', [enterprise], '2025-12-10')],
    'd2-p2',
    {},
    [
      'credit.eligible-sales false productLine=MARKETING_HUB edition=ENTERPRISE ownedEdition=PROFESSIONAL mrr=432000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=ENTERPRISE signedLines=MARKETING_HUB ENTERPRISE by QuoteIssued+PoiSigned',
      'upsell.unassociated false productLine=MARKETING_HUB edition=ENTERPRISE ownedEdition=PROFESSIONAL mrr=432000JPY',
      'upsell.others-line false productLine=MARKETING_HUB edition=ENTERPRISE mrr=432000JPY partner=p1 since=2025-07-01 for vendor',
    ],
  ],
  [
    'an upsell after the term',
    [
      ...course({
        registeredAt: '2024-06-01T09:00:00+09:00',
        approvedAt: '2024-06-01T15:00:00+09:00',
        quotedAt: '2024-06-10T09:00:00+09:00',
        signedAt: '2024-06-11T09:00:00+09:00',
      }),
      won([marketingPro], { closedOn: '2024-07-01' }),
      ...again('p1', [enterprise], '2025-12-10'),
    ],
    'd2-p1',
    { partners: provider },
    [
      'credit.provider-terms true program=SOLUTIONS_PROVIDER months=12 rate=0.2',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'line.associations true productLine=MARKETING_HUB since=2024-07-01 by DealWon',
      'upsell.auto-credit true productLine=MARKETING_HUB edition=ENTERPRISE since=2024-07-01 parameter=upsellAutoCredit: true by DealWon',
      'upsell.by-line-total true productLine=MARKETING_HUB mrr=432000JPY by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PROVIDER months=12 firstMonth=2024-07 lastMonth=2025-06',
      'revshare.term false rate=0.2 firstMonth=2024-07 lastMonth=2025-06',
    ],
  ],
  [
    'an upsell by a partner that has become a Provider',
    [...course(), won(), ...again('p1', [enterprise], '2025-12-10')],
    'd2-p1',
    {
      partners: [
        partner('p1', {
          programs: [
            { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' },
            { from: '2025-11-01', program: 'SOLUTIONS_PROVIDER' },
          ],
        }),
      ],
    },
    [
      'credit.partner-terms true program=SOLUTIONS_PARTNER months=36 rate=0.2',
      'credit.provider-terms false program=SOLUTIONS_PROVIDER',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=MARKETING_HUB edition=PROFESSIONAL ownedEdition=null mrr=96000JPY',
      'line.associations true productLine=MARKETING_HUB since=2025-07-01 by DealWon',
      'upsell.auto-credit true productLine=MARKETING_HUB edition=ENTERPRISE since=2025-07-01 parameter=upsellAutoCredit: true by DealWon',
      'upsell.by-line-total true productLine=MARKETING_HUB mrr=432000JPY by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PARTNER months=36 firstMonth=2025-07 lastMonth=2028-06',
    ],
  ],
];

describe('why a line of a won deal gives what it gives, word for word', () => {
  it.each(table)('%s', (_name, events, key, story, expected) => {
    expect(reasonsOf(events, key, story)).toEqual(expected);
  });
});
