import { Field, ObjectType } from 'type-graphql';
import { RevenueShareGrant } from '../associations/revenue-share-grant.type.js';
import { Reason } from '../decisions/reason.type.js';
import { Money } from '../money/money.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { CreditOutcome, Edition } from './deal-words.js';

@ObjectType({ simpleResolvers: true, description: 'What one product line of a won deal gives the partner.' })
export class LineCredit {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Edition, { description: 'The edition that was bought.' })
  edition!: keyof typeof Edition;

  @Field(() => Money, { description: "The line's total per month after the deal." })
  mrr!: Money;

  @Field(() => Boolean, { description: "Whether it counts toward the partner's sold MRR." })
  soldMrr!: boolean;

  @Field(() => RevenueShareGrant, { nullable: true, description: 'null: it carries no revenue share.' })
  revenueShare!: RevenueShareGrant | null;

  @Field(() => [Reason])
  reasons!: readonly Reason[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a closed deal gave the partner of this shared deal. It says nothing of any other partner.',
})
export class CreditDecision {
  @Field(() => CreditOutcome, { description: 'What the deal gave its partner.' })
  outcome!: keyof typeof CreditOutcome;

  @Field(() => [LineCredit], { description: 'What each line that was bought gave.' })
  lines!: readonly LineCredit[];

  @Field(() => [Reason], { description: "In the page's order." })
  reasons!: readonly Reason[];

  @Field(() => String, { description: 'The version in force on the close date.' })
  policyVersion!: string;
}
