import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCustomer } from '../decide-customer.js';
import type { Recorded } from '../history.js';
import type { RevenueShareEntry } from '../outcome.js';
import { Books } from '../testing/books.js';
import { shortContext, shortHistory } from '../testing/short-history.js';

/** With a rate for every pair and day: while one is missing, a closed month is left as it is. */
const context = { ...shortContext, exchangeRate: () => '2' };
/** The quarters that are closed after each batch. */
const CLOSED_AFTER = [['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'], ['2025-Q1']];
const runs = { numRuns: 10_000 };
/** The numbers by which events change places. */
const places = fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 20 });

/** The events as they arrived in another order: which came first is all that changes, for no two are of the same moment. */
function rearranged(events: readonly Recorded[], by: readonly number[]): Recorded[] {
  return events
    .map((event, place) => ({ event, rank: (by[place % by.length] ?? 0) * 31 + ((place * 17) % 29) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ event }, order) => ({ ...event, order }));
}

/** What was booked, by month and line, for each partner. */
function sums(entries: readonly RevenueShareEntry[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { partner, productLine, month, amount } of entries) {
    const key = `${partner} ${productLine} ${month}`;
    found.set(key, (found.get(key) ?? 0) + amount.minor);
  }
  for (const [key, amount] of found) if (amount === 0) found.delete(key);
  return found;
}

describe('a customer’s history', () => {
  it('gives the same decisions in whatever order it arrives', () => {
    fc.assert(
      fc.property(shortHistory, places, (events, by) => {
        const [told, again] = [events, rearranged(events, by)].map((history) => decideCustomer(history, shortContext));
        // Texts compare faster; where they differ, the objects say where.
        if (JSON.stringify(again) !== JSON.stringify(told)) expect(again).toEqual(told);
      }),
      runs,
    );
  });

  it('gives the same sums in whatever batches it arrives, with quarters closed in between', () => {
    const batches = fc.array(fc.nat({ max: 2 }), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(shortHistory, batches, (events, batchOf) => {
        const books = new Books();
        let entries: readonly RevenueShareEntry[] = [];
        for (let batch = 0; batch <= 2; batch += 1) {
          const known = events.filter(
            ({ type }, place) => type === 'CustomerAdded' || (batchOf[place % 15] ?? 0) <= batch,
          );
          const { ledger, openQuarter } = books.ledger;
          entries = decideCustomer(known, { ...context, ledger, openQuarter: openQuarter ?? null }).entries;
          for (const quarter of CLOSED_AFTER[batch] ?? []) books.close(quarter, entries);
        }
        expect(sums([...books.closed, ...entries])).toEqual(sums(decideCustomer(events, context).entries));
      }),
      runs,
    );
  });
});
