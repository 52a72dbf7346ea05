import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Clause } from '../decisions/clause.type.js';
import { RevenueShareGrant } from '../associations/revenue-share-grant.type.js';
import { Money } from '../money/money.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, MonthScalar } from '../scalars/calendar.js';
import { Tier } from '../tiers/tier-words.js';

export const DifferenceKind = { CREDIT: 'CREDIT', REVENUE_SHARE: 'REVENUE_SHARE', TIER: 'TIER' } as const;
registerEnumType(DifferenceKind, {
  name: 'PolicyDifferenceKind',
  description: 'What two policies give differently: a line of a closed deal, a month of a line, a tier.',
  valuesConfig: {
    CREDIT: { description: 'Who is credited for a line, and with what.' },
    REVENUE_SHARE: { description: 'What months accrue.' },
    TIER: { description: "A partner's tier." },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What one policy gives; null for what the difference is not about.' })
export class GivenByPolicy {
  @Field(() => Boolean, { nullable: true, description: 'Sold-MRR credit of the line.' })
  soldMrr!: boolean | null;

  @Field(() => RevenueShareGrant, { nullable: true, description: 'Revenue share that the line carries.' })
  revenueShare!: RevenueShareGrant | null;

  @Field(() => Money, { nullable: true, description: 'Revenue share of the month; null where the policy gives none.' })
  amount!: Money | null;

  @Field(() => Tier, { nullable: true, description: 'The credited tier.' })
  tier!: keyof typeof Tier | null;
}

@ObjectType({ simpleResolvers: true, description: 'One thing that two policies give differently.' })
export class PolicyDifference {
  @Field(() => DifferenceKind, { description: 'In what they differ.' })
  kind!: keyof typeof DifferenceKind;

  @Field(() => String, { description: "The partner's key." })
  partner!: string;

  @Field(() => String, { nullable: true, description: "The customer's key." })
  customer!: string | null;

  @Field(() => ProductLineScalar, { nullable: true })
  productLine!: string | null;

  @Field(() => String, { nullable: true, description: "The shared deal's key." })
  sharedDeal!: string | null;

  @Field(() => MonthScalar, { nullable: true })
  month!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of a tier: the first day.' })
  from!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a tier: the first day on which it is otherwise; null while it goes on.',
  })
  until!: string | null;

  @Field(() => GivenByPolicy, { description: 'What the first policy gives.' })
  first!: GivenByPolicy;

  @Field(() => GivenByPolicy, { description: 'What the second policy gives.' })
  second!: GivenByPolicy;

  @Field(() => [Clause], { description: 'Those on which the two are not of one mind.' })
  clauses!: readonly Clause[];
}

@ObjectType({ simpleResolvers: true, description: 'What would differ for one partner.' })
export class PolicyDifferenceSummary {
  @Field(() => String, { description: "The partner's key." })
  partner!: string;

  @Field(() => Int, { description: 'Lines of closed deals.' })
  credits!: number;

  @Field(() => Int, { description: 'Months of a line.' })
  months!: number;

  @Field(() => Int, { description: 'Stretches of time with another tier.' })
  tiers!: number;

  @Field(() => Money, { nullable: true, description: 'Revenue share that the second gives above the first.' })
  change!: Money | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The same history under two policies, each as if it had always been in force.',
})
export class PolicyComparison {
  @Field(() => String, { description: 'The policy that is compared.' })
  first!: string;

  @Field(() => String, { description: 'The policy that it is compared with.' })
  second!: string;

  @Field(() => [PolicyDifferenceSummary], { description: 'For whom they differ, partner by partner.' })
  partners!: readonly PolicyDifferenceSummary[];

  @Field(() => Int, { description: 'How many differences there are.' })
  totalCount!: number;

  @Field(() => [PolicyDifference], { description: 'As many as were asked for, customer by customer, tiers last.' })
  differences!: readonly PolicyDifference[];
}
