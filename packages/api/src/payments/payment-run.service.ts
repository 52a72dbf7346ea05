import { money } from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { partnersByKey } from '../partners/partner.loader.js';
import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import { countRuns, runByKey, runPage, type RunRow, statementsOfRun } from './payment-run.loader.js';
import { type PaymentDue, paymentsDue } from './payments-due.js';

/** A payment of a run, as the API tells it. */
export interface PaymentRecord extends Pick<PaymentDue, 'partner' | 'isPaid'> {
  readonly amount: Amount;
  readonly statements: readonly { readonly quarter: string; readonly total: Amount }[];
}

/** Reads payment runs. */
export class PaymentRunService {
  constructor(private readonly reading: Reading) {}

  async page(args: PageArgs): Promise<Page<RunRow>> {
    const cursors = new Cursors(this.reading.identities, 'payment runs');
    const slice = cursors.slice(args);
    return new Page({
      rows: await runPage(slice, this.reading),
      ...{ slice, cursors },
      placeOf: ({ preparedAt, key }) => [String(preparedAt), key],
      count: () => countRuns(this.reading),
      anyUpTo: async (place) => (await countRuns(this.reading, place)) > 0,
    });
  }

  byKey(key: string): Promise<RunRow | null> {
    return runByKey(key, this.reading);
  }

  /** What a run pays, and what waits for a later one, by partner. */
  async payments({ key }: RunRow): Promise<readonly PaymentRecord[]> {
    return paymentsDue(await statementsOfRun(key, this.reading)).map(
      ({ partner, currency, minor, isPaid, statements }) => ({
        ...{ partner, isPaid },
        amount: amountOf(money(minor, currency)),
        statements: statements.map(({ quarter, totalMinor }) => ({
          quarter,
          total: amountOf(money(totalMinor, currency)),
        })),
      }),
    );
  }

  /** What a run pays in all, by currency, in the order of the alphabet. */
  async totals({ key }: RunRow): Promise<readonly Amount[]> {
    const sums = new Map<string, number>();
    for (const { currency, minor, isPaid } of paymentsDue(await statementsOfRun(key, this.reading)))
      if (isPaid) sums.set(currency, (sums.get(currency) ?? 0) + minor);
    return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => amountOf(money(minor, currency)));
  }

  async partnerOf({ partner }: PaymentRecord): Promise<PartnerRecord> {
    const found = await this.reading.load(partnersByKey, partner);
    if (!found) throw new Refused('NOT_FOUND', 'There is no such partner here.');
    return found;
  }
}
