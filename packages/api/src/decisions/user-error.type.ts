import { Field, ObjectType } from 'type-graphql';
import { Clause } from './clause.type.js';

@ObjectType({ simpleResolvers: true, description: 'Why a mutation did nothing, so that whoever asked can mend it.' })
export class UserError {
  @Field(() => String, { description: 'For programs.' })
  code!: string;

  @Field(() => String, { description: 'For people: what is wrong and what mends it.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'Where in the input; null where it is about the whole.' })
  field!: readonly string[] | null;

  @Field(() => Clause, { nullable: true, description: 'The clause that stands in the way, where one does.' })
  clause!: Clause | null;
}
