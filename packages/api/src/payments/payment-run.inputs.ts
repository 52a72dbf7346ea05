import { Field, InputType } from 'type-graphql';
import { QuarterScalar } from '../scalars/calendar.js';

@InputType()
export class PreparePaymentRunInput {
  @Field(() => QuarterScalar, { description: 'Closed statements up to and with this quarter are paid.' })
  quarter!: string;

  @Field(() => String, {
    nullable: true,
    description: "The client's own name for this act: sent again, it is done once.",
  })
  clientMutationId!: string | null;
}

@InputType()
export class ApprovePaymentRunInput {
  @Field(() => String, { description: 'The run.' })
  key!: string;

  @Field(() => String, { description: 'The hash of the file that is approved.' })
  fileHash!: string;
}

@InputType()
export class WithdrawPaymentRunInput {
  @Field(() => String, { description: 'The run.' })
  key!: string;

  @Field(() => String, { description: 'Why; it is kept with the run.' })
  reason!: string;
}
