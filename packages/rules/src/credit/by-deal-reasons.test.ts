import { describe, expect, it } from 'vitest';
import { dealBased202511 } from '../policies/deal-based-2025-11.js';
import { course, line, marketingPro, type Story, won } from '../testing/story.js';
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

const byDeal = dealBased202511.parameters;

const table: [string, Events, string, Story, string[]][] = [
  [
    'the net increase',
    [...course(), won(), ...again('p2', [enterprise], '2025-12-10')],
    'd2-p2',
    { parameters: byDeal },
    [
      'credit.partner-terms true program=SOLUTIONS_PARTNER months=36 rate=0.2',
      'credit.eligible-sales true productLine=MARKETING_HUB edition=ENTERPRISE mrr=432000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=ENTERPRISE signedLines=MARKETING_HUB ENTERPRISE by QuoteIssued+PoiSigned',
      'line.associations true productLine=MARKETING_HUB since=2025-12-10 by DealWon',
      'upsell.auto-credit-may-change true productLine=MARKETING_HUB edition=ENTERPRISE mrr=432000JPY mrrBefore=96000JPY netIncrease=336000JPY parameter=creditFollows: shared-deal by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PARTNER months=36 firstMonth=2025-12 lastMonth=2028-11',
    ],
  ],
  [
    'nothing added',
    [...course(), won(), ...again('p2', [marketingPro], '2025-12-10')],
    'd2-p2',
    { parameters: byDeal },
    [
      'credit.eligible-sales false productLine=MARKETING_HUB edition=PROFESSIONAL mrr=96000JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'upsell.auto-credit-may-change false productLine=MARKETING_HUB edition=PROFESSIONAL mrr=96000JPY mrrBefore=96000JPY netIncrease=0JPY parameter=creditFollows: shared-deal by DealWon',
    ],
  ],
  [
    'a line that nobody signed for beside one that was',
    [
      direct(starter),
      ...course({ signedLines: [sales, marketingPro], lines: [marketingPro, enterprise] }),
      won([enterprise, sales]),
    ],
    'd1-p1',
    { parameters: byDeal },
    [
      'credit.eligible-sales true productLine=MARKETING_HUB edition=ENTERPRISE mrr=432000JPY',
      'poi.follows-quote false productLine=MARKETING_HUB edition=ENTERPRISE signedLines=MARKETING_HUB PROFESSIONAL+SALES_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'upsell.auto-credit-may-change true productLine=MARKETING_HUB edition=ENTERPRISE mrr=432000JPY mrrBefore=2400JPY netIncrease=429600JPY parameter=creditFollows: shared-deal by DealWon',
      'credit.partner-terms true program=SOLUTIONS_PARTNER months=36 rate=0.2',
      'credit.eligible-sales true productLine=SALES_HUB edition=PROFESSIONAL ownedEdition=null mrr=60000JPY',
      'poi.follows-quote true productLine=SALES_HUB edition=PROFESSIONAL signedLines=MARKETING_HUB PROFESSIONAL+SALES_HUB PROFESSIONAL by QuoteIssued+PoiSigned',
      'eligible.products true productLine=SALES_HUB edition=PROFESSIONAL ownedEdition=null mrr=60000JPY',
      'line.associations true productLine=SALES_HUB since=2025-07-01 by DealWon',
      'upsell.auto-credit-may-change true productLine=SALES_HUB edition=PROFESSIONAL mrr=60000JPY mrrBefore=0JPY netIncrease=60000JPY parameter=creditFollows: shared-deal by DealWon',
      'revshare.rate true rate=0.2',
      'revshare.term true program=SOLUTIONS_PARTNER months=36 firstMonth=2025-07 lastMonth=2028-06',
    ],
  ],
  [
    'called off',
    [...course(), won([marketingPro], { startsOn: '2025-08-01' }), ends('2025-07-20')],
    'd1-p1',
    { parameters: byDeal },
    ['credit.stops-on-termination false productLine=MARKETING_HUB endedOn=2025-08-01'],
  ],
  [
    'Starter alone',
    [...course({ lines: [starter] }), won([starter])],
    'd1-p1',
    { parameters: byDeal },
    [
      'credit.eligible-sales false productLine=MARKETING_HUB edition=STARTER ownedEdition=null mrr=2400JPY',
      'poi.follows-quote true productLine=MARKETING_HUB edition=STARTER signedLines=MARKETING_HUB STARTER by QuoteIssued+PoiSigned',
      'eligible.starter-only false productLine=MARKETING_HUB edition=STARTER ownedEdition=null mrr=2400JPY',
      'upsell.auto-credit-may-change true productLine=MARKETING_HUB edition=STARTER mrr=2400JPY mrrBefore=0JPY netIncrease=2400JPY parameter=creditFollows: shared-deal by DealWon',
    ],
  ],
];

describe('why a line gives what it gives where credit follows the shared deal, word for word', () => {
  it.each(table)('%s', (_name, events, key, story, expected) => {
    expect(reasonsOf(events, key, story)).toEqual(expected);
  });
});
