import {
  type CreditOutcome,
  dayIn,
  type DealMetrics,
  dealMetrics,
  type LineCredit,
  type PolicyBook,
  staleness,
} from '@tierline/rules';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import { type Amount, amountOf } from '../money/amount.js';
import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { customersByKey } from '../customers/customer.loader.js';
import { partnersByKey } from '../partners/partner.loader.js';
import {
  countSharedDeals,
  creditsOfSharedDeals,
  gsReasonsOfSharedDeals,
  sharedDealsById,
  sharedDealsByKey,
  sharedDealsOfPartners,
  type SharedDealRecord,
} from './shared-deal.loader.js';
import { type ClosedBetween, endedDealsOfPartners } from './deal-metrics.loader.js';
import { versionsOfSharedDeals } from './deal-events.loader.js';
import { countUnassigned, unassignedPage } from './unassigned.loader.js';

/** What a closed deal gave, as a reader of one side may know it. */
export interface CreditRecord extends Pick<CreditOutcome, 'outcome' | 'policyVersion'> {
  readonly lines: readonly LineCreditRecord[];
  readonly reasons: readonly ReasonRecord[];
}

export interface LineCreditRecord extends Pick<LineCredit, 'productLine' | 'edition' | 'soldMrr' | 'revenueShare'> {
  readonly mrr: Amount;
  readonly reasons: readonly ReasonRecord[];
}

export interface DealMetricsRecord extends Omit<DealMetrics, 'reasons'> {
  readonly reasons: readonly ReasonRecord[];
}

export interface ActivityRecord {
  readonly isStale: boolean;
  readonly reasons: readonly ReasonRecord[];
}

/** The shared deals that the viewer may know of. */
export class SharedDealService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

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

  /** A page of the open ones on which no growth specialist works, the one that waits longest first. */
  async unassigned(args: PageArgs): Promise<Page<SharedDealRecord>> {
    const cursors = new Cursors(this.reading.identities, 'unassigned deals');
    const slice = cursors.slice(args);
    return new Page({
      rows: await unassignedPage(slice, this.reading),
      slice,
      cursors,
      placeOf: ({ registeredAt, key }) => [registeredAt, key],
      count: () => countUnassigned(this.reading),
      anyUpTo: async (place) => (await countUnassigned(this.reading, place)) > 0,
    });
  }

  /** Why it has the growth specialist that it has, or none. */
  async gsReasons({ key }: SharedDealRecord): Promise<readonly ReasonRecord[]> {
    const reasons = await this.reading.load(gsReasonsOfSharedDeals, key);
    return reasonsOf(reasons ?? [], this.reading.scope.side);
  }

  /** How many things have happened on it; what others do on the same deal is none of them. */
  async version({ key }: SharedDealRecord): Promise<number> {
    return (await this.reading.load(versionsOfSharedDeals, key)) ?? 0;
  }

  /** How a partner's shared deals ended in a time, and after how long (registration.metrics). */
  async metrics({ key }: { key: string }, between: ClosedBetween): Promise<DealMetricsRecord> {
    const { reasons, ...metrics } = dealMetrics((await this.reading.load(endedDealsOfPartners, key, between)) ?? []);
    return { ...metrics, reasons: reasonsOf(reasons, this.reading.scope.side) };
  }

  /** Whether it has been without dealings for long at the end of `day`; today, where the customer is, by default. */
  async activity(deal: SharedDealRecord, day: string | null): Promise<ActivityRecord> {
    const timeZone = await this.#zoneOf(deal);
    const on = day ?? dayIn(this.reading.now.toISOString(), timeZone);
    const { parameters, version } = this.policies.on(on);
    const { isStale, reasons } = staleness({ ...deal, timeZone }, on, parameters);
    return { isStale, reasons: reasonsOf(reasons, this.reading.scope.side, version) };
  }

  async #zoneOf({ customer, partner }: SharedDealRecord): Promise<string> {
    const [where, own] = await Promise.all([
      customer === null ? null : this.reading.load(customersByKey, customer),
      this.reading.load(partnersByKey, partner),
    ]);
    return where?.timeZone ?? own?.timeZone ?? 'UTC';
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
