import { Field, ID, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { DateScalar } from '../scalars/calendar.js';
import { DealLineInput } from '../shared-deals/shared-deal.inputs.js';

@InputType({ description: "A deal of the vendor's own." })
export class OpenDealInput {
  @Field(() => ID, { description: 'The id of the customer.' })
  customer!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As the source system knows it; one is made where it is left out.',
  })
  key?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it is expected to close.' })
  expectedClose?: string | null;

  @Field(() => [DealLineInput], { nullable: true, description: 'What the customer is expected to buy.' })
  expectedLines?: DealLineInput[] | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
