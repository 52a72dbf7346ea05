import { describe, expect, it } from 'vitest';
import { decideCustomer } from '../decide-customer.js';
import { clausesAgainst, contextOf, course, creditText, decide, eventsOf, partner, won } from '../testing/story.js';
import type { Course, Story } from '../testing/story.js';

const credited = 'CREDITED · MARKETING_HUB sold share 2025-07..2028-06';
const none = 'NOT_CREDITED';

/** Both sides of each boundary of what makes a candidate; the last column is the clauses that spoke against. */
const table: [string, Course, Omit<Story, 'events'>, string, string[]][] = [
  ['the ordinary course', {}, {}, credited, []],
  ['never approved', { approvedAt: null }, {}, none, ['credit.discretion', 'credit.eligible-sales']],
  ['approved on the close date', { approvedAt: '2025-07-01T23:59:59+09:00' }, {}, credited, []],
  [
    'approved a minute after it',
    { approvedAt: '2025-07-02T00:00:00+09:00' },
    {},
    none,
    ['credit.discretion', 'credit.eligible-sales'],
  ],
  ['never signed', { signedAt: null }, {}, none, ['poi.required', 'poi.signed-by-close', 'credit.eligible-sales']],
  ['signed in the last minute', { signedAt: '2025-07-01T23:59:59+09:00' }, {}, credited, []],
  [
    'signed a day late in Japan, still the day in UTC',
    { signedAt: '2025-07-02T00:10:00+09:00' },
    {},
    none,
    ['poi.signed-by-close', 'credit.eligible-sales'],
  ],
  [
    'the same instant where it is still the day',
    { signedAt: '2025-07-02T00:10:00+09:00' },
    { customer: { timeZone: 'UTC' } },
    credited,
    [],
  ],
  [
    'late, within the month, by the other reading',
    { signedAt: '2025-07-31T23:59:59+09:00' },
    { parameters: { poiDeadline: 'month-of-sale' } },
    credited,
    [],
  ],
  [
    'late by the other reading too',
    { signedAt: '2025-08-01T00:00:00+09:00' },
    { parameters: { poiDeadline: 'month-of-sale' } },
    none,
    ['poi.signed-by-close', 'credit.eligible-sales'],
  ],
  ['signed but not shared', { shared: false }, {}, none, ['poi.signed-by-close', 'credit.eligible-sales']],
  [
    'on another domain',
    { domain: 'c1-group.example' },
    {},
    none,
    ['registration.purchase-domain', 'registration.wrong-domain', 'credit.eligible-sales'],
  ],
  [
    'on the domain it buys with, not its first',
    { domain: 'buy.example' },
    { customer: { domains: ['c1.example', 'buy.example'], purchaseDomain: 'buy.example' } },
    credited,
    [],
  ],
  [
    'on its first, buying with another',
    {},
    { customer: { domains: ['c1.example', 'buy.example'], purchaseDomain: 'buy.example' } },
    none,
    ['registration.purchase-domain', 'registration.wrong-domain', 'credit.eligible-sales'],
  ],
  [
    'registered on the close date',
    { registeredAt: '2025-07-01T09:00:00+09:00', approvedAt: '2025-07-01T10:00:00+09:00' },
    {},
    credited,
    [],
  ],
  ['assisted with consent', { assisted: true }, {}, 'CREDITED · MARKETING_HUB sold', []],
  [
    'assisted without consent',
    { assisted: true, consent: false },
    {},
    none,
    ['motion.assisted-consent', 'credit.eligible-sales'],
  ],
];

describe('what a shared deal needs to be credited (credit.discretion, poi.required, poi.signed-by-close, registration.*, motion.*)', () => {
  it.each(table)('%s', (_name, options, story, expected, against) => {
    const outcome = decide({ ...story, events: [...course(options), won()] });
    const key = 'd1-p1';
    expect(creditText(outcome, key)).toBe(expected);
    // What keeps an assisted deal from being an upmarket referral keeps it from no sold credit.
    const spoken = clausesAgainst(outcome, key).filter((clause) => !clause.startsWith('upmarket.'));
    expect(spoken.sort()).toEqual([...against].sort());
  });

  it.each([
    ['suspended when it registered', 'SUSPENDED', false, '2025-06-01', null, none],
    ['suspended until that day', 'SUSPENDED', false, '2025-05-01', '2025-06-01', credited],
    ['suspended a day later', 'SUSPENDED', false, '2025-06-02', null, credited],
    ['barred from special deals, registering its own', 'SPECIAL_DEALS_LOST', false, '2025-05-01', null, credited],
    ['barred from special deals, added by the vendor', 'SPECIAL_DEALS_LOST', true, '2025-05-01', null, none],
    ['removed, added by the vendor', 'REMOVED', true, '2025-05-01', null, none],
  ] as const)('%s (review.sanctions)', (_name, kind, assisted, from, until, expected) => {
    const partners = [partner('p1', { sanctions: [{ key: 's', kind, from, until, evidence: 's' }] })];
    const outcome = decide({ events: [...course({ assisted }), won()], partners });
    expect(creditText(outcome, 'd1-p1').split(' · ')[0]).toBe(expected.split(' · ')[0]);
  });

  it('a deal won on a domain that is nobody’s customer credits nobody (registration.wrong-domain)', () => {
    const [, ...events] = eventsOf({ events: [...course(), won()] });
    const outcome = decideCustomer(events, contextOf({}));
    expect(creditText(outcome, 'd1-p1')).toBe(none);
    expect(clausesAgainst(outcome, 'd1-p1')).toContain('registration.wrong-domain');
  });

  it('registered late on the right domain is not the wrong domain', () => {
    const late = course({ registeredAt: '2025-07-02T09:00:00+09:00', approvedAt: null });
    const against = clausesAgainst(decide({ events: [...late, won()] }), 'd1-p1');
    expect(against).toContain('registration.purchase-domain');
    expect(against).not.toContain('registration.wrong-domain');
  });

  it('a lost deal gives nothing, and says so', () => {
    const lost = { type: 'DealLost' as const, at: '2025-07-01T18:00:00+09:00', deal: 'd1', closedOn: '2025-07-01' };
    const outcome = decide({ events: [...course(), lost] });
    expect([creditText(outcome, 'd1-p1'), outcome.sharedDeals[0]?.stage]).toEqual([none, 'LOST']);
  });

  it('tries every condition, whatever the first one gave', () => {
    const outcome = decide({ events: [...course({ approvedAt: null, signedAt: null, domain: 'x.example' }), won()] });
    const clauses = outcome.sharedDeals[0]?.credit?.reasons.map(({ clause, holds }) => `${clause} ${holds}`);
    expect(clauses).toEqual([
      'credit.discretion false',
      'poi.required false',
      'poi.signed-by-close false',
      'registration.purchase-domain false',
      'registration.wrong-domain false',
      'motion.sourced true',
      'bpw.signed-poi-wins false',
    ]);
  });

  it('a refusal or removal by the close takes the approval back; one after it changes nothing', () => {
    const refused = (at: string) => ({
      type: 'SharedDealRefused' as const,
      at,
      sharedDeal: 'd1-p1',
      staff: 'gs1',
      reason: 'No.',
    });
    expect(creditText(decide({ events: [...course(), refused('2025-06-30T09:00:00+09:00'), won()] }), 'd1-p1')).toBe(
      none,
    );
    expect(creditText(decide({ events: [...course(), refused('2025-07-03T09:00:00+09:00'), won()] }), 'd1-p1')).toBe(
      credited,
    );
  });
});
