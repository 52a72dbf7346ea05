import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { ApproveSharedDealInput, RegisterDealInput, WinDealInput } from './shared-deal.inputs.js';
import { ApproveSharedDealPayload, RegisterDealPayload, WinDealPayload } from './shared-deal-payloads.type.js';
import type { SharedDealAnswer } from './shared-deal-answer.js';

@Resolver()
export class SellingResolver {
  @Mutation(() => RegisterDealPayload, {
    description:
      'Registers a deal. It never tells whether others work with the same prospect. For partners, and for ops in the name of one.',
  })
  registerDeal(
    @Arg('input', () => RegisterDealInput) input: RegisterDealInput,
    @Ctx() { registration }: RequestContext,
  ): Promise<SharedDealAnswer> {
    return registration.register(input);
  }

  @Mutation(() => ApproveSharedDealPayload, {
    description: 'Approves a shared deal (credit.discretion). For growth specialists and ops.',
  })
  approveSharedDeal(
    @Arg('input', () => ApproveSharedDealInput) input: ApproveSharedDealInput,
    @Ctx() { approval }: RequestContext,
  ): Promise<SharedDealAnswer> {
    return approval.approve(input);
  }

  @Mutation(() => WinDealPayload, {
    description: "Records that the vendor's deal behind this shared deal is won. For growth specialists and ops.",
  })
  winDeal(
    @Arg('input', () => WinDealInput) input: WinDealInput,
    @Ctx() { winning }: RequestContext,
  ): Promise<SharedDealAnswer> {
    return winning.win(input);
  }
}
