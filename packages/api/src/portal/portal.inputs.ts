import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { again } from '../acts/again.js';

export const PortalAction = {
  CREATED: 'CREATED',
  EDITED: 'EDITED',
  PUBLISHED: 'PUBLISHED',
  VIEWED: 'VIEWED',
  LOGGED_IN: 'LOGGED_IN',
} as const;

registerEnumType(PortalAction, {
  name: 'PortalAction',
  description: "What somebody did in a customer's portal.",
  valuesConfig: {
    CREATED: { description: 'Made something: work that counts (managed.qualifying-work).' },
    EDITED: { description: 'Changed something: work that counts.' },
    PUBLISHED: { description: 'Published something: work that counts.' },
    VIEWED: { description: 'Looked at something: no work.' },
    LOGGED_IN: { description: 'Came in: no work (managed.login-is-not-work).' },
  },
});

@InputType({ description: 'What a customer decided on who may work in its portal (access.partner-admin-set).' })
export class ChangePortalAccessInput {
  @Field(() => ID, { description: 'The id of the customer, who alone decides.' })
  customer!: string;

  @Field(() => String)
  partnerKey!: string;

  @Field(() => Boolean, { description: 'The customer grants the access; else it withdraws it.' })
  granted!: boolean;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: "What one of a partner's people did in a customer's portal, now." })
export class RecordPortalWorkInput {
  @Field(() => ID, { description: 'The id of the customer.' })
  customer!: string;

  @Field(() => String)
  partnerKey!: string;

  @Field(() => String, { description: 'Who did it, as the portal knows them.' })
  person!: string;

  @Field(() => PortalAction, { description: 'What was done.' })
  action!: keyof typeof PortalAction;

  @Field(() => String, { nullable: true, description: 'What it was done to.' })
  asset?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
