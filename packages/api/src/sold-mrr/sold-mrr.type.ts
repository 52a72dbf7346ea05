import { Field, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { Motion } from '../shared-deals/deal-words.js';

@ObjectType({ simpleResolvers: true, description: "What one associated line counts toward the partner's sold MRR." })
export class SoldLine {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Money, { description: 'What the line costs per month, as the customer pays it.' })
  now!: Money;

  @Field(() => Money, { description: 'What it cost twelve months before.' })
  twelveMonthsBefore!: Money;

  @Field(() => Money, { description: 'What was added, never below zero, in the currency of the total.' })
  counted!: Money;

  @Field(() => Motion)
  motion!: keyof typeof Motion;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a partner has sold: total = sourced + assisted = the sum of what the lines count.',
})
export class SoldMrr {
  @Field(() => Money)
  total!: Money;

  @Field(() => Money)
  sourced!: Money;

  @Field(() => Money)
  assisted!: Money;

  @Field(() => [SoldLine], { description: 'By customer and product line.' })
  lines!: readonly SoldLine[];
}
