import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { DiscountAnswer } from './discount.service.js';
import { DecideDiscountInput, Discount } from './discount.type.js';
import { DiscountService } from './discount.service.js';

const DecideDiscountPayload = payloadOf('DecideDiscountPayload', 'discount', Discount);

@Resolver()
export class DiscountResolver {
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
