import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';
import { Staff } from './staff.type.js';

@ObjectType({ simpleResolvers: true, description: 'That one PDM looked after a partner for a time (team.one-pdm).' })
export class PdmAssignment {
  @Field(() => Staff, { description: 'The partner development manager.' })
  pdm!: Staff;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  from!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null for the one who does now.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was handed over. For the vendor's people." })
  reason!: string | null;
}
