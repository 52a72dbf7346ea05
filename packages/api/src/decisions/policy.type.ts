import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../scalars/calendar.js';
import { Clause } from './clause.type.js';

@ObjectType({ simpleResolvers: true, description: "A version of the program's rules." })
export class Policy {
  @Field(() => String)
  version!: string;

  @Field(() => DateScalar, { description: 'The first day on which it is in force; it is until the next version is.' })
  effectiveFrom!: string;

  @Field(() => [Clause], { description: "Every clause, in the page's order." })
  clauses!: readonly Clause[];
}
