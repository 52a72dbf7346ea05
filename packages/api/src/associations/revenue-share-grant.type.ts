import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../scalars/amounts.js';
import { MonthScalar } from '../scalars/calendar.js';

@ObjectType({ simpleResolvers: true, description: 'What share of the MRR, and for how long.' })
export class RevenueShareGrant {
  @Field(() => DecimalScalar, { description: 'A part of one: 0.2 is 20 %.' })
  rate!: string;

  @Field(() => MonthScalar, { description: 'The first month that accrues.' })
  firstMonth!: string;

  @Field(() => MonthScalar, { description: 'The last month that can accrue.' })
  lastMonth!: string;
}
