import { Field, InputType, Int } from 'type-graphql';
import { again } from '../acts/again.js';

const expected =
  'The `version` of the ticket that you decided upon: where something has happened on it since, nothing is done (VERSION_CONFLICT).';

@InputType()
export class RaiseConcernInput {
  @Field(() => String, { description: 'What the partner has to say.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The partner; left out by the partner itself.' })
  partnerKey?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'A ticket: of a concern that the partner raised, or of what it told by word of mouth.' })
export class OpenTicketInput {
  @Field(() => String, { nullable: true, description: 'The key of the concern that it takes up.' })
  ticketKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The partner that told it by word of mouth, where no concern is named.',
  })
  partnerKey?: string | null;

  @Field(() => String, { description: 'What partner operations are to know; the partner reads it.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: expected })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class EscalateTicketInput {
  @Field(() => String, { description: 'The key of the ticket.' })
  ticketKey!: string;

  @Field(() => String, { description: 'Why it goes to the manager.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: expected })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class AnswerTicketInput {
  @Field(() => String, { description: 'The key of the ticket.' })
  ticketKey!: string;

  @Field(() => String, { description: 'The answer; the partner reads it.' })
  answer!: string;

  @Field(() => Boolean, { description: 'The ticket is closed with it.' })
  closes!: boolean;

  @Field(() => Int, { nullable: true, description: expected })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
