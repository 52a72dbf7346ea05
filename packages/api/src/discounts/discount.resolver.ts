import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { DiscountAnswer } from './discount.service.js';
import { DecideDiscountInput, Discount } from './discount.type.js';

const DecideDiscountPayload = payloadOf('DecideDiscountPayload', 'discount', Discount);

@Resolver()
export class DiscountResolver {
  @Mutation(() => DecideDiscountPayload, {
    description: 'Approves or refuses a discount in writing (discount.approval-first). For growth specialists and ops.',
  })
  decideDiscount(
    @Arg('input', () => DecideDiscountInput) input: DecideDiscountInput,
    @Ctx() { discounts }: RequestContext,
  ): Promise<DiscountAnswer> {
    return discounts.decide(input);
  }
}
