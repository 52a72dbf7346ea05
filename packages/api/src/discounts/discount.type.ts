import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { again } from '../acts/again.js';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateTimeScalar } from '../scalars/calendar.js';
import { MessageSide } from '../correspondence/message.type.js';

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

@ObjectType({
  simpleResolvers: true,
  description: 'Somebody asked for a discount before the customer hears of one (discount.approval-first).',
})
export class DiscountRequest {
  @Field(() => String, { description: 'By which the decision names it.' })
  key!: string;

  @Field(() => MessageSide, { description: 'Who asked: the partner, or its growth specialist.' })
  from!: keyof typeof MessageSide;

  @Field(() => DecimalScalar, { description: 'How much was asked for, in percent.' })
  percent!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: string;

  @Field(() => Discount, {
    nullable: true,
    description: 'What the vendor decided; null while it has not, and no customer may be told of a discount.',
  })
  decision!: Discount | null;
}

@InputType()
export class RequestDiscountInput {
  @Field(() => ID, { description: 'The id of an open shared deal.' })
  sharedDeal!: string;

  @Field(() => DecimalScalar, { description: 'From 0 to 100.' })
  percent!: string;

  @Field(() => String, { description: 'Why it is needed; the vendor reads it.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class DecideDiscountInput {
  @Field(() => ID, { description: "Of any partner on the vendor's deal." })
  sharedDeal!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the request on that shared deal that it answers, where there is one; it is answered once.',
  })
  request?: string | null;

  @Field(() => DecimalScalar, { description: 'From 0 to 100.' })
  percent!: string;

  @Field(() => Boolean, { description: 'Whether it may be put on a quote.' })
  approved!: boolean;

  @Field(() => String, { description: 'The decision is given in writing (discount.approval-first).' })
  reason!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
