import type { Day, Instant, Key, OnboardingStarted, ProductLine, Recorded } from '../history.js';
import { byTime } from '../history.js';
import { localDay } from '../local-day.js';
import type { CustomerRecord, SubscriptionPeriod } from '../outcome.js';
import type { DealFile } from '../registration/dossier.js';
import { isByEndOf } from '../registration/dossier.js';
import { agreedWith, type Giver, giversOf } from './givers.js';

/** A product line that a customer came to have: what onboarding follows. */
export interface Sale {
  /** What it is called by: the deal with its line or, where there was no deal, the customer with its line and the day. */
  readonly subject: Key;
  readonly productLine: ProductLine;
  /** From which day on onboarding is of this sale and no earlier one. */
  readonly agreedOn: Day;
  /** The subscription's first day. */
  readonly startsOn: Day;
  /** null for a sale without a deal of the history. */
  readonly deal: DealFile | null;
  /** Partners that are to give the onboarding, as agreed by the close. */
  readonly givers: ReadonlySet<Key>;
  readonly evidence: string;
  /** Onboarding that was begun, by whomever, in time order. */
  readonly started: readonly Recorded<OnboardingStarted>[];
}

export interface Purchases {
  readonly deals: readonly DealFile[];
  readonly subscriptions: readonly SubscriptionPeriod[];
  readonly onboardings: readonly Recorded<OnboardingStarted>[];
  readonly customer: Pick<CustomerRecord, 'key' | 'timeZone'>;
}

/** A customer's sales by line, oldest first, each with the onboarding that was begun after it was agreed and before the next one was. */
export function salesOf({ deals, subscriptions, onboardings, customer }: Purchases): Sale[] {
  const won = wonLines(deals, customer.timeZone);
  const sales = [...won, ...directLines(subscriptions, won, customer.key)].sort(
    (a, b) => compare(a.agreedOn, b.agreedOn) || compare(a.subject, b.subject),
  );
  const started = new Map<Sale, Recorded<OnboardingStarted>[]>(sales.map((sale) => [sale, []]));
  for (const event of [...onboardings].sort(byTime)) {
    const ofLine = sales.filter(({ productLine }) => productLine === event.productLine);
    const day = localDay(event.instant, customer.timeZone);
    const sale = ofLine.findLast(({ agreedOn }) => agreedOn <= day) ?? ofLine[0];
    if (sale) started.get(sale)?.push(event);
  }
  return sales.map((sale) => ({ ...sale, started: started.get(sale) ?? [] }));
}

function wonLines(deals: readonly DealFile[], zone: string): Sale[] {
  return deals.flatMap((deal) => {
    const { ending, key } = deal;
    if (ending?.type !== 'DealWon') return [];
    const agreed = agreedByClose(deal, ending.closedOn, zone);
    return ending.lines.map(({ productLine }) => ({
      subject: `${key} ${productLine}`,
      productLine,
      agreedOn: ending.closedOn,
      startsOn: ending.startsOn ?? ending.closedOn,
      deal,
      givers: giversOf(productLine, agreed),
      evidence: ending.id,
      started: [],
    }));
  });
}

/** As agreed with the partners on the deal, and as the newest quote says, whoever is on it. The close date governs, in the customer's zone. */
function agreedByClose(deal: DealFile, closedOn: Day, zone: string): Giver[] {
  const isInTime = (instant: Instant) => isByEndOf(closedOn, instant, zone);
  const newest = deal.quotes.findLast(({ instant }) => isInTime(instant));
  return [...deal.sharedDeals.flatMap((file) => agreedWith(file, deal, isInTime)), ...(newest?.onboarding ?? [])];
}

/** Runs of a subscription that no won deal began: bought from the vendor directly. */
function directLines(subscriptions: readonly SubscriptionPeriod[], won: readonly Sale[], customer: Key): Sale[] {
  const begunByDeal = new Set(won.map(({ productLine, startsOn }) => `${productLine} ${startsOn}`));
  return subscriptions
    .filter(({ productLine, from, since }) => from === since && !begunByDeal.has(`${productLine} ${since}`))
    .map(({ productLine, since, evidence }) => ({
      subject: `${customer} ${productLine} ${since}`,
      productLine,
      agreedOn: since,
      startsOn: since,
      deal: null,
      givers: new Set<Key>(),
      evidence,
      started: [],
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
