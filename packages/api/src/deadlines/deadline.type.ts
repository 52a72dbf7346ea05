import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Clause } from '../decisions/clause.type.js';
import { DateTimeScalar } from '../scalars/calendar.js';

export const DeadlineKind = {
  RESPONSE: 'RESPONSE',
  OVERLAY_ANSWER: 'OVERLAY_ANSWER',
  ONBOARDING_START: 'ONBOARDING_START',
  POI_SIGNATURE: 'POI_SIGNATURE',
} as const;

registerEnumType(DeadlineKind, {
  name: 'DeadlineKind',
  description: 'What is to be done by then.',
  valuesConfig: {
    RESPONSE: { description: 'Answer a message.' },
    OVERLAY_ANSWER: { description: 'Answer an invitation to sell together.' },
    ONBOARDING_START: { description: "Begin a customer's onboarding." },
    POI_SIGNATURE: { description: 'Have the proof of involvement signed and shared.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Something that a partner has to do by a certain time.' })
export class Deadline {
  @Field(() => DeadlineKind, { description: 'What has to be done in time.' })
  kind!: keyof typeof DeadlineKind;

  @Field(() => String, {
    description:
      'A name of its own among the deadlines of its partner, the same for as long as it exists. It says nothing.',
  })
  key!: string;

  @Field(() => DateTimeScalar, { description: 'The moment from which its time runs.' })
  startedAt!: string;

  @Field(() => DateTimeScalar, { description: 'The last moment, exclusive.' })
  dueAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null while it is not.' })
  metAt!: string | null;

  @Field(() => Boolean, { description: 'It was met late, or is not met and the time has passed.' })
  missed!: boolean;

  @Field(() => Clause, { description: 'That asks for it.' })
  clause!: Clause;
}
