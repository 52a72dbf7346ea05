import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({ simpleResolvers: true, description: 'One thing that must hold for a server to be sent requests.' })
export class SystemCheck {
  @Field(() => String, { description: 'running, database, migrations, outbox or disk.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it does.' })
  holds!: boolean;

  @Field(() => String, { description: 'What was found.' })
  detail!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How the server that answers is doing; another one has its own answer.',
})
export class System {
  @Field(() => DateTimeScalar, { description: 'When it began to take requests.' })
  startedAt!: string;

  @Field(() => Boolean, { description: 'What /readyz answers.' })
  ready!: boolean;

  @Field(() => [SystemCheck], { description: 'Why.' })
  checks!: readonly SystemCheck[];

  @Field(() => Int, { description: 'Subscriptions to changes that are open.' })
  subscriptions!: number;

  @Field(() => Int, { description: 'Sockets that are open.' })
  sockets!: number;

  @Field(() => Int, { description: 'Seconds since the oldest change that its listeners have not been told.' })
  outboxLagSeconds!: number;

  @Field(() => Int, { description: 'Subjects that wait to be decided, or that could not be.' })
  pendingSubjects!: number;

  @Field(() => Int, { description: 'Mails that wait to be handed in.' })
  queuedMails!: number;

  @Field(() => Int, { description: 'Mails that no mail server took.' })
  failedMails!: number;

  @Field(() => Int, { description: 'Milliseconds by which the clock of the database is ahead of the server’s.' })
  clockSkewMilliseconds!: number;

  @Field(() => Int, { description: 'How many closed things do not foot: it must be 0.' })
  ledgerImbalance!: number;
}
