import { Field, ID, InputType, Int } from 'type-graphql';
import { again, expectedVersionSays } from '../acts/again.js';
import { MoneyInput } from '../money/money.inputs.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';
import { Edition, RegistrationSource } from './deal-words.js';

@InputType({ description: 'A line as it is sold.' })
export class DealLineInput {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Edition, { description: 'The edition bought; NONE for lines that come in one only.' })
  edition!: keyof typeof Edition;

  @Field(() => MoneyInput, { description: "The line's total per month after the deal." })
  mrr!: MoneyInput;
}

@InputType({ description: 'Somebody at the prospect whom the partner knows.' })
export class ProspectContactInput {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail address. Nothing is sent to it.' })
  email!: string;
}

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

  @Field(() => RegistrationSource, {
    nullable: true,
    description: 'The record that it is made from (registration.two-ways); a company, named by the domain, by default.',
  })
  from?: keyof typeof RegistrationSource | null;

  @Field(() => ProspectContactInput, { nullable: true, description: 'Whom you know there; asked for from CONTACT.' })
  contact?: ProspectContactInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'By what your CRM knows the deal; asked for from EXISTING_DEAL. It is kept, and looked up nowhere.',
  })
  existingDeal?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the partner expects the deal to close.' })
  expectedClose?: string | null;

  @Field(() => [DealLineInput], { nullable: true, description: 'What the partner expects to sell.' })
  expectedLines?: DealLineInput[] | null;

  @Field(() => [ProductLineScalar], { nullable: true, description: 'What the prospect has asked about.' })
  productsOfInterest?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The prospect in a few words, for the growth specialist.' })
  introduction?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be done next, and by whom.' })
  nextSteps?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class UpdateSharedDealInput {
  @Field(() => ID, { description: 'The id of an open shared deal. What is left out of the rest stays as it is.' })
  sharedDeal!: string;

  @Field(() => String, { nullable: true, description: 'What the prospect needs, as you found together.' })
  need?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the partner expects the deal to close.' })
  expectedClose?: string | null;

  @Field(() => [DealLineInput], { nullable: true, description: 'What the partner expects to sell; all of it anew.' })
  expectedLines?: DealLineInput[] | null;

  @Field(() => [ProductLineScalar], { nullable: true, description: 'What the prospect has asked about; all of it.' })
  productsOfInterest?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The prospect in a few words, for the growth specialist.' })
  introduction?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be done next, and by whom.' })
  nextSteps?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class ApproveSharedDealInput {
  @Field(() => ID, { description: 'The id of the shared deal.' })
  sharedDeal!: string;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
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

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
