import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCustomer } from '../decide-customer.js';
import type { AssociationOutcome, CustomerOutcome, LineCredit, SharedDealOutcome } from '../outcome.js';
import { dayOf, shortContext, shortHistory } from '../testing/short-history.js';

const gave = ({ soldMrr, revenueShare }: LineCredit) => soldMrr || revenueShare !== null;
const stands = ({ since, until }: AssociationOutcome, day: string) => since <= day && (until === null || day < until);

/** The deals that more than one partner got something from which it had no hold on before. */
function creditedTwice({ sharedDeals, associations }: CustomerOutcome): string[] {
  const partnersOf = new Map<string, Set<string>>();
  for (const { partner, sharedDeal } of associations) {
    const deal = sharedDeals.find(({ key }) => key === sharedDeal)?.deal ?? 'unknown';
    partnersOf.set(deal, (partnersOf.get(deal) ?? new Set()).add(partner));
  }
  return [...partnersOf].filter(([deal, partners]) => partners.size > 1 || deal === 'unknown').map(([deal]) => deal);
}

/** Lines of deals that gave something to two partners. */
function sharedLines(sharedDeals: readonly SharedDealOutcome[]): string[] {
  const credited = new Map<string, string>();
  const twice: string[] = [];
  for (const { deal, partner, credit } of sharedDeals)
    for (const line of credit?.lines ?? []) {
      const key = `${deal} ${line.productLine}`;
      if (!gave(line)) continue;
      if ((credited.get(key) ?? partner) !== partner) twice.push(key);
      credited.set(key, partner);
    }
  return twice;
}

/** Lines with more than one holder on a day, or with one though the customer does not have the line. */
function wronglyHeld({ associations, subscriptions }: CustomerOutcome, days: readonly string[]): string[] {
  const turns = associations.flatMap(({ since, until }) => (until === null ? [since] : [since, until]));
  return [...days, ...turns].flatMap((day) => {
    const held = associations.filter((one) => stands(one, day)).map(({ productLine }) => productLine);
    const owned = subscriptions.filter(({ from, until }) => from <= day && (until === null || day < until));
    const isOwned = (line: string) => owned.some(({ productLine }) => productLine === line);
    return held.filter((line, place) => held.indexOf(line) !== place || !isOwned(line)).map((line) => `${day} ${line}`);
  });
}

/** Shared deals that are said to be credited where no line gave them anything, or the other way round. */
function wronglySaid({ sharedDeals }: CustomerOutcome): string[] {
  return sharedDeals
    .filter(({ credit }) => credit && (credit.outcome === 'CREDITED') !== credit.lines.some(gave))
    .map(({ key }) => key);
}

describe('credit (bpw.one-credit, line.one-partner)', () => {
  it('is one partner’s per deal, per line of it, and per line and customer on any day; and is said where it was given', () => {
    fc.assert(
      fc.property(shortHistory, fc.nat({ max: 1000 }), (events, on) => {
        const outcome = decideCustomer(events, shortContext);
        expect({
          dealsCreditedTwice: creditedTwice(outcome),
          linesCreditedTwice: sharedLines(outcome.sharedDeals),
          wronglyHeld: wronglyHeld(outcome, [dayOf(on)]),
          wronglySaid: wronglySaid(outcome),
        }).toEqual({ dealsCreditedTwice: [], linesCreditedTwice: [], wronglyHeld: [], wronglySaid: [] });
      }),
      { numRuns: 10_000 },
    );
  });
});
