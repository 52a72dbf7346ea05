import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import { VendorDeal } from './deal-course.resolver.js';
import { OpenDealInput } from './opening.inputs.js';
import { OpeningService, type VendorDealAnswer } from './opening.service.js';

const OpenDealPayload = payloadOf('OpenDealPayload', 'deal', VendorDeal);

@Resolver()
export class OpeningResolver {
  @Mutation(() => OpenDealPayload, {
    description:
      "Opens a deal of the vendor's with a customer (overlay.gs-owns-accounts). For growth specialists of the customer's territory, and for ops.",
  })
  openDeal(
    @Arg('input', () => OpenDealInput) input: OpenDealInput,
    @Ctx() context: RequestContext,
  ): Promise<VendorDealAnswer> {
    return context.acts(OpeningService).open(input);
  }
}
