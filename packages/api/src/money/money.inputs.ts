import { Field, InputType } from 'type-graphql';
import { DecimalScalar } from '../scalars/amounts.js';

@InputType({ description: 'An exact amount of one currency.' })
export class MoneyInput {
  @Field(() => DecimalScalar)
  amount!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;
}
