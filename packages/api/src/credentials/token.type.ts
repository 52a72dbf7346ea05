import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { again } from '../acts/again.js';
import { tokenScopes } from '../auth/token-scopes.js';
import { UserError } from '../decisions/user-error.type.js';
import { Node } from '../nodes/node.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A key with which a program reads and writes in somebody’s name.',
})
export class ApiToken extends Node {
  @Field(() => String, { description: 'What it was called when it was made.' })
  name!: string;

  @Field(() => [String], { description: 'What it may do of what its holder may; empty: all of it.' })
  scopes!: readonly string[];

  @Field(() => String, { description: 'Whom it stands for: ops:KEY, pdm:KEY, gs:KEY or partner:KEY.' })
  holder!: string;

  @Field(() => Boolean, {
    description: 'Whether it is one person’s own: it ends when they are no longer of its holder.',
  })
  isPersonal!: boolean;

  @Field(() => String, { nullable: true, description: 'Its first characters, to know it again by. Never more of it.' })
  beginning!: string | null;

  @Field(() => Boolean, { description: 'Whether it works now, as far as its own times say.' })
  isValid!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends; null: when it is revoked.' })
  expiresAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, half a minute more or less.' })
  lastUsedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the token that takes its place.' })
  replacedBy!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it works beside the one that takes its place. Shown after that, it ends them both.',
  })
  replacedUntil!: string | null;
}

export const ApiTokenConnection = connectionOf(ApiToken);

@InputType({ description: 'A token to be made.' })
export class CreateTokenInput {
  @Field(() => String, { description: 'What it is for, in your words.' })
  name!: string;

  @Field(() => [String], {
    description: `What it may do of what its holder may: ${tokenScopes.join(', ')}; empty: all of it.`,
  })
  scopes!: string[];

  @Field(() => Int, { defaultValue: 90, description: 'How many days it is valid, from 1 to 366.' })
  days!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom it stands for: partner:KEY for those who look after a partner’s tokens, ops:KEY, pdm:KEY, gs:KEY or partner:KEY for ops. Left out, it is your own, and ends with your place in the program.',
  })
  holder?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'A token whose place another takes.' })
export class RotateTokenInput {
  @Field(() => ID, { description: 'The token that is to go.' })
  token!: string;

  @Field(() => Int, {
    defaultValue: 24,
    description: 'How many hours it works beside the new one, from 0 to 168. Shown after that, it ends them both.',
  })
  overlapHours!: number;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'A token to be ended.' })
export class RevokeTokenInput {
  @Field(() => ID, { description: 'The token; those whose place it took end with it.' })
  token!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

const once =
  'The token itself. It is shown this once and is stored nowhere; null for a mutation that was sent before, and where an error says why.';

@ObjectType({ simpleResolvers: true, description: 'What came of making a token.' })
export class CreateTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: 'null where an error says why.' })
  token!: ApiToken | null;

  @Field(() => String, { nullable: true, description: once })
  text!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of replacing a token.' })
export class RotateTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: 'The new one; null where an error says why.' })
  token!: ApiToken | null;

  @Field(() => String, { nullable: true, description: once })
  text!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors!: readonly UserError[];
}
