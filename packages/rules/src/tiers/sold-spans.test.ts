import { describe, expect, it } from 'vitest';
import { dayNumber, dayNumbered } from '../local-day.js';
import type { CustomerOutcome } from '../outcome.js';
import { policy202506 } from '../policies/2025-06.js';
import { PolicyBook, PolicyError } from '../policy.js';
import { decideCustomer } from '../decide-customer.js';
import { contextOf, course, decide, eventsOf, line, marketingPro, partner, type Story, won } from '../testing/story.js';
import { soldRate } from './rates.js';

const sales = line('SALES_HUB PROFESSIONAL 60000');
const inGrowth = { region: 'IN', timeZone: 'Asia/Tokyo' };
const deal = (
  lines = [marketingPro],
  options: { deal?: string; closedOn?: string; startsOn?: string; assisted?: boolean; partner?: string } = {},
) => {
  const { closedOn = '2025-07-01' } = options;
  const day = (before: number) => `${dayNumbered(dayNumber(closedOn) - before)}T09:00:00+09:00`;
  return [
    ...course({ lines, ...options, registeredAt: day(30), approvedAt: day(29), quotedAt: day(9), signedAt: day(5) }),
    won(lines, options),
  ];
};
const changed = (text: string, effective: string) =>
  ({
    type: 'SubscriptionChanged',
    at: `${effective}T09:00:00+09:00`,
    customer: 'c1',
    effective,
    ...line(text),
  }) as const;
const ended = (productLine: string, effective: string) =>
  ({ type: 'SubscriptionEnded', at: `${effective}T09:00:00+09:00`, customer: 'c1', productLine, effective }) as const;

const shown = ({ points }: CustomerOutcome) =>
  points.map(
    ({ kind, productLine, from, until, counted, rate }) =>
      `${kind} ${productLine} ${from}..${until} ${counted.minor} ${counted.currency} × ${rate}`,
  );

