import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { ApproveSharedDealInput, RegisterDealInput, WinDealInput } from './shared-deal.inputs.js';
import { ApproveSharedDealPayload, RegisterDealPayload, WinDealPayload } from './shared-deal-payloads.type.js';
import type { SharedDealAnswer } from './shared-deal-answer.js';
import { ApprovalService } from './approval.service.js';
import { RegistrationService } from './registration.service.js';
import { WinningService } from './winning.service.js';

@Resolver()
export class SellingResolver {
  @Mutation(() => RegisterDealPayload, {
    description:
      'Registers a deal. It never tells whether others work with the same prospect. For partners, and for ops in the name of one.',
  })
  registerDeal(
    @Arg('input', () => RegisterDealInput) input: RegisterDealInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(RegistrationService).register(input);
  }

  @Mutation(() => ApproveSharedDealPayload, {
    description: 'Approves a shared deal (credit.discretion). For growth specialists and ops.',
  })
  approveSharedDeal(
    @Arg('input', () => ApproveSharedDealInput) input: ApproveSharedDealInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(ApprovalService).approve(input);
  }

  @Mutation(() => WinDealPayload, {
    description: "Records that the vendor's deal behind this shared deal is won. For growth specialists and ops.",
  })
  winDeal(
    @Arg('input', () => WinDealInput) input: WinDealInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(WinningService).win(input);
  }
}
