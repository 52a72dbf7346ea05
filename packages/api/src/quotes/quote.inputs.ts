import { Field, ID, InputType, Int } from 'type-graphql';
import { again, expectedVersionSays } from '../acts/again.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DealLineInput } from '../shared-deals/shared-deal.inputs.js';

@InputType({ description: 'Who gives the onboarding of a line, where the vendor does not.' })
export class QuotedOnboardingInput {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => String, { nullable: true, description: "The shared deal's partner by default." })
  partnerKey?: string | null;

  @Field(() => Boolean, {
    description: "The vendor's own onboarding is waived for it, and its proof says so (onboarding.waiver-on-poi).",
  })
  waivesVendors!: boolean;
}

@InputType()
export class IssueQuoteInput {
  @Field(() => ID, { description: "Of any partner on the vendor's deal." })
  sharedDeal!: string;

  @Field(() => [String], {
    nullable: true,
    description: "The partners on the quote, each with a shared deal on the vendor's deal; this one's by default.",
  })
  partnerKeys?: string[] | null;

  @Field(() => [DealLineInput], { description: 'What is quoted: each line with its total MRR after the deal.' })
  lines!: DealLineInput[];

  @Field(() => [QuotedOnboardingInput], {
    nullable: true,
    description: 'Who gives the onboarding of a line, where it is not the vendor.',
  })
  onboarding?: QuotedOnboardingInput[] | null;

  @Field(() => String, { nullable: true, description: 'The key of an approved discount on the deal.' })
  discount?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: "A line whose onboarding the proof's own partner gives." })
export class OwnOnboardingInput {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Boolean, { description: "Whether it stands in for the vendor's required onboarding." })
  waivesVendors!: boolean;
}

@InputType()
export class AddProofInput {
  @Field(() => ID, { description: 'The id of the shared deal that it proves.' })
  sharedDeal!: string;

  @Field(() => [DealLineInput], {
    description: 'What the customer is to confirm; empty for a proof of onboarding only.',
  })
  lines!: DealLineInput[];

  @Field(() => [OwnOnboardingInput], { nullable: true, description: 'The onboarding that the partner gives itself.' })
  onboarding?: OwnOnboardingInput[] | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class ShareProofInput {
  @Field(() => ID, { description: 'A proof that the customer has signed.' })
  poi!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
