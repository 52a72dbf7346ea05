import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';

/** Without the event's identity: that is a hash of all that it says, also of what only the vendor may know (bpw.confidential). */
@ObjectType({ simpleResolvers: true, description: 'Something that happened on a shared deal.' })
export class DealEvent {
  @Field(() => String, { description: 'Such as "PoiSigned".' })
  type!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: string;
}
