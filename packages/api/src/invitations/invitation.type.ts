import { Field, InputType, ObjectType } from 'type-graphql';
import { again } from '../acts/again.js';
import { connectionOf } from '../reading/connection.type.js';
import { DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({
  simpleResolvers: true,
  description: "An invitation of a partner to one of the vendor's deals, to sell together (overlay.invitation).",
})
export class Invitation {
  @Field(() => String, { description: 'By which the answer names it.' })
  key!: string;

  @Field(() => String, { description: 'The name of the partner that is invited.' })
  partnerName!: string;

  @Field(() => String, { nullable: true, description: 'With whom; null while the deal is with nobody’s customer yet.' })
  customerName!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the partner was first told.' })
  invitedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when it is to be answered (overlay.72-hours).' })
  dueAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the partner answered; null while it has not.' })
  answeredAt!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'null while it is not answered.' })
  accepted!: boolean | null;
}

export const InvitationConnection = connectionOf(Invitation);

@InputType()
export class InvitePartnerInput {
  @Field(() => String, { description: "The source system's key of the vendor's own deal." })
  dealKey!: string;

  @Field(() => String, { description: 'The key of the partner that is invited.' })
  partnerKey!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class AnswerInvitationInput {
  @Field(() => String, { description: 'The key of the invitation.' })
  invitation!: string;

  @Field(() => Boolean, { description: 'Whether the partner takes part.' })
  accepted!: boolean;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
