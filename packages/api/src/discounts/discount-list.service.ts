import type { Reading } from '../reading/reading.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { type DiscountRequestRecord, discountRequestsOfSharedDeals } from './discount-request.loader.js';
import { type DiscountRecord, discountsOfDeals } from './discount.loader.js';

/** Discounts asked for and decided, as far as the viewer may know of them. */
export class DiscountListService {
  constructor(private readonly reading: Reading) {}

  async requestsOn({ key }: SharedDealRecord): Promise<readonly DiscountRequestRecord[]> {
    return (await this.reading.load(discountRequestsOfSharedDeals, key)) ?? [];
  }

  async decisionsOn({ deal }: SharedDealRecord): Promise<readonly DiscountRecord[]> {
    return (await this.reading.load(discountsOfDeals, deal)) ?? [];
  }
}
