import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearBefore } from '../calendar.js';
import { decideCustomer } from '../decide-customer.js';
import { dayNumber, dayNumbered } from '../local-day.js';
import { zero } from '../money.js';
import { managedShares, subscriptionTotals } from '../mrr/managed.js';
import { soldLine } from '../mrr/sold.js';
import type { PointSpan } from '../outcome.js';
import { contextOf, course, decide, eventsOf, line, marketingPro, won } from '../testing/story.js';

const first = dayNumber('2023-06-01');
const dayOf = (number: number) => dayNumbered(first + number);
const at = (day: string, hour = '09') => `${day}T${hour}:00:00+09:00`;

const changed = (text: string, effective: string) =>
  ({ type: 'SubscriptionChanged', at: at(effective), customer: 'c1', effective, ...line(text) }) as const;
const ended = (productLine: string, effective: string) =>
  ({ type: 'SubscriptionEnded', at: at(effective), customer: 'c1', productLine, effective }) as const;
const closing = (closes: number, startsOn: string) => {
  const steps = {
    registeredAt: at(dayOf(closes - 30)),
    approvedAt: at(dayOf(closes - 29)),
    quotedAt: at(dayOf(closes - 9)),
    signedAt: at(dayOf(closes - 5)),
  };
  return [...course(steps), won([marketingPro], { closedOn: dayOf(closes), startsOn })];
};
const countedOn = (points: readonly PointSpan[], day: string) =>
  points
    .filter(({ from, until }) => from <= day && day < until)
    .map(({ partner, counted }) => `${partner} ${counted.minor} ${counted.currency}`)
    .sort();

const amount = fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.constant(null));
const changes = fc.array(fc.record({ day: fc.integer({ min: 0, max: 900 }), amount }), { maxLength: 6 });
const days = fc.array(fc.integer({ min: -10, max: 1800 }), { minLength: 10, maxLength: 10 });
const runs = { numRuns: 1000 };

const subscriptionEvents = (steps: readonly { day: number; amount: number | null }[], product = 'MARKETING_HUB') =>
  steps.map(({ day, amount: mrr }) =>
    mrr === null ? ended(product, dayOf(day)) : changed(`${product} PROFESSIONAL ${mrr}`, dayOf(day)),
  );

describe('spans, day by day', () => {
  it('of a sale count what `soldLine` says of the day, while its association stands', () => {
    const sale = fc.record({
      closes: fc.integer({ min: 60, max: 700 }),
      starts: fc.integer({ min: -20, max: 40 }),
      changes,
      days,
    });
    fc.assert(
      fc.property(sale, ({ closes, starts, changes: steps, days: asked }) => {
        const events = [...closing(closes, dayOf(closes + starts)), ...subscriptionEvents(steps)];
        const { points, subscriptions, associations } = decide({ events });
        const mrrOn = (day: string) =>
          subscriptions.find(({ from, until }) => from <= day && (until === null || day < until))?.mrr ?? null;
        for (const day of asked.map(dayOf)) {
          const held = associations.some(({ since, until }) => since <= day && (until === null || day < until));
          const now = mrrOn(day);
          const counted = held && now && day >= dayOf(closes) ? soldLine(now, mrrOn(yearBefore(day))) : zero('JPY');
          expect(countedOn(points, day), day).toEqual(counted.minor === 0 ? [] : [`p1 ${counted.minor} JPY`]);
        }
      }),
      runs,
    );
  });

  it('of service count what `managedShares` says of the day', () => {
    const work = fc.record({
      partner: fc.constantFrom('p1', 'p2', 'p3'),
      day: fc.integer({ min: 0, max: 500 }),
      hour: fc.constantFrom('09', '10'),
    });
    const service = fc.record({ changes, credits: changes, work: fc.array(work, { maxLength: 12 }), days });
    fc.assert(
      fc.property(service, ({ changes: steps, credits, work: done, days: asked }) => {
        const access = ['p1', 'p2', 'p3'].map((partner) => ({
          type: 'PortalAccessChanged' as const,
          at: at('2022-01-01'),
          customer: 'c1',
          partner,
          granted: true,
        }));
        const worked = done.map(({ partner, day, hour }) => ({
          type: 'PortalWork' as const,
          at: at(dayOf(day), hour),
          customer: 'c1',
          partner,
          person: 'x@y.example',
          action: 'EDITED',
        }));
        const events = [
          ...subscriptionEvents(steps),
          ...subscriptionEvents(credits, 'SALES_HUB'),
          ...access,
          ...worked,
        ];
        const { points, managed, subscriptions } = decide({ events });
        for (const day of asked.map(dayOf)) {
          const shares = subscriptionTotals(subscriptions, day).flatMap((total) => managedShares(managed, total, day));
          const expected = shares
            .filter(({ share }) => share.minor > 0)
            .map(({ partner, share }) => `${partner} ${share.minor} ${share.currency}`);
          expect(countedOn(points, day), day).toEqual(expected.sort());
        }
      }),
      runs,
    );
  });

  it('do not depend on the order in which the history is handed over', () => {
    const story = fc.record({ closes: fc.integer({ min: 60, max: 700 }), changes, rotated: fc.nat(20) });
    fc.assert(
      fc.property(story, ({ closes, changes: steps, rotated }) => {
        const events = eventsOf({ events: [...closing(closes, dayOf(closes)), ...subscriptionEvents(steps)] });
        const turned = [
          ...events.slice(rotated % events.length),
          ...events.slice(0, rotated % events.length),
        ].reverse();
        expect(decideCustomer(turned, contextOf({})).points).toEqual(decideCustomer(events, contextOf({})).points);
      }),
      runs,
    );
  });
});
