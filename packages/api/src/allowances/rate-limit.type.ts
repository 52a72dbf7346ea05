import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What your token or session may still ask for. An operation costs 10 points (a mutation 100) and one for each object that it may read, a page counted at its full length; what is used is restored evenly.',
})
export class RateLimit {
  @Field(() => Int, { description: 'What this very operation costs, in points; it is taken from `remaining` already.' })
  cost!: number;

  @Field(() => Int, { description: 'Points that there are when nothing was asked for a minute.' })
  limit!: number;

  @Field(() => Int, { description: 'Points that there are now.' })
  remaining!: number;

  @Field(() => Int, { description: 'Points that come back each second.' })
  restoredPerSecond!: number;

  @Field(() => DateTimeScalar, {
    description: 'When there will be as many points as `limit`, if nothing is asked until then.',
  })
  resetAt!: string;
}
