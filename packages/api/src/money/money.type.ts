import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../scalars/amounts.js';

@ObjectType({ simpleResolvers: true, description: 'An exact amount of one currency.' })
export class Money {
  @Field(() => DecimalScalar, { description: "With exactly the currency's decimals: 19200 yen, 1234.50 dollars." })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;
}
