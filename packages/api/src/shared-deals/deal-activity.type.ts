import { Field, ObjectType } from 'type-graphql';
import { Reason } from '../decisions/reason.type.js';

@ObjectType({ simpleResolvers: true, description: 'Whether there were dealings on a shared deal of late.' })
export class DealActivity {
  @Field(() => Boolean, { description: 'It is open and has been without dealings for long. Nothing follows from it.' })
  isStale!: boolean;

  @Field(() => [Reason])
  reasons!: readonly Reason[];
}
