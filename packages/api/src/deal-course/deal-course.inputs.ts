import { Field, ID, InputType, Int } from 'type-graphql';
import { again, expectedVersionSays } from '../acts/again.js';
import { DateScalar } from '../scalars/calendar.js';

@InputType()
export class RefuseSharedDealInput {
  @Field(() => ID, { description: 'The id of the shared deal.' })
  sharedDeal!: string;

  @Field(() => String, { description: 'The partner reads it.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({
  description: "A partner that the vendor's representative brings to a deal of the vendor's (motion.assisted).",
})
export class AddPartnerInput {
  @Field(() => String, { description: "The source system's key of the vendor's own deal." })
  dealKey!: string;

  @Field(() => String, { description: 'The key of the partner that is added.' })
  partnerKey!: string;

  @Field(() => Boolean, { description: 'The customer agrees to be introduced (motion.assisted-consent).' })
  customerConsent!: boolean;

  @Field(() => String, { nullable: true, description: "The customer's purchase domain by default." })
  domain?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class RemovePartnerInput {
  @Field(() => ID, { description: 'The id of the shared deal that the partner is taken off.' })
  sharedDeal!: string;

  @Field(() => String, { description: 'Why: the partner is told (review.feedback).' })
  feedback!: string;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class LoseDealInput {
  @Field(() => ID, { description: "Of any partner on the vendor's deal." })
  sharedDeal!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Today, where the customer is, by default.' })
  closedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, as far as it is known.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: "The vendor's decision on who is credited for a deal under review: once, and for good." })
export class AdjudicateCreditInput {
  @Field(() => ID, { description: 'Any shared deal of the deal under review.' })
  sharedDeal!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The shared deal that is credited, one of those under review; null for none.',
  })
  credited?: string | null;

  @Field(() => String, { description: 'Why; it is kept with the decision.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'That a sourcing partner brought a second one to the deal, as all agreed beforehand.' })
export class AgreeSecondPartnerInput {
  @Field(() => ID, { description: "The sourcing partner's shared deal." })
  sourcing!: string;

  @Field(() => ID, { description: "The second partner's shared deal, on the same deal." })
  second!: string;

  @Field(() => Boolean, { description: 'The second partner was told in writing that it gets no sales credit.' })
  notice!: boolean;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
