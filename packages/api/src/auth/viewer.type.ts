import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Node } from '../nodes/node.type.js';
import { typeOfId } from '../nodes/node-types.js';
import { Staff } from '../staff/staff.type.js';

@ObjectType({ implements: Node, simpleResolvers: true, description: "One of a partner's people." })
export class PartnerUser extends Node {
  @Field(() => String, { description: 'The name.' })
  name!: string;
}

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
}

export const Viewer = createUnionType({
  name: 'Viewer',
  description: 'Who you are here.',
  types: () => [PartnerUser, Staff, ApiToken] as const,
  resolveType: ({ id }) => typeOfId(id),
});
