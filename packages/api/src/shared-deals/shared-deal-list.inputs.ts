import { Field, InputType } from 'type-graphql';
import { BY_CHANGE, orderInput } from '../reading/order.inputs.js';
import { DateRange, DateTimeRange } from '../reading/range.inputs.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { Motion, Stage } from './deal-words.js';
import type { SharedDealOrderField } from './shared-deal.list.js';

@InputType('SharedDealFilter', { description: 'What a list of shared deals is narrowed to; all of it at once.' })
export class SharedDealFilterInput {
  @Field(() => String, { nullable: true, description: 'Only of the partner with this key.' })
  partner?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of the customer with this key.' })
  customer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what is recorded on this domain, in whichever way it is written.',
  })
  domain?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those on which the growth specialist with this key works.',
  })
  gs?: string | null;

  @Field(() => [Stage], { nullable: true, description: 'Only of one of these stages.' })
  stage?: (keyof typeof Stage)[] | null;

  @Field(() => Motion, { nullable: true, description: 'Only of this motion.' })
  motion?: keyof typeof Motion | null;

  @Field(() => ProductLineScalar, {
    nullable: true,
    description: 'Only those that are about this line: expected at registration, named by a proof, or won.',
  })
  productLine?: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'Only what was registered in this time.' })
  registeredAt?: DateTimeRange | null;

  @Field(() => DateRange, { nullable: true, description: 'Only what was closed in this time.' })
  closedOn?: DateRange | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'Only what changed in this time.' })
  updatedAt?: DateTimeRange | null;
}

export const SharedDealOrder = orderInput<SharedDealOrderField>('SharedDeal', {
  REGISTERED_AT: 'By registration.',
  LAST_ACTIVITY_AT: 'By when something last happened on it.',
  CLOSED_ON: 'By the day of the close; open ones count as the last to close.',
  UPDATED_AT: BY_CHANGE,
});
