import { Field, InputType } from 'type-graphql';
import { BY_CHANGE, orderInput } from '../reading/order.inputs.js';
import { DateTimeRange } from '../reading/range.inputs.js';
import type { CustomerOrderField } from './customer.list.js';

@InputType('CustomerFilter', { description: 'What a list of customers is narrowed to; all of it at once.' })
export class CustomerFilterInput {
  @Field(() => String, { nullable: true, description: 'Only the one with this key.' })
  customer?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those of this region, ISO 3166-1 alpha-2.' })
  region?: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'Only what changed in this time.' })
  updatedAt?: DateTimeRange | null;
}

export const CustomerOrder = orderInput<CustomerOrderField>('Customer', {
  NAME: 'By name.',
  UPDATED_AT: BY_CHANGE,
});
