import type { BantWord } from '@tierline/rules';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';

export const MessageSide = { VENDOR: 'VENDOR', PARTNER: 'PARTNER' } as const;

registerEnumType(MessageSide, {
  name: 'MessageSide',
  description: 'Who speaks in a message.',
  valuesConfig: {
    VENDOR: { description: "The vendor's people." },
    PARTNER: { description: "The partner's people." },
  },
});

export const BantItem = { BUDGET: 'budget', AUTHORITY: 'authority', NEED: 'need', TIMING: 'timing' } as const;

registerEnumType(BantItem, {
  name: 'BantItem',
  description: 'What progress reports are to tell of a deal.',
  valuesConfig: {
    BUDGET: { description: 'What may be spent.' },
    AUTHORITY: { description: 'Who decides.' },
    NEED: { description: 'What is needed.' },
    TIMING: { description: 'By when.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What is told of a deal: budget, authority, need and timing.' })
export class Bant {
  @Field(() => String, { nullable: true, description: 'What may be spent.' })
  budget!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decides.' })
  authority!: string | null;

  @Field(() => String, { nullable: true, description: 'What is needed.' })
  need!: string | null;

  @Field(() => String, { nullable: true, description: 'By when.' })
  timing!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What the messages of a shared deal tell of it, the newest of each.',
})
export class BantReport {
  @Field(() => Bant, { description: 'The newest that was told of each.' })
  told!: Bant;

  @Field(() => [BantItem], { description: 'What nobody has told yet; empty where the report is complete.' })
  missing!: readonly BantWord[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A message between a partner and the vendor on their shared deal; nobody else reads it.',
})
export class Message {
  @Field(() => String, { description: 'By which an answer and an extension name it.' })
  key!: string;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt!: string;

  @Field(() => MessageSide, { description: 'Which side sent it.' })
  from!: keyof typeof MessageSide;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The key of the message that it answers.' })
  answers!: string | null;

  @Field(() => Bant, { nullable: true, description: 'null where it is no progress report.' })
  bant!: Bant | null;
}
