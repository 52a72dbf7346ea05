import { type ClassType, Field, ObjectType } from 'type-graphql';
import { UserError } from './user-error.type.js';

/** What a mutation answers, as every mutation does: the object that it is about, and why nothing was done. */
export function payloadOf(name: string, object: string, type: ClassType): ClassType {
  @ObjectType(name, { simpleResolvers: true })
  class PayloadOf {
    @Field(() => [UserError])
    userErrors!: readonly UserError[];
  }
  Field(() => type, { nullable: true, description: 'null where an error says why.' })(PayloadOf.prototype, object);
  return PayloadOf;
}