const table: [string, Story, string[]][] = [
  [
    'a sale counts for twelve months and then drops out',
    { events: deal() },
    ['SOURCED MARKETING_HUB 2025-07-01..2026-07-01 96000 JPY × 5'],
  ],
  ['nothing is credited, nothing counts', { events: [won()] }, []],
  [
    'a Partner Assisted deal',
    { events: deal([marketingPro], { assisted: true }) },
    ['ASSISTED MARKETING_HUB 2025-07-01..2026-07-01 96000 JPY × 3'],
  ],
  [
    'each line by itself, another currency too',
    { events: deal([marketingPro, line('CREDITS NONE 1500 USD')]) },
    [
      'SOURCED CREDITS 2025-07-01..2026-07-01 150000 USD × 5',
      'SOURCED MARKETING_HUB 2025-07-01..2026-07-01 96000 JPY × 5',
    ],
  ],
  [
    'credit.provider-terms: what a Solutions Provider sells counts toward nothing',
    { events: deal(), partners: [partner('p1', { program: 'SOLUTIONS_PROVIDER' })] },
    [],
  ],
  [
    'the subscription starts after the close',
    { events: deal([marketingPro], { startsOn: '2025-08-01' }) },
    ['SOURCED MARKETING_HUB 2025-08-01..2026-08-01 96000 JPY × 5'],
  ],
  [
    'the subscription started before the close: it counts from the close, and for twelve months of the line',
    { events: deal([marketingPro], { startsOn: '2025-06-01' }) },
    ['SOURCED MARKETING_HUB 2025-07-01..2026-06-01 96000 JPY × 5'],
  ],
  [
    'sold on 29 February: the day twelve months before is in force from 1 March on',
    { events: deal([marketingPro], { closedOn: '2024-02-29' }) },
    ['SOURCED MARKETING_HUB 2024-02-29..2025-03-01 96000 JPY × 5'],
  ],
  [
    'sold on 28 February before a leap year',
    { events: deal([marketingPro], { closedOn: '2023-02-28' }) },
    ['SOURCED MARKETING_HUB 2023-02-28..2024-02-28 96000 JPY × 3'],
  ],
  [
    'an upsell counts for its own twelve months',
    { events: [...deal(), changed('MARKETING_HUB PROFESSIONAL 120000', '2026-01-10')] },
    [
      'SOURCED MARKETING_HUB 2025-07-01..2026-01-10 96000 JPY × 5',
      'SOURCED MARKETING_HUB 2026-01-10..2026-07-01 120000 JPY × 5',
      'SOURCED MARKETING_HUB 2026-07-01..2027-01-10 24000 JPY × 5',
    ],
  ],
  [
    'a line that shrank counts less, and nothing once it is below twelve months before',
    { events: [...deal(), changed('MARKETING_HUB PROFESSIONAL 60000', '2026-01-10')] },
    [
      'SOURCED MARKETING_HUB 2025-07-01..2026-01-10 96000 JPY × 5',
      'SOURCED MARKETING_HUB 2026-01-10..2026-07-01 60000 JPY × 5',
    ],
  ],
  [
    'with `soldFloor: zero-per-partner` it counts against the lines that grew',
    {
      events: [...deal(), changed('MARKETING_HUB PROFESSIONAL 60000', '2026-01-10')],
      parameters: { soldFloor: 'zero-per-partner' },
    },
    [
      'SOURCED MARKETING_HUB 2025-07-01..2026-01-10 96000 JPY × 5',
      'SOURCED MARKETING_HUB 2026-01-10..2026-07-01 60000 JPY × 5',
      'SOURCED MARKETING_HUB 2026-07-01..2027-01-10 -36000 JPY × 5',
    ],
  ],
  [
    'a line that has ended counts nothing',
    { events: [...deal(), ended('MARKETING_HUB', '2025-09-10')] },
    ['SOURCED MARKETING_HUB 2025-07-01..2025-09-10 96000 JPY × 5'],
  ],
  [
    'a Starter that was owned before counts by what the sale added',
    { events: [changed('MARKETING_HUB STARTER 20000', '2022-01-01'), ...deal()] },
    ['SOURCED MARKETING_HUB 2025-07-01..2026-07-01 76000 JPY × 5'],
  ],
  [
    'another edition at the same price changes nothing',
    { events: [...deal(), changed('MARKETING_HUB ENTERPRISE 96000', '2025-12-01')] },
    ['SOURCED MARKETING_HUB 2025-07-01..2026-07-01 96000 JPY × 5'],
  ],
  [
    'a line that changes its currency counts in full for twelve months',
    { events: [...deal(), changed('MARKETING_HUB PROFESSIONAL 800 USD', '2026-01-10')] },
    [
      'SOURCED MARKETING_HUB 2025-07-01..2026-01-10 96000 JPY × 5',
      'SOURCED MARKETING_HUB 2026-01-10..2027-01-10 80000 USD × 5',
    ],
  ],
  [
    'sold on 26 February 2024: three points, which later upsells keep',
    {
      events: [
        ...deal([marketingPro], { closedOn: '2024-02-26' }),
        changed('MARKETING_HUB ENTERPRISE 300000', '2025-05-01'),
      ],
    },
    [
      'SOURCED MARKETING_HUB 2024-02-26..2025-02-26 96000 JPY × 3',
      'SOURCED MARKETING_HUB 2025-05-01..2026-05-01 204000 JPY × 3',
    ],
  ],
  [
    'sold on 27 February 2024: five points',
    { events: deal([marketingPro], { closedOn: '2024-02-27' }) },
    ['SOURCED MARKETING_HUB 2024-02-27..2025-02-27 96000 JPY × 5'],
  ],
  [
    'assisted on 26 February 2024: three as ever',
    { events: deal([marketingPro], { closedOn: '2024-02-26', assisted: true }) },
    ['ASSISTED MARKETING_HUB 2024-02-26..2025-02-26 96000 JPY × 3'],
  ],
  [
    'another line cross-sold after that day has five, though the first keeps three',
    {
      events: [
        ...deal([marketingPro], { closedOn: '2024-02-01' }),
        ...deal([sales], { deal: 'd2', closedOn: '2024-03-01' }),
      ],
    },
    [
      'SOURCED MARKETING_HUB 2024-02-01..2025-02-01 96000 JPY × 3',
      'SOURCED SALES_HUB 2024-03-01..2025-03-01 60000 JPY × 5',
    ],
  ],
  [
    'where credit follows the shared deal, the second sale counts with what it added',
    {
      events: [
        ...deal(),
        ...deal([line('MARKETING_HUB ENTERPRISE 150000')], { deal: 'd2', closedOn: '2025-12-01', partner: 'p2' }),
      ],
      parameters: { creditFollows: 'shared-deal' },
    },
    [
      'SOURCED MARKETING_HUB 2025-07-01..2026-07-01 96000 JPY × 5',
      'SOURCED MARKETING_HUB 2025-12-01..2026-12-01 54000 JPY × 5',
    ],
  ],
  [
    'a customer in a growth market counts twice',
    { events: deal(), customer: inGrowth },
    ['SOURCED MARKETING_HUB 2025-07-01..2026-07-01 96000 JPY × 10'],
  ],
  [
    'assisted in a growth market',
    { events: deal([marketingPro], { assisted: true }), customer: inGrowth },
    ['ASSISTED MARKETING_HUB 2025-07-01..2026-07-01 96000 JPY × 6'],
  ],
  [
    'sold before 27 February 2024 in a growth market',
    { events: deal([marketingPro], { closedOn: '2024-02-26' }), customer: inGrowth },
    ['SOURCED MARKETING_HUB 2024-02-26..2025-02-26 96000 JPY × 6'],
  ],
  [
    'a partner in a growth market with a customer that is not: the customer’s region counts',
    { events: deal(), partners: [partner('p1', { region: 'IN' })] },
    ['SOURCED MARKETING_HUB 2025-07-01..2026-07-01 96000 JPY × 5'],
  ],
];

