/** A policy that comes into force later never rewrites what an earlier one decided. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, firstDayOf, lastDayOf } from '../calendar.js';
import { decideCustomer } from '../decide-customer.js';
import type { Line } from '../history.js';
import type { PolicyBook } from '../policy.js';
import { defaultPolicies } from '../policies/default.js';
import { contextOf, course, creditText, eventsOf, line, type Story, won } from '../testing/story.js';
import { readPolicies } from './read.js';

type Events = NonNullable<Story['events']>;

function bookOf(...versions: object[]): PolicyBook {
  const reading = readPolicies({ versions });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.book;
}

const decided = (events: Events, policies: PolicyBook) =>
  decideCustomer(eventsOf({ events }), contextOf({ policies, through: '2027-06' }));

/** A deal closing on `closedOn` in its ordinary course; `signedOn` is the day before unless it is said. */
function deal(
  key: string,
  closedOn: string,
  lines: readonly Line[],
  partner = 'p1',
  signedOn = addDays(closedOn, -1),
): Events {
  const at = (day: string) => `${day}T09:00:00+09:00`;
  const times = {
    registeredAt: at(addDays(closedOn, -20)),
    approvedAt: at(addDays(closedOn, -19)),
    quotedAt: at(addDays(closedOn, -10)),
    signedAt: at(signedOn),
  };
  return [...course({ deal: key, partner, lines, ...times }), won(lines, { deal: key, closedOn })];
}

const pro = line('MARKETING_HUB PROFESSIONAL 96000');
const sales = line('SALES_HUB PROFESSIONAL 60000');
const enterprise = line('MARKETING_HUB ENTERPRISE 432000');
const lenient = {
  version: 'lenient',
  effectiveFrom: '2025-07-15',
  extends: '2025-06',
  parameters: { poiDeadline: 'month-of-sale' },
};

describe('the version in force on the close date decides a deal', () => {
  it.each([
    ['the day before', '2025-07-14', 'NOT_CREDITED', '2025-06'],
    ['the first day', '2025-07-15', 'CREDITED · MARKETING_HUB sold share 2025-07..2028-06', 'lenient'],
    ['later', '2025-07-20', 'CREDITED · MARKETING_HUB sold share 2025-07..2028-06', 'lenient'],
  ])('%s, with a proof signed four days after the close', (_name, closedOn, credit, version) => {
    const outcome = decided(deal('d1', closedOn, [pro], 'p1', addDays(closedOn, 4)), bookOf(lenient));
    expect(creditText(outcome, 'd1-p1')).toBe(credit);
    const [given] = outcome.sharedDeals.map(({ credit: each }) => each);
    expect(given?.policyVersion).toBe(version);
    const parameter = given?.reasons.find(({ clause }) => clause === 'poi.signed-by-close')?.facts['parameter'];
    expect(parameter).toBe(version === 'lenient' ? 'poiDeadline: month-of-sale' : 'poiDeadline: close-date');
  });

  it('an association keeps rate, term, rounding and accrual day of its deal in months of a later version', () => {
    const other = {
      ...{ version: 'other', effectiveFrom: '2025-09-01', extends: '2025-06' },
      parameters: {
        revenueShareRate: '0.1',
        revenueShareMonths: { SOLUTIONS_PARTNER: 12, SOLUTIONS_PROVIDER: 6 },
        accrualDay: 'month-start',
        rounding: 'half-even',
      },
    };
    const events = [...deal('d1', '2025-07-02', [pro]), ...deal('d2', '2025-09-02', [sales])];
    const { associations, entries } = decided(events, bookOf(other));
    expect(associations.map(({ productLine, grant }) => [productLine, grant])).toEqual([
      ['MARKETING_HUB', { rate: '0.2', firstMonth: '2025-07', lastMonth: '2028-06' }],
      ['SALES_HUB', { rate: '0.1', firstMonth: '2025-10', lastMonth: '2026-09' }],
    ]);
    const months = entries.filter(({ productLine }) => productLine === 'SALES_HUB').map(({ month }) => month);
    expect([months[0], months.at(-1), months.length]).toEqual(['2025-10', '2026-09', 12]);
  });

  it('an upsell is credited by the version in force when it is sold', () => {
    const strict = {
      version: 'strict',
      effectiveFrom: '2025-10-01',
      extends: '2025-06',
      parameters: { upsellAutoCredit: false },
    };
    const upsold = (closedOn: string) =>
      decided([...deal('d1', '2025-07-01', [pro]), ...deal('d2', closedOn, [enterprise], 'p2')], bookOf(strict))
        .entries.filter(({ month }) => month >= '2025-10')
        .map(({ base }) => base.minor);
    expect(new Set(upsold('2025-09-30'))).toEqual(new Set([432000]));
    expect(new Set(upsold('2025-10-01'))).toEqual(new Set([96000]));
  });
});

