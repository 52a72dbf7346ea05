import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { isOpen } from '../shared-deals/partners-on-deal.loader.js';
import { sharedDealsById } from '../shared-deals/shared-deal.loader.js';
import { type DiscountRecord, discountsByKey } from './discount.loader.js';

export interface DiscountDecision {
  readonly sharedDeal: string;
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

  /** Approves a discount or refuses it, in writing, before the customer hears of it (discount.approval-first). */
  async decide({ sharedDeal, percent, approved, reason, clientMutationId }: DiscountDecision): Promise<DiscountAnswer> {
    const { viewer, reading } = this.acting;
    const deal = await reading.load(sharedDealsById, sharedDeal);
    if (!deal) return { discount: null, userErrors: [notFound('sharedDeal')] };
    if (reason.trim() === '') return { discount: null, userErrors: [unwritten] };
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'decideDiscount',
      clientMutationId,
      event: (discount) => ({
        ...{ type: 'DiscountDecided', discount: `dis-${discount}`, deal: deal.deal },
        ...{ percent, approved, reason, staff: viewer.key },
      }),
      hindrances: async () => {
        const now = await reading.load(sharedDealsById, sharedDeal);
        return now && isOpen(now) ? [] : [tooLate];
      },
    });
    if (errors.length > 0) return { discount: null, userErrors: errors };
    return { discount: await reading.load(discountsByKey, `dis-${name}`), userErrors: [] };
  }
}

const unwritten = userError(
  'NOT_IN_WRITING',
  'A discount is decided in writing; give the reason.',
  ['reason'],
  'discount.approval-first',
);
const tooLate = userError(
  'NOT_OPEN',
  'The shared deal is not open; a discount is decided before the customer is promised one.',
  ['sharedDeal'],
  'discount.approval-first',
);
