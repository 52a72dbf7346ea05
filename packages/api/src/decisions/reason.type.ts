import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../scalars/calendar.js';
import { Clause } from './clause.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Why something is as it is: one clause, whether what it asks for was met, and what was found.',
})
export class Reason {
  @Field(() => Clause, { description: 'The clause that it rests on.' })
  clause!: Clause;

  @Field(() => Boolean, {
    description: 'Whether what the clause asks for is met; a reason that does not hold stands in the way.',
  })
  holds!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day, where the customer is, on which what stands in the way can or could still be put right; null where the program names no such day, and for a reason that holds.',
  })
  mendableUntil!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A value that a clause was tried on.' })
export class Fact {
  @Field(() => String, { description: 'Stable; what it is called for people is its label.' })
  name!: string;
}
