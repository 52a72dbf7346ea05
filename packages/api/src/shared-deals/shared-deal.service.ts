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
import type { ListArgs } from '../reading/list.js';
import type { Page } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { customersByKey } from '../customers/customer.loader.js';
import { partnersByKey } from '../partners/partner.loader.js';
import {
  creditsOfSharedDeals,
  gsReasonsOfSharedDeals,
  sharedDealsById,
  sharedDealsByKey,
  type SharedDealRecord,
} from './shared-deal.loader.js';
import { type ClosedBetween, endedDealsOfPartners } from './deal-metrics.loader.js';
import { versionsOfSharedDeals } from './deal-events.loader.js';
import type { SharedDealFilter } from './shared-deal.filter.js';
import { sharedDealList, type SharedDealOrderField, unassignedDealList } from './shared-deal.list.js';

export type SharedDealArgs = ListArgs<SharedDealFilter, SharedDealOrderField>;

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

  /** A page of a partner's, the newest registration first where no order is asked for. */
  pageOf({ key }: { key: string }, args: SharedDealArgs): Promise<Page<SharedDealRecord>> {
    return sharedDealList.pageOf(this.reading, key, args);
  }

  /** A page of all that the viewer may know of, the newest registration first where no order is asked for. */
  page(args: SharedDealArgs): Promise<Page<SharedDealRecord>> {
    return sharedDealList.page(this.reading, args);
  }

  /** A page of the open ones on which no growth specialist works, the one that waits longest first where no order is asked for. */
  unassigned(args: SharedDealArgs): Promise<Page<SharedDealRecord>> {
    return unassignedDealList.page(this.reading, args);
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
    const readable = (found: typeof reasons) => reasonsOf(found, this.reading.scope.side, policyVersion, reasons);
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