describe('what a sale counts toward a tier (sold.definition)', () => {
  it.each(table)('%s', (_, story, spans) => {
    expect(shown(decide(story))).toEqual(spans);
  });

  it('says whose it is, when it was sold, by which policy and on what it rests', () => {
    const story = {
      events: [
        ...deal([marketingPro], { startsOn: '2025-08-01' }),
        changed('MARKETING_HUB ENTERPRISE 96000', '2025-12-01'),
      ],
    };
    const [sale, upgrade] = eventsOf(story)
      .slice(-2)
      .map(({ id }) => id);
    expect(decide(story).points).toEqual([
      {
        partner: 'p1',
        kind: 'SOURCED',
        productLine: 'MARKETING_HUB',
        associatedSince: '2025-08-01',
        from: '2025-08-01',
        until: '2026-08-01',
        counted: marketingPro.mrr,
        customerTotal: null,
        rate: '5',
        soldOn: '2025-07-01',
        policyVersion: '2025-06',
        evidence: [sale, upgrade],
      },
    ]);
  });

  it('is split where another policy comes into force, which counts by its own rates', () => {
    const points = {
      ...policy202506.points,
      sold: [{ soldFrom: '1970-01-01', PARTNER_SOURCED: '7.25', PARTNER_ASSISTED: '1' }],
    };
    const policies = new PolicyBook([
      policy202506,
      { ...policy202506, version: 'later', effectiveFrom: '2026-01-01', points },
    ]);
    const found = decideCustomer(eventsOf({ events: deal(), customer: inGrowth }), { ...contextOf({}), policies });
    expect(found.points.map(({ from, until, rate, policyVersion }) => [from, until, rate, policyVersion])).toEqual([
      ['2025-07-01', '2026-01-01', '10', '2025-06'],
      ['2026-01-01', '2026-07-01', '14.5', 'later'],
    ]);
  });

  it('has no rate before the first that a policy states', () => {
    const points = { ...policy202506.points, sold: [...policy202506.points.sold].reverse().slice(0, 1) };
    expect(soldRate('PARTNER_SOURCED', '2024-02-27', 'JP', points)).toBe('5');
    expect(() => soldRate('PARTNER_SOURCED', '2024-02-26', 'JP', points)).toThrow(PolicyError);
    expect(
      soldRate('PARTNER_SOURCED', '2025-01-01', 'JP', { ...points, sold: [...policy202506.points.sold].reverse() }),
    ).toBe('5');
  });
});
