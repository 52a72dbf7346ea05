import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBetween } from '../calendar.js';
import { decideCustomer } from '../decide-customer.js';
import type { CustomerOutcome, RevenueShareEntry } from '../outcome.js';
import { shortContext, shortHistory, THROUGH } from '../testing/short-history.js';

/** Without rates of exchange, months of other currencies are withheld: an entry is in the currency of its base. */
const nameOf = ({ partner, productLine, month }: RevenueShareEntry) => `${partner} ${productLine} ${month}`;

/** Entries of which the partners together get more than a fifth, to the nearest minor unit, of what the line's customer pays. */
function excessive({ entries, subscriptions }: CustomerOutcome): string[] {
  const paidOut = new Map<string, number>();
  return entries.flatMap((entry) => {
    const { productLine, month, base, amount } = entry;
    const key = `${productLine} ${month}`;
    const all = (paidOut.get(key) ?? 0) + amount.minor;
    paidOut.set(key, all);
    const pays = subscriptions.some(
      (one) =>
        one.productLine === productLine &&
        one.from.slice(0, 7) <= month &&
        (one.until === null || month < one.until.slice(0, 7)) &&
        one.mrr.minor === base.minor,
    );
    const isFifth = amount.currency === base.currency && Math.abs(5 * all - base.minor) <= 2.5;
    return pays && isFifth && all <= base.minor ? [] : [nameOf(entry)];
  });
}

/** Entries outside of the grant that they follow from, and grants with more entries than months. */
function beyondGrant({ entries, associations }: CustomerOutcome): string[] {
  const outside = entries.filter(({ partner, productLine, associatedSince, month }) => {
    const from = associations.find((one) => one.productLine === productLine && one.since === associatedSince);
    const grant = from?.grant;
    return !grant || from.partner !== partner || month < grant.firstMonth || month > grant.lastMonth || month > THROUGH;
  });
  const overlong = associations.filter(({ grant, productLine, since, partner }) => {
    const own = entries.filter((one) => one.productLine === productLine && one.associatedSince === since);
    if (!grant) return own.length > 0;
    const months = monthsBetween(grant.firstMonth, grant.lastMonth) + 1;
    const term = partner === 'p2' ? 12 : 36;
    return own.length > months || (months !== term && months !== 12);
  });
  return [...outside.map(nameOf), ...overlong.map(({ productLine, since }) => `${productLine} ${since}`)];
}

function totals(entries: readonly RevenueShareEntry[], keyOf: (entry: RevenueShareEntry) => string) {
  const found = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    const whose = `${entry.partner} ${entry.amount.currency}`;
    const own = found.get(whose) ?? new Map<string, number>();
    found.set(whose, own.set(keyOf(entry), (own.get(keyOf(entry)) ?? 0) + entry.amount.minor));
  }
  return [...found].map(([whose, parts]) => `${whose} ${[...parts.values()].reduce((sum, part) => sum + part, 0)}`);
}

/** Months that an association accrued twice. */
function repeated({ entries }: CustomerOutcome): string[] {
  const named = entries.map((entry) => `${nameOf(entry)} ${entry.associatedSince}`);
  return named.filter((name, place) => named.indexOf(name) !== place);
}

/** What every partner's entries come to, added up by quarter, by month and by line. */
function footings({ entries }: CustomerOutcome): string[][] {
  return [
    totals(entries, () => 'all'),
    totals(entries, ({ bookedIn }) => bookedIn),
    totals(entries, ({ month }) => month),
    totals(entries, ({ productLine, associatedSince }) => `${productLine} ${associatedSince}`),
  ];
}

describe('revenue share (revshare.rate, revshare.term)', () => {
  it('never exceeds what the customer pays, nor the months of its grant; and statements foot however they are added up', () => {
    fc.assert(
      fc.property(shortHistory, (events) => {
        const outcome = decideCustomer(events, shortContext);
        expect({
          excessive: excessive(outcome),
          beyondGrant: beyondGrant(outcome),
          repeated: repeated(outcome),
        }).toEqual({ excessive: [], beyondGrant: [], repeated: [] });
        const [whole, ...others] = footings(outcome);
        for (const sums of others) expect(sums).toEqual(whole);
      }),
      { numRuns: 10_000 },
    );
  });
});
