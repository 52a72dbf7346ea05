import { Field, InputType } from 'type-graphql';
import { BY_CHANGE, orderInput } from '../reading/order.inputs.js';
import { DateTimeRange, MonthRange, QuarterRange } from '../reading/range.inputs.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import type { EntryOrderField } from './entry.list.js';
import { EntryKind } from './revenue-share-entry.type.js';
import { StatementStatus } from './statement.type.js';

@InputType('RevenueShareEntryFilter', { description: 'What entries of the ledger are narrowed to; all of it at once.' })
export class EntryFilterInput {
  @Field(() => String, { nullable: true, description: 'Only of the partner with this key.' })
  partner?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of the customer with this key.' })
  customer?: string | null;

  @Field(() => ProductLineScalar, { nullable: true, description: 'Only for this line.' })
  productLine?: string | null;

  @Field(() => EntryKind, { nullable: true, description: 'Only of this kind.' })
  kind?: keyof typeof EntryKind | null;

  @Field(() => MonthRange, { nullable: true, description: 'Only for these months.' })
  month?: MonthRange | null;

  @Field(() => QuarterRange, { nullable: true, description: 'Only on the statements of these quarters.' })
  bookedIn?: QuarterRange | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'Only what changed in this time.' })
  updatedAt?: DateTimeRange | null;
}

export const EntryOrder = orderInput<EntryOrderField>('RevenueShareEntry', {
  MONTH: 'By the month that it is for.',
  BOOKED_IN: 'By the quarter whose statement carries it.',
  UPDATED_AT: BY_CHANGE,
});

@InputType('StatementFilter', { description: 'What a list of statements is narrowed to; all of it at once.' })
export class StatementFilterInput {
  @Field(() => String, { nullable: true, description: 'Only of the partner with this key.' })
  partner?: string | null;

  @Field(() => QuarterRange, { nullable: true, description: 'Only of these quarters.' })
  quarter?: QuarterRange | null;

  @Field(() => StatementStatus, { nullable: true, description: 'Only those that have come this far.' })
  status?: keyof typeof StatementStatus | null;
}
