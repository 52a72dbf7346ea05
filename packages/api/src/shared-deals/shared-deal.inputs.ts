import { Field, ID, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { MoneyInput } from '../money/money.inputs.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';
import { Edition } from './deal-words.js';

@InputType({ description: 'A deal that a partner has found and asks to sell together with the vendor.' })
export class RegisterDealInput {
  @Field(() => String, { nullable: true, description: 'The partner; left out by the partner itself.' })
  partnerKey?: string | null;

  @Field(() => String, { description: 'The domain with which the customer will buy (registration.purchase-domain).' })
  domain!: string;

  @Field(() => String, { description: 'How you and the prospect know each other (registration.qualified-first).' })
  relationship!: string;

  @Field(() => String, {
    description: 'What the prospect needs, as you found together (registration.qualified-first).',
  })
  need!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When the partner expects the deal to close.' })
  expectedClose?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class ApproveSharedDealInput {
  @Field(() => ID, { description: 'The id of the shared deal.' })
  sharedDeal!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'A line as it is sold.' })
export class DealLineInput {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Edition, { description: 'The edition bought; NONE for lines that come in one only.' })
  edition!: keyof typeof Edition;

  @Field(() => MoneyInput, { description: "The line's total per month after the deal." })
  mrr!: MoneyInput;
}

@InputType()
export class WinDealInput {
  @Field(() => ID, { description: 'The id of a shared deal on the deal that was won.' })
  sharedDeal!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Today, where the customer is, by default.' })
  closedOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the subscription starts; on the close date by default.',
  })
  startsOn?: string | null;

  @Field(() => [DealLineInput], { nullable: true, description: 'Those of the newest quote by default.' })
  lines?: DealLineInput[] | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
