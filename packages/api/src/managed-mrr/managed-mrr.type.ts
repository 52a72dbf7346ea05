import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { DateTimeScalar } from '../scalars/calendar.js';
import { ExchangeRate } from '../sold-mrr/sold-mrr.type.js';

@ObjectType({ simpleResolvers: true, description: 'A customer that the partner serves, and what that counts.' })
export class ManagedCustomer {
  @Field(() => Money, {
    description:
      'All its subscriptions per month, whoever sold them, as it pays them; in the currency of the total where it pays in several.',
  })
  subscriptions!: Money;

  @Field(() => Money, {
    description: 'Of that what counts for this partner, in the currency of the total; the shares add up to it.',
  })
  share!: Money;

  @Field(() => DateTimeScalar, { description: 'The newest work that counts.' })
  lastWorkAt!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Among how many partners it is divided; null for partners and those who look after them: who else serves a customer is not told.',
  })
  servicingPartners!: number | null;
}

@ObjectType({ description: 'A customer in whose portal the partner is or was lately, and which does not count.' })
export class UncountedCustomer {}

@ObjectType({
  simpleResolvers: true,
  description: 'What a partner serves: total = the sum of the shares.',
})
export class ManagedMrr {
  @Field(() => Money, { description: "The partner's share of all customers that count, in the currency asked for." })
  total!: Money;

  @Field(() => [ManagedCustomer], { description: 'By customer.' })
  customers!: readonly ManagedCustomer[];

  @Field(() => [ExchangeRate], {
    description: 'The rates that the total rests on, where customers pay in other currencies.',
  })
  rates!: readonly ExchangeRate[];
}
