import { Field, ID, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { DateTimeScalar } from '../scalars/calendar.js';

@InputType({ description: 'A progress report: what is left out is not known yet (comms.bant).' })
export class BantInput {
  @Field(() => String, { nullable: true, description: 'What may be spent.' })
  budget?: string | null;

  @Field(() => String, { nullable: true, description: 'Who decides.' })
  authority?: string | null;

  @Field(() => String, { nullable: true, description: 'What is needed.' })
  need?: string | null;

  @Field(() => String, { nullable: true, description: 'By when.' })
  timing?: string | null;
}

@InputType()
export class SendMessageInput {
  @Field(() => ID, { description: 'The id of the shared deal that it is about.' })
  sharedDeal!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the message on the same shared deal that it answers.',
  })
  answers?: string | null;

  @Field(() => BantInput, { nullable: true, description: 'What is known of budget, authority, need and timing.' })
  bant?: BantInput | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'More time for the answer to a message, because of illness or interruption.' })
export class ExtendDeadlineInput {
  @Field(() => String, { description: "The key of the vendor's message that is to be answered." })
  message!: string;

  @Field(() => DateTimeScalar, { description: 'Later than the answer is due as it is: an extension never shortens.' })
  until!: string;

  @Field(() => String, { description: 'Why; it goes on record.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
