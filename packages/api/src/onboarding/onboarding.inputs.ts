import { Field, ID, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';

@InputType()
export class StartOnboardingInput {
  @Field(() => ID, { description: 'The id of the customer.' })
  customer!: string;

  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => String, { nullable: true, description: 'The partner; left out by the partner itself.' })
  partnerKey?: string | null;

  @Field(() => Boolean, { description: 'In sessions in real time, fitted to the customer (onboarding.live-sessions).' })
  live!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'By when the customer asked for the start, where it did.' })
  customerDeadline?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class AssessOnboardingInput {
  @Field(() => ID, { description: 'The id of the customer.' })
  customer!: string;

  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => String, { description: 'The key of the partner that gave it.' })
  partnerKey!: string;

  @Field(() => Boolean, { description: 'It met what was set out at scoping (onboarding.meets-expectations).' })
  metExpectations!: boolean;

  @Field(() => String, { nullable: true, description: 'The partner reads it; asked for where it did not.' })
  feedback?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
