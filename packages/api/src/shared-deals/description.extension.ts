import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import type { RequestContext } from '../server/request-context.js';
import type { DescriptionRecord } from './description.loader.js';
import { DescriptionService, type ExpectedLineRecord } from './description.service.js';
import { ExpectedLine, RegisteredFrom } from './description.type.js';
import type { SharedDealAnswer } from './shared-deal-answer.js';
import { UpdateSharedDealInput } from './shared-deal.inputs.js';
import type { SharedDealRecord } from './shared-deal.loader.js';
import { SharedDeal } from './shared-deal.type.js';
import { UpdateService } from './update.service.js';

const UpdateSharedDealPayload = payloadOf('UpdateSharedDealPayload', 'sharedDeal', SharedDeal);

@Resolver(() => SharedDeal)
export class SharedDealDescriptionResolver {
  @FieldResolver(() => RegisteredFrom, {
    nullable: true,
    description: 'The record that it was registered from; null for a partner that the vendor added.',
  })
  async registeredFrom(
    @Root() deal: SharedDealRecord,
    @Ctx() context: RequestContext,
  ): Promise<DescriptionRecord['registeredFrom']> {
    return (await context.reads(DescriptionService).of(deal))?.registeredFrom ?? null;
  }

  @FieldResolver(() => [ExpectedLine], { description: 'What the partner expects to sell, as it said last.' })
  expectedLines(
    @Root() deal: SharedDealRecord,
    @Ctx() context: RequestContext,
  ): Promise<readonly ExpectedLineRecord[]> {
    return context.reads(DescriptionService).expectedLines(deal);
  }

  @FieldResolver(() => [ProductLineScalar], { description: 'What the prospect has asked about, as was said last.' })
  async productsOfInterest(@Root() deal: SharedDealRecord, @Ctx() context: RequestContext): Promise<readonly string[]> {
    return (await context.reads(DescriptionService).of(deal))?.productsOfInterest ?? [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The prospect in a few words, for the growth specialist.',
  })
  async introduction(@Root() deal: SharedDealRecord, @Ctx() context: RequestContext): Promise<string | null> {
    return (await context.reads(DescriptionService).of(deal))?.introduction ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What is to be done next, and by whom, as was said last.',
  })
  async nextSteps(@Root() deal: SharedDealRecord, @Ctx() context: RequestContext): Promise<string | null> {
    return (await context.reads(DescriptionService).of(deal))?.nextSteps ?? null;
  }

  @Mutation(() => UpdateSharedDealPayload, {
    description:
      'Brings up to date what is said of an open shared deal, which its growth specialist reads (registration.keep-gs-informed). For its partner, growth specialists and ops.',
  })
  updateSharedDeal(
    @Arg('input', () => UpdateSharedDealInput) input: UpdateSharedDealInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(UpdateService).update(input);
  }
}
