import { Field, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { Node } from '../nodes/node.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';
import { Edition } from '../shared-deals/deal-words.js';
import { connectionOf } from '../reading/connection.type.js';
import { UPDATED } from '../reading/words.js';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'An organisation that buys, or may.' })
export class Customer extends Node {
  @Field(() => String, { description: 'As the source system knows it.' })
  key!: string;

  @Field(() => String, { description: "The customer's name." })
  name!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  region!: string;

  @Field(() => DateTimeScalar, { description: UPDATED })
  updatedAt!: string;
}

export const CustomerConnection = connectionOf(Customer);

@ObjectType({ simpleResolvers: true, description: 'A product line that a customer has.' })
export class ProductSubscription {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Edition, { description: 'Which edition the customer has of it.' })
  edition!: keyof typeof Edition;

  @Field(() => Money, { description: 'Per month, all of the line.' })
  mrr!: Money;

  @Field(() => DateScalar, { description: 'The first day of the time that it has been in force without a break.' })
  since!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is no longer in force; null while no end is known.',
  })
  until!: string | null;
}
