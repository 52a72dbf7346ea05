import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';
import { ChangeKind } from './change-kind.js';

@ObjectType({
  simpleResolvers: true,
  description: "That something of a partner's changed. Read the node for what it is now.",
})
export class Change {
  @Field(() => String, { description: 'Its place in the stream: give it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: string;

  @Field(() => ChangeKind, { description: 'What changed.' })
  kind!: keyof typeof ChangeKind;
}
