import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Locale } from '../decisions/locale.js';
import { connectionOf } from '../reading/connection.type.js';
import { DateTimeScalar } from '../scalars/calendar.js';

export const MailState = { QUEUED: 'QUEUED', SENT: 'SENT', FAILED: 'FAILED' } as const;

registerEnumType(MailState, {
  name: 'MailState',
  description: 'How a mail stands.',
  valuesConfig: {
    QUEUED: { description: 'It is to go out; where a mail server did not take it, it is tried again.' },
    SENT: { description: 'A mail server has taken it, or it lies in the folder for mails.' },
    FAILED: { description: 'It was refused for good, or for three days.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A mail that this installation sends.' })
export class Mail {
  @Field(() => ID, { description: 'Its Message-ID begins with it.' })
  id!: string;

  @Field(() => String, { description: 'Whom it is for.' })
  recipientName!: string;

  @Field(() => String, { description: 'The address that it goes to.' })
  recipientEmail!: string;

  @Field(() => String, { description: 'What stands in its subject line.' })
  subject!: string;

  @Field(() => String, { description: 'Its text. Links that give access are left out of it.' })
  text!: string;

  @Field(() => Locale, { description: 'The language that it is written in.' })
  language!: Locale;

  @Field(() => ID, { description: 'The id of what it is about.' })
  about!: string;

  @Field(() => MailState, { description: 'How it stands now.' })
  state!: keyof typeof MailState;

  @Field(() => Int, { description: 'How often it was handed in.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'Why the last try failed; null where it did not.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was queued.' })
  queuedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken; null before.' })
  sentAt!: string | null;
}

export const MailConnection = connectionOf(Mail);
