import { Field, ID, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { Locale } from '../decisions/locale.js';

@InputType({ description: 'To whom at the customer a link to a proof goes.' })
export class SendProofLinkInput {
  @Field(() => ID, { description: 'The id of the proof that the customer is to answer.' })
  poi!: string;

  @Field(() => String, { description: 'The name of whoever is to answer for the customer.' })
  recipientName!: string;

  @Field(() => String, { description: 'Their e-mail address.' })
  recipientEmail!: string;

  @Field(() => Locale, { description: 'The language of the mail and of the page.' })
  language!: Locale;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'Which link is to lead nowhere any more.' })
export class RevokeProofLinkInput {
  @Field(() => ID, { description: 'The id of the link.' })
  link!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: "A customer's answer to a proof." })
export class RespondToPoiInput {
  @Field(() => String, { description: "The token of the customer's link: the last part of its address." })
  token!: string;

  @Field(() => Boolean, { description: 'true: the customer confirms all that the link shows; false: it declines.' })
  accept!: boolean;

  @Field(() => String, { description: 'Who answers for the customer.' })
  signerName!: string;

  @Field(() => String, { description: 'Their e-mail address; the confirmation goes there.' })
  signerEmail!: string;

  @Field(() => String, { nullable: true, description: 'Why it declines, where it wants to say so.' })
  reason?: string | null;
}
