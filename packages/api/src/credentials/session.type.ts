import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { again } from '../acts/again.js';
import { UserError } from '../decisions/user-error.type.js';
import { DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({ simpleResolvers: true, description: 'A browser that somebody has signed in with.' })
export class Session {
  @Field(() => ID, { description: 'By which it can be ended.' })
  id!: string;

  @Field(() => String, { description: 'What the browser says it is.' })
  device!: string;

  @Field(() => String, { description: 'Where it signed in from.' })
  address!: string;

  @Field(() => DateTimeScalar, { description: 'When it signed in.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last used, half a minute more or less.' })
  lastSeenAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends, whatever is done with it; idle, it ends before.' })
  expiresAt!: string;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean;
}

@InputType({ description: 'A session to be ended.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'One of your sessions.' })
  session!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'All of your sessions but the one that asks are to be ended.' })
export class EndOtherSessionsInput {
  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

const left = 'Your sessions that go on.';

@ObjectType({ simpleResolvers: true, description: 'What came of ending a session.' })
export class EndSessionPayload {
  @Field(() => [Session], { description: left })
  sessions!: readonly Session[];

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of ending all other sessions.' })
export class EndOtherSessionsPayload {
  @Field(() => [Session], { description: left })
  sessions!: readonly Session[];

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors!: readonly UserError[];
}
