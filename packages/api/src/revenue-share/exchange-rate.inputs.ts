import { Field, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';

@InputType({ description: 'A rate of exchange of one day.' })
export class GiveExchangeRateInput {
  @Field(() => String, { description: 'ISO 4217.' })
  from!: string;

  @Field(() => String, { description: 'ISO 4217.' })
  to!: string;

  @Field(() => DecimalScalar, { description: '1 of `from` in `to`.' })
  rate!: string;

  @Field(() => DateScalar, { description: 'The day that it is of.' })
  day!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The rate of that day that this one corrects, where one was given before; without it that one stays.',
  })
  corrects?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
