import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';

export const JobRunState = { RUNNING: 'RUNNING', DONE: 'DONE', FAILED: 'FAILED' } as const;

registerEnumType(JobRunState, {
  name: 'JobRunState',
  description: 'How a job stands.',
  valuesConfig: {
    RUNNING: { description: 'It is being done.' },
    DONE: { description: 'It is done.' },
    FAILED: { description: 'It could not be done; it is tried again.' },
  },
});

export const JobInterval = { HOUR: 'hour', DAY: 'day' } as const;

registerEnumType(JobInterval, {
  name: 'JobInterval',
  description: 'How often a job is due, in UTC.',
  valuesConfig: {
    HOUR: { description: 'When an hour begins.' },
    DAY: { description: 'When a day begins.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'That a job was done for a moment at which it was due.' })
export class JobRun {
  @Field(() => DateTimeScalar, { description: 'For which moment.' })
  dueAt!: string;

  @Field(() => JobRunState, { description: 'How it stands.' })
  state!: keyof typeof JobRunState;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it was last begun.' })
  startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is being done.' })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it, or why it failed.' })
  outcome!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Something that the program does by itself, on time.' })
export class ScheduledJob {
  @Field(() => String, { description: 'By which it is known.' })
  name!: string;

  @Field(() => String, { description: 'What it does.' })
  description!: string;

  @Field(() => JobInterval, { description: 'How often it is due.' })
  every!: (typeof JobInterval)[keyof typeof JobInterval];

  @Field(() => DateTimeScalar, { description: 'When it is due next.' })
  nextDueAt!: string;

  @Field(() => JobRun, { nullable: true, description: 'The last time; null where it never was its turn here.' })
  lastRun!: JobRun | null;
}
