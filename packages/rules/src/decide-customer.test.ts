import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCustomer } from './decide-customer.js';
import type { Recorded } from './history.js';
import { add, zero } from './money.js';
import { share, parseDecimal } from './money.js';
import { contextOf, course, eventsOf, line, partner, recorded, won } from './testing/story.js';

type Events = NonNullable<Parameters<typeof eventsOf>[0]['events']>;
const catalog = ['MARKETING_HUB', 'SALES_HUB', 'CREDITS', 'HUB_INDEPENDENT:CORE_SEAT'];
const editions = ['STARTER', 'PROFESSIONAL', 'ENTERPRISE'];
const partners = ['p1', 'p2', 'p3'];

const lines = fc
  .uniqueArray(fc.constantFrom(...catalog), { minLength: 1, maxLength: 3 })
  .chain((products) => fc.tuple(...products.map((product) => lineOf(product))));
const lineOf = (product: string) =>
  fc
    .tuple(fc.constantFrom(...editions), fc.integer({ min: 1, max: 500_000 }))
    .map(([edition, amount]) => line(`${product} ${product.endsWith('HUB') ? edition : 'NONE'} ${amount}`));
const dayOf = (n: number) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);
const at = (n: number, hour = '09') => `${dayOf(n)}T${hour}:00:00+09:00`;

/** One deal with up to three partners, each step present or not, around a close day. */
const dealStory = (index: number) =>
  fc
    .record({
      day: fc.integer({ min: 60, max: 1000 }),
      lines,
      claims: fc.uniqueArray(
        fc.record({
          partner: fc.constantFrom(...partners),
          assisted: fc.boolean(),
          approved: fc.boolean(),
          signed: fc.integer({ min: -20, max: 3 }),
        }),
        { minLength: 1, maxLength: 3, selector: ({ partner: who }) => who },
      ),
      closes: fc.boolean(),
      onboards: fc.option(fc.constantFrom(...partners)),
    })
    .map(({ day, lines: bought, claims, closes, onboards }): Events => {
      const deal = `d${index}`;
      const claimed = claims.flatMap(({ partner: who, assisted, approved, signed }, turn) =>
        course({
          deal,
          partner: who,
          lines: bought,
          assisted,
          registeredAt: at(day - 40, String(10 + turn)),
          approvedAt: approved ? at(day - 38, String(10 + turn)) : null,
          quotedAt: at(day - 25, String(10 + turn)),
          signedAt: at(day + signed, String(11 + turn)),
        }).filter(({ type }) => type !== 'DealOpened' || turn === 0),
      );
      const onboarded =
        onboards && bought[0]
          ? [
              {
                type: 'OnboardingStarted' as const,
                at: at(day + 5, String(10 + index)),
                customer: 'c1',
                productLine: bought[0].productLine,
                partner: onboards,
                live: true,
              },
            ]
          : [];
      return [...claimed, ...(closes ? [won(bought, { deal, closedOn: dayOf(day) })] : []), ...onboarded];
    });

const direct = fc
  .record({
    day: fc.integer({ min: 0, max: 1100 }),
    line: fc.constantFrom(...catalog).chain(lineOf),
    ends: fc.boolean(),
    hour: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ day, line: { productLine, edition, mrr }, ends, hour }): Events => [
    ends
      ? { type: 'SubscriptionEnded', at: at(day, `0${hour}`), customer: 'c1', productLine, effective: dayOf(day) }
      : {
          type: 'SubscriptionChanged',
          at: at(day, `0${hour}`),
          customer: 'c1',
          productLine,
          edition,
          mrr,
          effective: dayOf(day),
        },
  ]);
const unpaid = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), line: fc.constantFrom(...catalog), received: fc.boolean() })
  .map(({ month, line: productLine, received }): Events => {
    const named = { customer: 'c1', productLine, month: `2024-${String(month).padStart(2, '0')}` };
    const missed = { type: 'PaymentMissed' as const, at: '2025-02-01T08:00:00+09:00', ...named };
    return received ? [missed, { type: 'PaymentReceived', at: '2025-03-01T08:00:00+09:00', ...named }] : [missed];
  });

