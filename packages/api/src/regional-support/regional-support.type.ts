import { Field, ObjectType } from 'type-graphql';
import { Reason } from '../decisions/reason.type.js';
import { Money } from '../money/money.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What a partner sourced in a region outside the main one of its development manager.',
})
export class RegionalSupport {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2: that of the customers.' })
  region!: string;

  @Field(() => Money, { description: 'Of twelve months, in the currency of the threshold.' })
  sourcedMrr!: Money;

  @Field(() => Boolean, { description: 'Ops may invite it to have an extra development manager there.' })
  qualifies!: boolean;

  @Field(() => [Reason])
  reasons!: readonly Reason[];
}
