import { Field, InputType } from 'type-graphql';
import { BY_CHANGE, orderInput } from '../reading/order.inputs.js';
import { DateRange, DateTimeRange } from '../reading/range.inputs.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';
import { Motion } from '../shared-deals/deal-words.js';
import type { AssociationOrderField } from './association.list.js';

@InputType('AssociationFilter', { description: 'What a list of associations is narrowed to; all of it at once.' })
export class AssociationFilterInput {
  @Field(() => String, { nullable: true, description: 'Only of the partner with this key.' })
  partner?: string | null;

  @Field(() => String, { nullable: true, description: 'Only with the customer with this key.' })
  customer?: string | null;

  @Field(() => ProductLineScalar, { nullable: true, description: 'Only with this line.' })
  productLine?: string | null;

  @Field(() => Motion, { nullable: true, description: 'Only of this motion.' })
  motion?: keyof typeof Motion | null;

  @Field(() => DateRange, { nullable: true, description: 'Only what began in this time.' })
  since?: DateRange | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only what stands at the end of this day.' })
  standingOn?: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'Only what changed in this time.' })
  updatedAt?: DateTimeRange | null;
}

export const AssociationOrder = orderInput<AssociationOrderField>('Association', {
  SINCE: 'By the first day on which it stands.',
  PRODUCT_LINE: 'By the product line.',
  UPDATED_AT: BY_CHANGE,
});
