import { Field, ObjectType } from 'type-graphql';
import { Node } from '../nodes/node.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';
import { Motion } from '../shared-deals/deal-words.js';
import { UPDATED } from '../reading/words.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "A partner's standing with one product line of one customer: what it sold counts toward the partner's figures while it stands.",
})
export class Association extends Node {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Motion, { description: 'Of the deal that made it.' })
  motion!: keyof typeof Motion;

  @Field(() => DateScalar, { description: 'The first day on which it stands.' })
  since!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer stands; null while no end is known.',
  })
  until!: string | null;

  @Field(() => DateTimeScalar, { description: UPDATED })
  updatedAt!: string;
}

export const AssociationConnection = connectionOf(Association);
