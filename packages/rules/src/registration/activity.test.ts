import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import type { Stage } from '../outcome.js';
import { course, decide, eventsOf } from '../testing/story.js';
import { lastActivities, staleness } from './activity.js';
import { openDossier } from './dossier.js';

const registered = course({ approvedAt: null, quotedAt: null, signedAt: null });
const message = (at: string, sharedDeal = 'd1-p1') =>
  ({ type: 'MessageSent', at, message: at, sharedDeal, from: 'VENDOR', text: 'Any news?' }) as const;
const quote = (at: string, partners: string[]) =>
  ({ type: 'QuoteIssued', at, deal: 'd1', staff: 'gs1', partners, lines: [] }) as const;

type Told = NonNullable<Parameters<typeof eventsOf>[0]['events']>;
const table: [string, Told, string][] = [
  ['its registration', registered, '2025-06-01T00:00:00.000000000Z'],
  ['an approval', course({ quotedAt: null, signedAt: null }), '2025-06-01T06:00:00.000000000Z'],
  ['a message', [...registered, message('2025-07-01T09:00:00Z')], '2025-07-01T09:00:00.000000000Z'],
  [
    'what was said of it anew',
    [
      ...registered,
      { type: 'SharedDealUpdated', at: '2025-07-02T09:00:00Z', sharedDeal: 'd1-p1', nextSteps: 'A demo.' },
    ],
    '2025-07-02T09:00:00.000000000Z',
  ],
  [
    'a discount that was asked for',
    [
      ...registered,
      {
        ...({ type: 'DiscountRequested', at: '2025-07-03T09:00:00Z', request: 'q1', sharedDeal: 'd1-p1' } as const),
        ...({ from: 'PARTNER', percent: '5', reason: 'Two years at once.' } as const),
      },
    ],
    '2025-07-03T09:00:00.000000000Z',
  ],
  [
    'the newest of all',
    [message('2025-07-03T09:00:00Z'), ...registered, message('2025-07-01T09:00:00Z')],
    '2025-07-03T09:00:00.000000000Z',
  ],
  [
    'a quote with the partner on it',
    [...registered, quote('2025-08-01T09:00:00Z', ['p1'])],
    '2025-08-01T09:00:00.000000000Z',
  ],
  [
    'what a rival does is none: quotes, messages and registrations of others',
    [
      ...registered,
      ...course({ partner: 'p2', registeredAt: '2025-09-01T09:00:00Z', approvedAt: null }),
      message('2025-10-01T09:00:00Z', 'd1-p2'),
    ],
    '2025-06-01T00:00:00.000000000Z',
  ],
];

describe('the last dealings on a shared deal (registration.no-expiry)', () => {
  it.each(table)('%s', (_, events, expected) => {
    expect(lastActivities(openDossier(eventsOf({ events }))).get('d1-p1')).toBe(expected);
    expect(decide({ events }).sharedDeals.find(({ key }) => key === 'd1-p1')?.lastActivityAt).toBe(expected);
  });
});

const deal = (stage: Stage, lastActivityAt = '2025-06-01T00:00:00.000000000Z') => ({
  stage,
  lastActivityAt,
  timeZone: 'Asia/Tokyo',
});
const parameters = { staleDealDays: 90 };

describe('stale deals (registration.no-expiry)', () => {
  it.each<[string, Stage, string, string, boolean]>([
    ['one day before the time', 'APPROVED', '2025-06-01T00:00:00.000000000Z', '2025-08-29', false],
    ['the day that it is', 'APPROVED', '2025-06-01T00:00:00.000000000Z', '2025-08-30', true],
    ['waiting for approval as well', 'REGISTERED', '2025-06-01T00:00:00.000000000Z', '2025-08-30', true],
    ['counted on the days where the customer is', 'APPROVED', '2025-06-01T15:00:00.000000000Z', '2025-08-30', false],
    ['won', 'WON', '2025-06-01T00:00:00.000000000Z', '2029-01-01', false],
    ['lost', 'LOST', '2025-06-01T00:00:00.000000000Z', '2029-01-01', false],
    ['refused', 'REFUSED', '2025-06-01T00:00:00.000000000Z', '2029-01-01', false],
    ['removed', 'REMOVED', '2025-06-01T00:00:00.000000000Z', '2029-01-01', false],
  ])('%s', (_, stage, lastActivityAt, on, expected) => {
    expect(staleness(deal(stage, lastActivityAt), on, parameters).isStale).toBe(expected);
  });

  it('says since when, and that it stays open', () => {
    const said = (on: string) => staleness(deal('APPROVED'), on, parameters).reasons.map((each) => explain(each, 'en'));
    expect(said('2025-12-01')).toEqual([
      'The shared deal has been without dealings for long, since 1 Jun 2025; it stays open all the same.',
    ]);
    expect(said('2025-06-02')).toEqual(['The shared deal does not expire; its last dealings were on 1 Jun 2025.']);
  });
});
