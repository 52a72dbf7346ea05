import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { again } from '../acts/again.js';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What the vendor decided in writing on a discount on one of its deals.',
})
export class Discount {
  @Field(() => String, { description: 'By which a quote names it.' })
  key!: string;

  @Field(() => DecimalScalar, { description: 'How much, in percent.' })
  percent!: string;

  @Field(() => Boolean, { description: 'Whether it may be put on a quote.' })
  approved!: boolean;

  @Field(() => String, { description: 'Why, in writing.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  decidedAt!: string;
}

@InputType()
export class DecideDiscountInput {
  @Field(() => ID, { description: "Of any partner on the vendor's deal." })
  sharedDeal!: string;

  @Field(() => DecimalScalar, { description: 'From 0 to 100.' })
  percent!: string;

  @Field(() => Boolean, { description: 'Whether it may be put on a quote.' })
  approved!: boolean;

  @Field(() => String, { description: 'The decision is given in writing (discount.approval-first).' })
  reason!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