const lines = [pro, enterprise, sales, line('SALES_HUB STARTER 2400'), line('CREDITS NONE 5001')];
const month = fc.integer({ min: 0, max: 18 }).map((count) => addMonths('2025-01', count));
const someDeal = fc.record({
  month,
  day: fc.integer({ min: 0, max: 27 }),
  partner: fc.constantFrom('p1', 'p2'),
  late: fc.constantFrom(-1, 3),
  sold: fc
    .subarray(lines, { minLength: 1, maxLength: 3 })
    .map((chosen) => [...new Map(chosen.map((each) => [each.productLine, each])).values()]),
});
const change = fc.record({ month, to: fc.constantFrom(...lines) });
const history = fc.record({
  deals: fc.array(someDeal, { minLength: 1, maxLength: 4 }),
  changes: fc.array(change, { maxLength: 3 }),
});
const parameters = fc.record(
  {
    poiDeadline: fc.constant('month-of-sale'),
    accrualDay: fc.constant('month-start'),
    rounding: fc.constant('half-even'),
    soldFloor: fc.constant('zero-per-partner'),
    revenueShareRate: fc.constant('0.125'),
    upsellAutoCredit: fc.constant(false),
    upsellRestartsTerm: fc.constant(true),
    creditFollows: fc.constant('shared-deal'),
    managedSplit: fc.constant('last-worker'),
  },
  { requiredKeys: [] },
);

function told({
  deals,
  changes,
}: {
  deals: readonly { month: string; day: number; partner: string; late: number; sold: Line[] }[];
  changes: readonly { month: string; to: Line }[];
}): Events {
  return [
    ...deals.flatMap(({ month: in_, day, partner, late, sold }, index) => {
      const closedOn = addDays(firstDayOf(in_), day);
      return deal(`d${index}`, closedOn, sold, partner, addDays(closedOn, late));
    }),
    ...changes.map(({ month: in_, to }) => ({
      ...{ type: 'SubscriptionChanged' as const, at: `${firstDayOf(in_)}T09:00:00+09:00`, customer: 'c1' },
      ...to,
      effective: firstDayOf(in_),
    })),
  ];
}

describe('a version in force from some day on', () => {
  it('leaves every deal that closed before, every month that ended before and every day before as they were', () => {
    fc.assert(
      fc.property(history, month, parameters, (happened, from, changed) => {
        const first = firstDayOf(from);
        const events = told(happened);
        const later = { version: 'later', effectiveFrom: first, extends: '2025-06', parameters: changed };
        const [as, was] = [decided(events, bookOf(later)), decided(events, defaultPolicies)];
        const before = ({ sharedDeals, entries, points }: typeof as) => ({
          credits: sharedDeals.filter(({ closedOn }) => closedOn !== null && closedOn < first),
          entries: entries.filter((entry) => lastDayOf(entry.month) < first).map(({ term: _term, ...entry }) => entry),
          counted: [-400, -40, -1].map((days) => {
            const day = addDays(first, days);
            return points
              .filter((span) => span.from <= day && day < span.until)
              .map(({ partner, counted, rate }) => [partner, counted, rate]);
          }),
        });
        expect(before(as)).toEqual(before(was));
      }),
      { numRuns: 500 },
    );
  });

  it('decides by itself what closes from then on, and says so', () => {
    fc.assert(
      fc.property(history, month, (happened, from) => {
        const first = firstDayOf(from);
        const { sharedDeals } = decided(
          told(happened),
          bookOf({ version: 'later', effectiveFrom: first, extends: '2025-06' }),
        );
        for (const { credit, closedOn } of sharedDeals)
          expect(credit?.policyVersion).toBe(closedOn !== null && closedOn < first ? '2025-06' : 'later');
      }),
      { numRuns: 200 },
    );
  });
});
