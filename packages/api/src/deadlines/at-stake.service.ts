import { type Line, type Money, parseMoney, sum } from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import { grouped, type Reading } from '../reading/reading.js';
import { eventsOfSharedDeals } from '../shared-deals/deal-events.loader.js';
import { descriptionsOfSharedDeals } from '../shared-deals/description.loader.js';
import type { DeadlineRow } from './deadline.loader.js';

/** What a partner may lose by a deadline (poi.partners-duty). */
export class AtStakeService {
  constructor(private readonly reading: Reading) {}

  /**
   * The MRR of the lines that the customer is to sign for, or, as long as it was asked for none, of those that the partner expects
   * to sell; a sum in each currency. Empty for what is no signature.
   */
  async of({ kind, sharedDeal }: Pick<DeadlineRow, 'kind' | 'sharedDeal'>): Promise<readonly Amount[]> {
    if (kind !== 'POI_SIGNATURE' || sharedDeal === null) return [];
    const asked = await this.reading.load(linesAskedOfSharedDeals, sharedDeal);
    const lines = asked ?? (await this.reading.load(descriptionsOfSharedDeals, sharedDeal))?.expectedLines ?? [];
    return sumsOf(lines).map(amountOf);
  }
}

/** The lines of the newest quote that names the partner, or of the newest proof made by hand, whichever came last. */
async function linesAskedOfSharedDeals(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, readonly Line[]>> {
  const events = await eventsOfSharedDeals(keys, reading, { types: ['QuoteIssued', 'PoiAdded'] });
  return new Map([...events].flatMap(([key, asked]) => asked.slice(-1).map(({ lines }) => [key, lines] as const)));
}

/** Amounts added together, a sum in each currency. */
export function sumsOfAmounts(amounts: readonly Amount[]): Amount[] {
  return sumsIn(amounts.map(({ amount, currency }) => parseMoney(amount, currency))).map(amountOf);
}

function sumsOf(lines: readonly Line[]): Money[] {
  return sumsIn(lines.map(({ mrr }) => mrr));
}

function sumsIn(amounts: readonly Money[]): Money[] {
  const byCurrency = grouped(amounts, ({ currency }) => currency);
  return [...byCurrency].map(([currency, of]) => sum(of, currency));
}
