import { Field, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { DecimalScalar, ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';
import { Motion } from '../shared-deals/deal-words.js';

@ObjectType({ simpleResolvers: true, description: "What one associated line counts toward the partner's sold MRR." })
export class SoldLine {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Money, { description: 'What the line costs per month, as the customer pays it.' })
  now!: Money;

  @Field(() => Money, { description: 'What it cost twelve months before.' })
  twelveMonthsBefore!: Money;

  @Field(() => Money, {
    description:
      'What was added, in the currency of the total; never below zero, unless the policy counts what was lost.',
  })
  counted!: Money;

  @Field(() => Motion, { description: 'The motion of the deal that made the association.' })
  motion!: keyof typeof Motion;
}

@ObjectType({ simpleResolvers: true, description: 'A rate of exchange, as it was given.' })
export class ExchangeRate {
  @Field(() => String, { description: 'ISO 4217.' })
  from!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  to!: string;

  @Field(() => DecimalScalar, { description: '1 of `from` in `to`.' })
  rate!: string;

  @Field(() => DateScalar, { description: 'The day that it was given for.' })
  day!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What a partner has sold: total = sourced + assisted, each the sum of what its lines count, and never below zero.',
})
export class SoldMrr {
  @Field(() => Money, { description: 'Of both motions, in the currency asked for.' })
  total!: Money;

  @Field(() => Money, { description: 'Of it, from Partner Sourced deals.' })
  sourced!: Money;

  @Field(() => Money, { description: 'Of it, from Partner Assisted deals.' })
  assisted!: Money;

  @Field(() => [SoldLine], { description: 'By customer and product line.' })
  lines!: readonly SoldLine[];

  @Field(() => [ExchangeRate], {
    description: 'The rates that the total rests on, where lines are in other currencies.',
  })
  rates!: readonly ExchangeRate[];
}
