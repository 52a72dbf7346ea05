import { describe, expect, it } from 'vitest';
import type { CustomerOutcome } from '../outcome.js';
import { decideCustomer } from '../decide-customer.js';
import { policy202506 } from '../policies/2025-06.js';
import { PolicyBook } from '../policy.js';
import { contextOf, decide, eventsOf, line, type Story } from '../testing/story.js';

const owned = (text: string, effective: string, at = `${effective}T09:00:00+09:00`) =>
  ({ type: 'SubscriptionChanged', at, customer: 'c1', effective, ...line(text) }) as const;
const ended = (productLine: string, effective: string) =>
  ({ type: 'SubscriptionEnded', at: `${effective}T09:00:00+09:00`, customer: 'c1', productLine, effective }) as const;
const access = (partner: string, day = '2024-01-01') =>
  ({ type: 'PortalAccessChanged', at: `${day}T09:00:00+09:00`, customer: 'c1', partner, granted: true }) as const;
const worked = (partner: string, day: string, hour = '10') =>
  ({
    type: 'PortalWork',
    at: `${day}T${hour}:00:00+09:00`,
    customer: 'c1',
    partner,
    person: `x@${partner}.example`,
    action: 'EDITED',
  }) as const;

const odd = owned('MARKETING_HUB PROFESSIONAL 100001', '2024-01-01');
const p1 = access('p1');
const both = [p1, access('p2')];

const shown = ({ points }: CustomerOutcome) =>
  points.map(
    ({ partner, from, until, counted, customerTotal, rate }) =>
      `${partner} ${from}..${until} ${counted.minor} of ${customerTotal?.minor} ${counted.currency} × ${rate}`,
  );

const table: [string, Story, string[]][] = [
  [
    'work counts for ninety days, its own the first',
    { events: [odd, p1, worked('p1', '2025-01-10')] },
    ['p1 2025-01-10..2025-04-10 100001 of 100001 JPY × 1'],
  ],
  [
    'work that goes on makes one span',
    { events: [odd, p1, worked('p1', '2025-01-10'), worked('p1', '2025-02-10'), worked('p1', '2025-04-09')] },
    ['p1 2025-01-10..2025-07-08 100001 of 100001 JPY × 1'],
  ],
  [
    'a day without any window makes two',
    { events: [odd, p1, worked('p1', '2025-01-10'), worked('p1', '2025-04-11')] },
    ['p1 2025-01-10..2025-04-10 100001 of 100001 JPY × 1', 'p1 2025-04-11..2025-07-10 100001 of 100001 JPY × 1'],
  ],
  ['work without the customer’s access', { events: [odd, worked('p1', '2025-01-10')] }, []],
  ['nothing is in force', { events: [p1, worked('p1', '2025-01-10')] }, []],
  [
    'two serve: even shares, the remainder to the one who worked last',
    { events: [odd, ...both, worked('p1', '2025-01-10'), worked('p2', '2025-01-20'), worked('p1', '2025-01-25')] },
    [
      'p1 2025-01-10..2025-01-20 100001 of 100001 JPY × 1',
      'p1 2025-01-20..2025-01-25 50000 of 100001 JPY × 1',
      'p1 2025-01-25..2025-04-20 50001 of 100001 JPY × 1',
      'p1 2025-04-20..2025-04-25 100001 of 100001 JPY × 1',
      'p2 2025-01-20..2025-01-25 50001 of 100001 JPY × 1',
      'p2 2025-01-25..2025-04-20 50000 of 100001 JPY × 1',
    ],
  ],
  [
    'where it divides evenly, who worked last changes nothing',
    {
      events: [
        owned('CREDITS NONE 100000', '2024-01-01'),
        ...both,
        worked('p1', '2025-01-10'),
        worked('p2', '2025-01-10', '12'),
        worked('p1', '2025-01-25'),
        worked('p2', '2025-01-25', '09'),
      ],
    },
    ['p1 2025-01-10..2025-04-25 50000 of 100000 JPY × 1', 'p2 2025-01-10..2025-04-25 50000 of 100000 JPY × 1'],
  ],
  [
    '`managedSplit: last-worker`: all of it to the one who worked last',
    {
      events: [odd, ...both, worked('p1', '2025-01-10'), worked('p2', '2025-01-20'), worked('p1', '2025-01-25')],
      parameters: { managedSplit: 'last-worker' },
    },
    [
      'p1 2025-01-10..2025-01-20 100001 of 100001 JPY × 1',
      'p1 2025-01-25..2025-04-25 100001 of 100001 JPY × 1',
      'p2 2025-01-20..2025-01-25 100001 of 100001 JPY × 1',
    ],
  ],
  [
    'the total follows the subscriptions, each currency by itself (managed.total-of-serviced)',
    {
      events: [
        odd,
        owned('CREDITS NONE 15 USD', '2025-02-01'),
        owned('SALES_HUB STARTER 1000', '2025-03-01'),
        ended('MARKETING_HUB', '2025-03-15'),
        p1,
        worked('p1', '2025-01-10'),
      ],
    },
    [
      'p1 2025-01-10..2025-03-01 100001 of 100001 JPY × 1',
      'p1 2025-03-01..2025-03-15 101001 of 101001 JPY × 1',
      'p1 2025-03-15..2025-04-10 1000 of 1000 JPY × 1',
      'p1 2025-02-01..2025-04-10 1500 of 1500 USD × 1',
    ],
  ],
  [
    'a share of nothing is none',
    {
      events: [
        owned('CREDITS NONE 1', '2024-01-01'),
        ...both,
        worked('p1', '2025-01-10'),
        worked('p2', '2025-01-10', '12'),
      ],
    },
    ['p2 2025-01-10..2025-04-10 1 of 1 JPY × 1'],
  ],
  [
    'a customer in a growth market counts twice',
    { events: [odd, p1, worked('p1', '2025-01-10')], customer: { region: 'BR', timeZone: 'Asia/Tokyo' } },
    ['p1 2025-01-10..2025-04-10 100001 of 100001 JPY × 2'],
  ],
];

