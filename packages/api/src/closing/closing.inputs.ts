import { Field, InputType } from 'type-graphql';
import { QuarterScalar } from '../scalars/calendar.js';

@InputType()
export class CloseQuarterInput {
  @Field(() => QuarterScalar)
  quarter!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Says what would be closed, or what hinders, and closes nothing.',
  })
  dryRun!: boolean;
}
