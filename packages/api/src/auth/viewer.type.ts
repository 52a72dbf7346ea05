import { createUnionType, Field, ObjectType } from 'type-graphql';
import { ApiToken } from '../credentials/token.type.js';
import { Node } from '../nodes/node.type.js';
import { typeOfId } from '../nodes/node-types.js';
import { Staff } from '../staff/staff.type.js';

@ObjectType({ implements: Node, simpleResolvers: true, description: "One of a partner's people." })
export class PartnerUser extends Node {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'As whoever vouches for them tells it; empty where they do not.' })
  email!: string;

  @Field(() => Boolean, { description: 'Whether they look after the tokens of their partner.' })
  isAdmin!: boolean;
}

export const Viewer = createUnionType({
  name: 'Viewer',
  description: 'Who you are here.',
  types: () => [PartnerUser, Staff, ApiToken] as const,
  resolveType: ({ id }) => typeOfId(id),
});
