import { Field, InputType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar, MonthScalar, QuarterScalar } from '../scalars/calendar.js';

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which end of a list comes first.',
  valuesConfig: {
    ASC: { description: 'The smallest, the earliest, the first of the alphabet.' },
    DESC: { description: 'The largest, the latest, the last of the alphabet.' },
  },
});

const GTE = 'At or after it; without a beginning where it is left out.';
const LT = 'Before it, and not it itself; without an end where it is left out.';

@InputType({ description: 'A range of days.' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: GTE })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: LT })
  lt?: string | null;
}

@InputType({ description: 'A range of instants.' })
export class DateTimeRange {
  @Field(() => DateTimeScalar, { nullable: true, description: GTE })
  gte?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: LT })
  lt?: string | null;
}

@InputType({ description: 'A range of months.' })
export class MonthRange {
  @Field(() => MonthScalar, { nullable: true, description: GTE })
  gte?: string | null;

  @Field(() => MonthScalar, { nullable: true, description: LT })
  lt?: string | null;
}

@InputType({ description: 'A range of quarters.' })
export class QuarterRange {
  @Field(() => QuarterScalar, { nullable: true, description: GTE })
  gte?: string | null;

  @Field(() => QuarterScalar, { nullable: true, description: LT })
  lt?: string | null;
}
