import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, type UserErrorRecord } from '../decisions/user-errors.js';
import { isOpen } from '../shared-deals/partners-on-deal.loader.js';
import { sharedDealsById } from '../shared-deals/shared-deal.loader.js';
import { tooLate, unwritten } from './discount-errors.js';
import { type DiscountRequestRecord, discountRequestsOfSharedDeals } from './discount-request.loader.js';

export interface DiscountRequestAnswer {
  readonly discountRequest: DiscountRequestRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** Discounts that are asked for. */
export class DiscountRequestService {
  constructor(private readonly acting: Acting) {}

  /** Asks the vendor for a discount on an open shared deal, before the customer hears of it (discount.approval-first). */
  async request(input: {
    sharedDeal: string;
    percent: string;
    reason: string;
    clientMutationId?: string | null;
  }): Promise<DiscountRequestAnswer> {
    const { viewer, reading } = this.acting;
    const { percent, reason, clientMutationId } = input;
    const deal = await reading.load(sharedDealsById, input.sharedDeal);
    if (!deal) return refused(notFound('sharedDeal'));
    if (reason.trim() === '') return refused(unwritten);
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'requestDiscount',
      clientMutationId,
      event: (request) => ({
        ...{ type: 'DiscountRequested', request: `dr-${request}`, sharedDeal: deal.key, percent, reason },
        from: viewer.role === 'partner' ? 'PARTNER' : 'VENDOR',
      }),
      hindrances: async () => {
        const now = await reading.load(sharedDealsById, input.sharedDeal);
        return now && isOpen(now) ? [] : [tooLate];
      },
    });
    if (errors.length > 0) return refused(...errors);
    const requests = await reading.load(discountRequestsOfSharedDeals, deal.key);
    return { discountRequest: requests?.find(({ key }) => key === `dr-${name}`) ?? null, userErrors: [] };
  }
}

function refused(...userErrors: readonly UserErrorRecord[]): DiscountRequestAnswer {
  return { discountRequest: null, userErrors };
}
