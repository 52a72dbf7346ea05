import { describe, expect, it } from 'vitest';
import { decideCustomer } from './decide-customer.js';
import { contextOf, course, eventsOf, partner, recorded, won } from './testing/story.js';

type Events = NonNullable<Parameters<typeof eventsOf>[0]['events']>;
const context = contextOf({
  partners: [partner('p1'), partner('p2', { program: 'SOLUTIONS_PROVIDER' }), partner('p3')],
  through: '2026-10',
});

describe('a customer decided whole', () => {
  it('keeps a registration on a domain that is nobody’s customer yet open, with no customer (registration.no-expiry)', () => {
    const [, ...events] = eventsOf({ events: course() });
    const outcome = decideCustomer(events, context);
    expect([outcome.customer, outcome.sharedDeals[0]?.stage, outcome.sharedDeals[0]?.credit]).toEqual([
      null,
      'APPROVED',
      null,
    ]);
  });
});

describe('a registration that names no deal', () => {
  const registration = (partnerKey: string, day: string) => ({
    type: 'DealRegistered' as const,
    at: `${day}T09:00:00+09:00`,
    sharedDeal: `s-${partnerKey}`,
    partner: partnerKey,
    domain: 'c1.example',
    from: 'CONTACT' as const,
    relationship: 'Met.',
    need: 'Leads.',
  });
  const opened = { type: 'DealOpened' as const, at: '2025-05-01T09:00:00+09:00', deal: 'd1', customer: 'c1' };
  const dealsOf = (events: Events) =>
    decideCustomer(eventsOf({ events }), context).sharedDeals.map(({ key, deal }) => [key, deal]);

  it('joins the deal that is open with the customer, else makes one under its own key', () => {
    expect(dealsOf([opened, registration('p1', '2025-06-01')])).toEqual([['s-p1', 'd1']]);
    expect(dealsOf([registration('p1', '2025-06-01')])).toEqual([['s-p1', 's-p1']]);
    expect(dealsOf([registration('p1', '2025-06-01'), registration('p2', '2025-06-02')])).toEqual([
      ['s-p1', 's-p1'],
      ['s-p2', 's-p1'],
    ]);
  });

  it('takes a shared deal’s key for no other deal’s', () => {
    const crossed = (sharedDeal: string, deal: string, who: string) => ({
      ...registration(who, '2025-06-01'),
      sharedDeal,
      deal,
    });
    const events = [crossed('dX', 'dY', 'p1'), crossed('dY', 'dX', 'p2'), won(undefined, { deal: 'dX' })];
    const { sharedDeals } = decideCustomer(eventsOf({ events }), context);
    expect(sharedDeals.map(({ key, stage }) => `${key} ${stage}`).sort()).toEqual(['dX REGISTERED', 'dY WON']);
  });

  it('does not join a deal whose close date is over, though its close was recorded later', () => {
    const late = { ...won(undefined, { closedOn: '2025-05-20' }), at: '2025-06-20T09:00:00+09:00' };
    expect(dealsOf([opened, late, registration('p1', '2025-06-01')])).toEqual([['s-p1', 's-p1']]);
  });

  it('does not join a deal that is closed by then', () => {
    expect(dealsOf([opened, won(undefined, { closedOn: '2025-05-20' }), registration('p1', '2025-06-01')])).toEqual([
      ['s-p1', 's-p1'],
    ]);
  });
});

it('recorded events keep the order they were given', () => {
  expect(recorded([{ type: 'DealOpened', at: '2025-01-01T00:00:00Z' }])[0]?.instant).toBe(
    '2025-01-01T00:00:00.000000000Z',
  );
});
