import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, type UserErrorRecord } from '../decisions/user-errors.js';
import { isOpen } from '../shared-deals/partners-on-deal.loader.js';
import { sharedDealsById, type SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { decidedAlready, tooLate, unwritten } from './discount-errors.js';
import { type DiscountRequestRecord, discountRequestsOfSharedDeals } from './discount-request.loader.js';
import { type DiscountRecord, discountsByKey } from './discount.loader.js';

export interface DiscountDecision {
  readonly sharedDeal: string;
  readonly request?: string | null;
  readonly percent: string;
  readonly approved: boolean;
  readonly reason: string;
  readonly clientMutationId?: string | null;
}

export interface DiscountAnswer {
  readonly discount: DiscountRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** The vendor's word on discounts. */
export class DiscountService {
  constructor(private readonly acting: Acting) {}

  /**
   * Approves a discount or refuses it, in writing, before the customer hears of it (discount.approval-first). A request of the
   * shared deal is answered once.
   */
  async decide(input: DiscountDecision): Promise<DiscountAnswer> {
    const { viewer, reading } = this.acting;
    const { sharedDeal, request, percent, approved, reason, clientMutationId } = input;
    const deal = await reading.load(sharedDealsById, sharedDeal);
    if (!deal) return refused(notFound('sharedDeal'));
    if (request != null && !(await this.#request(deal, request))) return refused(notFound('request'));
    if (reason.trim() === '') return refused(unwritten);
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'decideDiscount',
      clientMutationId,
      event: (discount) => ({
        ...{ type: 'DiscountDecided', discount: `dis-${discount}`, deal: deal.deal },
        ...{ percent, approved, reason, staff: viewer.key },
        ...(request != null && { request }),
      }),
      hindrances: async () => {
        const now = await reading.load(sharedDealsById, sharedDeal);
        const asked = request == null ? null : await this.#request(deal, request);
        return [...(now && isOpen(now) ? [] : [tooLate]), ...(asked?.decision ? [decidedAlready] : [])];
      },
    });
    if (errors.length > 0) return refused(...errors);
    return { discount: await reading.load(discountsByKey, `dis-${name}`), userErrors: [] };
  }

  async #request({ key }: SharedDealRecord, request: string): Promise<DiscountRequestRecord | undefined> {
    const requests = await this.acting.reading.load(discountRequestsOfSharedDeals, key);
    return requests?.find((each) => each.key === request);
  }
}

function refused(...userErrors: readonly UserErrorRecord[]): DiscountAnswer {
  return { discount: null, userErrors };
}
