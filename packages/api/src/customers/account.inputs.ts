import { Field, ID, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { MoneyInput } from '../money/money.inputs.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, MonthScalar } from '../scalars/calendar.js';
import { Edition } from '../shared-deals/deal-words.js';
import { Segment } from './segment.js';

@InputType({ description: 'An organisation that the vendor sells to.' })
export class AddCustomerInput {
  @Field(() => String, {
    nullable: true,
    description: 'As the source system knows it; one is made where it is left out.',
  })
  key?: string | null;

  @Field(() => String, { description: 'The name of the organisation.' })
  name!: string;

  @Field(() => [String], { description: 'The domains that it goes by, at least one.' })
  domains!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The domain with which it buys (registration.purchase-domain); the first where it is left out.',
  })
  purchaseDomain?: string | null;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2; of growth specialists, their own territory.' })
  region!: string;

  @Field(() => String, { nullable: true, description: 'An IANA time zone; that of the region where it is left out.' })
  timeZone?: string | null;

  @Field(() => Segment, { description: 'How large it is; of growth specialists, their own territory.' })
  segment!: keyof typeof Segment;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'What a customer pays for a line from a day on, outside of shared deals.' })
export class ChangeSubscriptionInput {
  @Field(() => ID, { description: 'The id of the customer.' })
  customer!: string;

  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Edition, { description: 'The edition; NONE for lines that come in one only.' })
  edition!: keyof typeof Edition;

  @Field(() => MoneyInput, { description: "The line's total per month." })
  mrr!: MoneyInput;

  @Field(() => DateScalar, { description: 'The first day of it, where the customer is.' })
  effective!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class EndSubscriptionInput {
  @Field(() => ID, { description: 'The id of the customer.' })
  customer!: string;

  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => DateScalar, { description: 'The first day on which it is no longer in force.' })
  effective!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class ReportPaymentInput {
  @Field(() => ID, { description: 'The id of the customer.' })
  customer!: string;

  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => MonthScalar, { description: 'The month that it is about.' })
  month!: string;

  @Field(() => Boolean, { description: 'The customer paid for it; else the payment was missed (revshare.conditions).' })
  received!: boolean;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