describe('what serving a customer counts toward a tier (managed.counts-after-sale)', () => {
  it.each(table)('%s', (_, story, spans) => {
    expect(shown(decide(story))).toEqual(spans);
  });

  it('rests on the partner’s own work and on what the customer pays in the currency, never on another’s work (bpw.confidential)', () => {
    const events = [
      odd,
      owned('CREDITS NONE 15 USD', '2024-02-01'),
      ...both,
      worked('p2', '2025-01-05'),
      worked('p1', '2025-01-10'),
      worked('p1', '2025-01-11'),
    ];
    const { points } = decide({ events });
    expect(
      points
        .filter(({ partner }) => partner === 'p1')
        .map(({ from, counted, evidence }) => [from, counted.currency, evidence]),
    ).toEqual([
      ['2025-01-10', 'JPY', ['e6', 'e1']],
      ['2025-04-05', 'JPY', ['e7', 'e1']],
      ['2025-01-10', 'USD', ['e6', 'e2']],
      ['2025-04-05', 'USD', ['e7', 'e2']],
    ]);
  });

  it('is split where another policy comes into force, with its own window and rate', () => {
    const later = {
      ...policy202506,
      version: 'later',
      effectiveFrom: '2025-02-01',
      parameters: { ...policy202506.parameters, managedWindowDays: 30 },
      points: { ...policy202506.points, managed: '1.5' },
    };
    const context = { ...contextOf({}), policies: new PolicyBook([policy202506, later]) };
    const { points } = decideCustomer(eventsOf({ events: [odd, p1, worked('p1', '2025-01-10')] }), context);
    expect(points.map(({ from, until, rate, policyVersion }) => [from, until, rate, policyVersion])).toEqual([
      ['2025-01-10', '2025-02-01', '1', '2025-06'],
      ['2025-02-01', '2025-02-09', '1.5', 'later'],
    ]);
  });

  it('is kept with the record of the portal, and nobody serves a domain that is no customer', () => {
    const { managed } = decide({ events: [odd, p1, worked('p1', '2025-01-10')] });
    expect(managed.map(({ partner, periods }) => [partner, periods])).toEqual([
      ['p1', [{ from: '2025-01-10', until: '2025-04-10' }]],
    ]);
    const [, ...withoutCustomer] = eventsOf({ events: [p1, worked('p1', '2025-01-10')] });
    expect(decideCustomer(withoutCustomer, contextOf({}))).toMatchObject({ managed: [], points: [] });
  });
});
