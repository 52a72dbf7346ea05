import { Field, ObjectType } from 'type-graphql';
import { Reason } from '../decisions/reason.type.js';
import { MonthScalar } from '../scalars/calendar.js';

@ObjectType({ simpleResolvers: true, description: 'A month of the term for which no revenue share accrued.' })
export class WithheldMonth {
  @Field(() => MonthScalar, { description: 'The month that accrues nothing.' })
  month!: string;

  @Field(() => [Reason])
  reasons!: readonly Reason[];
}