const history = fc
  .tuple(
    fc.tuple(dealStory(1), dealStory(2), dealStory(3)),
    fc.array(direct, { maxLength: 4 }),
    fc.array(unpaid, { maxLength: 3 }),
  )
  .map((parts) => parts.flat(2) as Events)
  .map((events) =>
    eventsOf({
      events: events.filter(
        (event, index) =>
          events.findIndex(
            (other) =>
              other.type === event.type && other.at === event.at && JSON.stringify(other) === JSON.stringify(event),
          ) === index,
      ),
    }),
  );
const context = contextOf({
  partners: [partner('p1'), partner('p2', { program: 'SOLUTIONS_PROVIDER' }), partner('p3')],
  through: '2026-10',
});

const runs = { numRuns: 400 };

describe('a customer decided whole', () => {
  it('is the same in whatever order its events arrive', () => {
    const shuffled = history.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, mixed]) => {
        // Of two events about one thing at one instant the order of arrival decides, so those keep theirs.
        const arrived = mixed.map((event, order): Recorded => ({
          ...event,
          order: sameInstant(events, event) ? event.order : order,
        }));
        expect(decideCustomer(arrived, context)).toEqual(decideCustomer(events, context));
      }),
      runs,
    );
  });

  it('never gives a partner more than the rate of what the customer pays, nor two partners the same month of a line', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { entries } = decideCustomer(events, context);
        const months = entries.map(({ productLine, month }) => `${productLine} ${month}`);
        expect(new Set(months).size).toBe(months.length);
        for (const { base, amount, rate } of entries) {
          expect(amount).toEqual(share(base, parseDecimal(rate)));
          expect(amount.minor).toBeLessThanOrEqual(base.minor);
        }
      }),
      runs,
    );
  });

  it('has one partner per product line at any time (line.one-partner)', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { associations } = decideCustomer(events, context);
        for (const one of associations)
          for (const other of associations)
            if (one !== other && one.productLine === other.productLine)
              expect(
                one.until !== null && one.until <= other.since
                  ? true
                  : other.until !== null && other.until <= one.since,
              ).toBe(true);
      }),
      runs,
    );
  });

  it('keeps every entry within its grant, and a quarter the sum of its months', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { entries, associations } = decideCustomer(events, context);
        const quarters = new Map<string, number>();
        for (const entry of entries) {
          const association = associations.find(
            ({ productLine, since }) => productLine === entry.productLine && since === entry.associatedSince,
          );
          expect(association?.partner).toBe(entry.partner);
          expect(
            association?.grant &&
              association.grant.firstMonth <= entry.month &&
              entry.month <= association.grant.lastMonth,
          ).toBe(true);
          quarters.set(entry.bookedIn, (quarters.get(entry.bookedIn) ?? 0) + entry.amount.minor);
        }
        const total = entries.reduce((sum, { amount }) => add(sum, amount), zero('JPY'));
        expect([...quarters.values()].reduce((a, b) => a + b, 0)).toBe(total.minor);
      }),
      runs,
    );
  });

  it('credits one shared deal at most for every deal, and only with what the line says (bpw.one-credit)', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { sharedDeals } = decideCustomer(events, context);
        for (const { credit } of sharedDeals) {
          const gave = credit?.lines.some(({ soldMrr, revenueShare }) => soldMrr || revenueShare !== null) ?? false;
          expect(credit?.outcome === 'CREDITED').toBe(gave);
        }
      }),
      runs,
    );
  });

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

function sameInstant(events: readonly Recorded[], { instant, id }: Recorded): boolean {
  return events.some((other) => other.instant === instant && other.id !== id);
}

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
