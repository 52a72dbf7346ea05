import type { CreditOutcome, LineCredit } from '@tierline/rules';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import { type Amount, amountOf } from '../money/amount.js';
import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import {
  countSharedDeals,
  creditsOfSharedDeals,
  sharedDealsById,
  sharedDealsByKey,
  sharedDealsOfPartners,
  type SharedDealRecord,
} from './shared-deal.loader.js';

/** What a closed deal gave, as a reader of one side may know it. */
export interface CreditRecord extends Pick<CreditOutcome, 'outcome' | 'policyVersion'> {
  readonly lines: readonly LineCreditRecord[];
  readonly reasons: readonly ReasonRecord[];
}

export interface LineCreditRecord extends Pick<LineCredit, 'productLine' | 'edition' | 'soldMrr' | 'revenueShare'> {
  readonly mrr: Amount;
  readonly reasons: readonly ReasonRecord[];
}

/** The shared deals that the viewer may know of. */
export class SharedDealService {
  constructor(private readonly reading: Reading) {}

  byId(id: string): Promise<SharedDealRecord | null> {
    return this.reading.load(sharedDealsById, id);
  }

  byKey(key: string): Promise<SharedDealRecord | null> {
    return this.reading.load(sharedDealsByKey, key);
  }

  /** A page of a partner's, the newest registration first. */
  async pageOf(partner: { key: string }, args: PageArgs): Promise<Page<SharedDealRecord>> {
    const cursors = new Cursors(this.reading.identities, 'shared deals');
    const slice = cursors.slice(args);
    return new Page({
      rows: (await this.reading.load(sharedDealsOfPartners, partner.key, slice)) ?? [],
      slice,
      cursors,
      placeOf: ({ registeredAt, key }) => [registeredAt, key],
      count: async () => (await this.reading.load(countSharedDeals, partner.key, {})) ?? 0,
      anyUpTo: async (place) => ((await this.reading.load(countSharedDeals, partner.key, { place })) ?? 0) > 0,
    });
  }

  /** What the deal gave its partner; null while it is open. */
  async credit({ key }: SharedDealRecord): Promise<CreditRecord | null> {
    const credit = await this.reading.load(creditsOfSharedDeals, key);
    if (!credit) return null;
    const { outcome, policyVersion, reasons, lines } = credit;
    const readable = (found: typeof reasons) => reasonsOf(found, this.reading.scope.side, policyVersion);
    return {
      outcome,
      policyVersion,
      get reasons() {
        return readable(reasons);
      },
      get lines() {
        return lines.map((line) => ({ ...line, mrr: amountOf(line.mrr), reasons: readable(line.reasons) }));
      },
    };
  }
}
