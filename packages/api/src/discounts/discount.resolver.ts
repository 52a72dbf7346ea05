import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { DiscountAnswer } from './discount.service.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { DiscountListService } from './discount-list.service.js';
import type { DiscountRequestRecord } from './discount-request.loader.js';
import type { DiscountRequestAnswer } from './discount-request.service.js';
import { DiscountRequestService } from './discount-request.service.js';
import type { DiscountRecord } from './discount.loader.js';
import { DecideDiscountInput, Discount, DiscountRequest, RequestDiscountInput } from './discount.type.js';
import { DiscountService } from './discount.service.js';

const DecideDiscountPayload = payloadOf('DecideDiscountPayload', 'discount', Discount);

const RequestDiscountPayload = payloadOf('RequestDiscountPayload', 'discountRequest', DiscountRequest);

@Resolver(() => SharedDeal)
export class DiscountResolver {
  @FieldResolver(() => [DiscountRequest], {
    description: "The discounts that were asked for on it, with the vendor's answers; the oldest first.",
  })
  discountRequests(
    @Root() deal: SharedDealRecord,
    @Ctx() context: RequestContext,
  ): Promise<readonly DiscountRequestRecord[]> {
    return context.reads(DiscountListService).requestsOn(deal);
  }

  @FieldResolver(() => [Discount], {
    description:
      "What was decided on discounts on the vendor's deal, for whichever partner; the oldest first. For growth specialists and ops.",
  })
  discounts(@Root() deal: SharedDealRecord, @Ctx() context: RequestContext): Promise<readonly DiscountRecord[]> {
    return context.reads(DiscountListService).decisionsOn(deal);
  }

  @Mutation(() => RequestDiscountPayload, {
    description:
      'Asks the vendor for a discount, before the customer hears of one (discount.approval-first). For partners, growth specialists and ops.',
  })
  requestDiscount(
    @Arg('input', () => RequestDiscountInput) input: RequestDiscountInput,
    @Ctx() context: RequestContext,
  ): Promise<DiscountRequestAnswer> {
    return context.acts(DiscountRequestService).request(input);
  }

  @Mutation(() => DecideDiscountPayload, {
    description: 'Approves or refuses a discount in writing (discount.approval-first). For growth specialists and ops.',
  })
  decideDiscount(
    @Arg('input', () => DecideDiscountInput) input: DecideDiscountInput,
    @Ctx() context: RequestContext,
  ): Promise<DiscountAnswer> {
    return context.acts(DiscountService).decide(input);
  }
}
