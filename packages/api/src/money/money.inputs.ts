import { Field, InputType } from 'type-graphql';
import { DecimalScalar } from '../scalars/amounts.js';

@InputType({ description: 'An exact amount of one currency.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: "A decimal in plain notation with exactly the currency's decimals." })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;
}
