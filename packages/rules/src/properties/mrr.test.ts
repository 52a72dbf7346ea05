import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCustomer } from '../decide-customer.js';
import { managedOn, managedShares, subscriptionTotals } from '../mrr/managed.js';
import { mrrMovements } from '../mrr/movements.js';
import type { CustomerOutcome, SubscriptionPeriod } from '../outcome.js';
import { dayOf, shortContext, shortHistory } from '../testing/short-history.js';

type Span = { readonly from: string; readonly until: string | null };
const isOn = ({ from, until }: Span, day: string) => from <= day && (until === null || day < until);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function totalsOn(periods: readonly SubscriptionPeriod[], on: string): Map<string, number> {
  return new Map(subscriptionTotals(periods, on).map(({ currency, minor }) => [currency, minor]));
}

/** Currencies in which start + new + expansion − contraction − churn is not the end, or either is not what the customer paid. */
function unbalanced({ subscriptions }: CustomerOutcome, after: string, through: string): string[] {
  const [starts, ends] = [totalsOn(subscriptions, after), totalsOn(subscriptions, through)];
  const moved = mrrMovements(subscriptions, after, through);
  const wrong = moved.filter(({ currency, start, new: gained, expansion, contraction, churn, end, movements }) => {
    const balance = start.minor + gained.minor + expansion.minor - contraction.minor - churn.minor;
    const isKnown = start.minor === (starts.get(currency) ?? 0) && end.minor === (ends.get(currency) ?? 0);
    return balance !== end.minor || !isKnown || movements.some(({ amount }) => amount.minor <= 0);
  });
  const paid = [...starts, ...ends].filter(([, minor]) => minor !== 0).map(([currency]) => currency);
  const untold = paid.filter((currency) => moved.every((one) => one.currency !== currency));
  return [...wrong.map(({ currency }) => currency), ...untold];
}

/** Currencies in which the shares of those who serve the customer do not come to its subscriptions, or are uneven but for the rest. */
function unevenlySplit({ subscriptions, managed, points }: CustomerOutcome, day: string): string[] {
  const serving = managed.filter((service) => managedOn(service, day)).length;
  return subscriptionTotals(subscriptions, day)
    .filter(({ currency, minor }) => {
      const shares = managedShares(managed, { currency, minor }, day).map(({ share }) => share.minor);
      if (serving === 0) return shares.length > 0;
      const spans = points.filter(
        (span) => span.kind === 'MANAGED' && span.counted.currency === currency && isOn(span, day),
      );
      const isWhole = sum(shares) === minor && sum(spans.map(({ counted }) => counted.minor)) === minor;
      const isEven = shares.filter((share) => share !== Math.floor(minor / serving)).length <= 1;
      return !isWhole || !isEven || shares.length !== serving || Math.min(...shares) < 0;
    })
    .map(({ currency }) => currency);
}

/** Lines that count for two partners, or for more than the customer pays. */
function oversold({ subscriptions, points }: CustomerOutcome, day: string): string[] {
  const sold = points.filter((span) => span.kind !== 'MANAGED' && isOn(span, day));
  return sold
    .filter(({ productLine, counted }, place) => {
      const paid = subscriptions.find((period) => period.productLine === productLine && isOn(period, day))?.mrr;
      const isFirst = sold.findIndex((one) => one.productLine === productLine) === place;
      return !isFirst || paid?.currency !== counted.currency || counted.minor > paid.minor;
    })
    .map(({ productLine }) => productLine ?? '');
}

describe('MRR', () => {
  it('moves from start to end by its movements; what is managed is divided to the last yen; what is sold was paid', () => {
    const day = fc.integer({ min: -250, max: 800 });
    fc.assert(
      fc.property(shortHistory, day, fc.nat({ max: 500 }), (events, first, length) => {
        const outcome = decideCustomer(events, shortContext);
        const [after, through] = [dayOf(first), dayOf(first + length)];
        expect({
          unbalanced: unbalanced(outcome, after, through),
          unevenlySplit: [...unevenlySplit(outcome, after), ...unevenlySplit(outcome, through)],
          oversold: [...oversold(outcome, after), ...oversold(outcome, through)],
        }).toEqual({ unbalanced: [], unevenlySplit: [], oversold: [] });
      }),
      { numRuns: 10_000 },
    );
  });
});
