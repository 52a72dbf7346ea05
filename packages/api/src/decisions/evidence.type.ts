import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({ simpleResolvers: true, description: 'An event of the history that a reason rests on.' })
export class Evidence {
  @Field(() => ID, { description: 'Names the event: always the same, and not to be guessed.' })
  id!: string;

  @Field(() => String, { description: 'Such as "PoiSigned".' })
  type!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: string;
}
