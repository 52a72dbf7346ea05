import { Field, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { Tier } from '../tiers/tier-words.js';
import { Program } from './partner.type.js';

@InputType({ description: 'Whom the vendor writes to, and warns (review.warning-recipient).' })
export class PrimaryContactInput {
  @Field(() => String, { description: 'The name of the person.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail address of the person.' })
  email!: string;
}

@InputType({ description: 'An organisation that joins the program.' })
export class EnrolPartnerInput {
  @Field(() => String, {
    nullable: true,
    description: 'As the source system knows it; one is made where it is left out.',
  })
  key?: string | null;

  @Field(() => String, { description: 'The name of the organisation.' })
  name!: string;

  @Field(() => Program, { description: 'On which terms it takes part.' })
  program!: keyof typeof Program;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2: its days are those of this region.' })
  region!: string;

  @Field(() => String, { description: 'ISO 4217: what its revenue share is paid in.' })
  currency!: string;

  @Field(() => PrimaryContactInput, { description: "The account's primary contact." })
  primaryContact!: PrimaryContactInput;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class ChangeProgramInput {
  @Field(() => String)
  partnerKey!: string;

  @Field(() => Program, { description: 'The program that it is in from today on.' })
  program!: keyof typeof Program;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class GrantTierInput {
  @Field(() => String)
  partnerKey!: string;

  @Field(() => Tier, { description: 'The tier from today on, until a recalibration says otherwise.' })
  tier!: keyof typeof Tier;

  @Field(() => String, { description: 'Why the vendor grants it.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class ChangeAccreditationInput {
  @Field(() => String)
  partnerKey!: string;

  @Field(() => Boolean, {
    description:
      'It holds the CRM Implementation Accreditation from today on, or no longer (upmarket.partner-conditions).',
  })
  held!: boolean;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
