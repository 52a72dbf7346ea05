import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../decisions/user-error.type.js';
import { SharedDeal } from './shared-deal.type.js';

@ObjectType({ simpleResolvers: true })
export class RegisterDealPayload {
  @Field(() => SharedDeal, { nullable: true, description: 'null where an error says why.' })
  sharedDeal!: SharedDeal | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ApproveSharedDealPayload {
  @Field(() => SharedDeal, { nullable: true, description: 'null where an error says why.' })
  sharedDeal!: SharedDeal | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class WinDealPayload {
  @Field(() => SharedDeal, { nullable: true, description: 'null where an error says why.' })
  sharedDeal!: SharedDeal | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
