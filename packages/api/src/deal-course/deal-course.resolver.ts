import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealAnswer } from '../shared-deals/shared-deal-answer.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import {
  AddPartnerInput,
  AdjudicateCreditInput,
  AgreeSecondPartnerInput,
  LoseDealInput,
  RefuseSharedDealInput,
  RemovePartnerInput,
} from './deal-course.inputs.js';
import { AdditionService } from './addition.service.js';
import { AdjudicationService } from './adjudication.service.js';
import { DealCourseService } from './course.service.js';

const RefuseSharedDealPayload = payloadOf('RefuseSharedDealPayload', 'sharedDeal', SharedDeal);
const AddPartnerPayload = payloadOf('AddPartnerPayload', 'sharedDeal', SharedDeal);
const RemovePartnerPayload = payloadOf('RemovePartnerPayload', 'sharedDeal', SharedDeal);
const LoseDealPayload = payloadOf('LoseDealPayload', 'sharedDeal', SharedDeal);
const AdjudicateCreditPayload = payloadOf('AdjudicateCreditPayload', 'sharedDeal', SharedDeal);
const AgreeSecondPartnerPayload = payloadOf('AgreeSecondPartnerPayload', 'sharedDeal', SharedDeal);

@ObjectType({ simpleResolvers: true, description: "One of the vendor's own deals, on which shared deals hang." })
export class VendorDeal {
  @Field(() => String, { description: 'As the source system knows it.' })
  key!: string;
}

@Resolver(() => SharedDeal)
export class DealCourseResolver {
  @FieldResolver(() => VendorDeal, {
    nullable: true,
    description: "The vendor's own deal behind it. For growth specialists and ops.",
  })
  vendorDeal(@Root() { deal }: SharedDealRecord): { readonly key: string } {
    return { key: deal };
  }

  @Mutation(() => RefuseSharedDealPayload, {
    description: 'Refuses a shared deal, with a reason (credit.discretion). For growth specialists and ops.',
  })
  refuseSharedDeal(
    @Arg('input', () => RefuseSharedDealInput) input: RefuseSharedDealInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(DealCourseService).refuse(input);
  }

  @Mutation(() => AddPartnerPayload, {
    description:
      "Adds a partner to a deal of the vendor's, with the customer's consent (motion.assisted). For growth specialists and ops.",
  })
  addPartner(
    @Arg('input', () => AddPartnerInput) input: AddPartnerInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(AdditionService).add(input);
  }

  @Mutation(() => RemovePartnerPayload, {
    description: 'Takes a partner off a deal and tells it why (review.feedback). For growth specialists and ops.',
  })
  removePartner(
    @Arg('input', () => RemovePartnerInput) input: RemovePartnerInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(DealCourseService).remove(input);
  }

  @Mutation(() => LoseDealPayload, {
    description: "Records that the vendor's deal behind this shared deal is lost. For growth specialists and ops.",
  })
  loseDeal(
    @Arg('input', () => LoseDealInput) input: LoseDealInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(DealCourseService).lose(input);
  }

  @Mutation(() => AdjudicateCreditPayload, {
    description: 'Decides who is credited for a deal under review: once, and for good (bpw.vendor-decides). For ops.',
  })
  adjudicateCredit(
    @Arg('input', () => AdjudicateCreditInput) input: AdjudicateCreditInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(AdjudicationService).decide(input);
  }

  @Mutation(() => AgreeSecondPartnerPayload, {
    description:
      'Records that a sourcing partner brought a second one in, as agreed before the close (bpw.sourcing-priority). For growth specialists and ops.',
  })
  agreeSecondPartner(
    @Arg('input', () => AgreeSecondPartnerInput) input: AgreeSecondPartnerInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(DealCourseService).agree(input);
  }
}
