import { Field, ObjectType } from 'type-graphql';
import { Node } from '../nodes/node.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';
import { Motion, Stage } from './deal-words.js';
import { UPDATED } from '../reading/words.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "One partner's part in one of the vendor's deals. Others may have a part in the same deal; nothing here tells.",
})
export class SharedDeal extends Node {
  @Field(() => String, { description: 'As the source system knows it.' })
  key!: string;

  @Field(() => String, { description: 'The domain that it was recorded on (registration.purchase-domain).' })
  domain!: string;

  @Field(() => Motion, { description: 'How partner and deal came together.' })
  motion!: keyof typeof Motion;

  @Field(() => Stage, { description: 'How far it has come.' })
  stage!: keyof typeof Stage;

  @Field(() => DateTimeScalar, { description: 'When it was registered, or the partner was added.' })
  registeredAt!: string;

  @Field(() => DateTimeScalar, { description: 'When something last happened on it.' })
  lastActivityAt!: string;

  @Field(() => DateScalar, { nullable: true, description: "In the customer's zone; null while the deal is open." })
  closedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How partner and prospect know each other, as stated at registration.',
  })
  relationship!: string | null;

  @Field(() => String, { nullable: true, description: 'What the prospect needs, as stated at registration.' })
  need!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the partner expects it to close; null where nobody said.',
  })
  expectedClose!: string | null;

  @Field(() => DateTimeScalar, { description: UPDATED })
  updatedAt!: string;
}

export const SharedDealConnection = connectionOf(SharedDeal);
