import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';
import { TicketStatus } from './ticket-words.js';

registerEnumType(TicketStatus, {
  name: 'TicketStatus',
  description: 'How far a ticket has come.',
  valuesConfig: {
    RAISED: { description: 'The partner told its PDM; no ticket is opened yet.' },
    OPEN: { description: 'With partner operations.' },
    ESCALATED: { description: "With the PDM's manager." },
    ANSWERED: { description: 'Partner operations answered, and more is to come.' },
    CLOSED: { description: 'Answered for good.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What partner operations answered.' })
export class TicketAnswer {
  @Field(() => String, { description: 'The answer, as it was written.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  at!: string;
}

@ObjectType({ simpleResolvers: true, description: "That a ticket went to the PDM's manager." })
export class TicketEscalation {
  @Field(() => String, { description: 'Why it was escalated.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was escalated.' })
  at!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A concern that a partner told its PDM, and what partner operations made of it (feedback.pdm-ticket).',
})
export class Ticket {
  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'The name of the partner.' })
  partnerName!: string;

  @Field(() => TicketStatus, { description: 'How far it has come.' })
  status!: TicketStatus;

  @Field(() => String, {
    nullable: true,
    description: "In the partner's own words; null where it was told by word of mouth.",
  })
  concern!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the concern was told or, by word of mouth, the ticket opened.' })
  raisedAt!: string;

  @Field(() => String, { nullable: true, description: 'As the PDM put it to partner operations; null until then.' })
  text!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the ticket was opened; null until then.' })
  openedAt!: string | null;

  @Field(() => TicketEscalation, { nullable: true, description: 'The newest escalation; null where there was none.' })
  escalation!: TicketEscalation | null;

  @Field(() => [TicketAnswer], { description: 'The first first.' })
  answers!: readonly TicketAnswer[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is not.' })
  closedAt!: string | null;

  @Field(() => Int, { description: 'How many things have happened on it, for expectedVersion.' })
  version!: number;
}
