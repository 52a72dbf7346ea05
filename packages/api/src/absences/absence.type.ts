import { Field, InputType, ObjectType } from 'type-graphql';
import { again } from '../acts/again.js';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({ simpleResolvers: true, description: 'A time in which a partner is away, as it said beforehand.' })
export class Absence {
  @Field(() => DateScalar, { description: 'The first day of it.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day of it.' })
  to!: string;

  @Field(() => DateTimeScalar, { description: 'When it was announced.' })
  announcedAt!: string;
}

@InputType()
export class AnnounceAbsenceInput {
  @Field(() => String, { nullable: true, description: 'The partner; left out by the partner itself.' })
  partnerKey?: string | null;

  @Field(() => DateScalar, { description: 'The first day of it.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day of it.' })
  to!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
