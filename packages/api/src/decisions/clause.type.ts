import { Field, ObjectType } from 'type-graphql';
import { Node } from '../nodes/node.type.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One rule of the rules of engagement, under the id that the whole product knows it by.',
})
export class Clause extends Node {
  @Field(() => String, { description: 'Such as "bpw.one-credit".' })
  code!: string;

  @Field(() => [String], { description: 'How the product keeps it: it decides, guards, tracks or shows.' })
  kinds!: readonly string[];

  @Field(() => String, { description: 'The version of the policy that the clause is read with.' })
  policyVersion!: string;
}
