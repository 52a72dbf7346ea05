import { Field, Int, ObjectType } from 'type-graphql';
import { Clause } from '../decisions/clause.type.js';
import { UserError } from '../decisions/user-error.type.js';

@ObjectType({ simpleResolvers: true, description: 'A line that was not taken.' })
export class RefusedLine {
  @Field(() => Int, { description: 'The first is 1.' })
  line!: number;

  @Field(() => String, { description: 'Where in the line; empty for the whole of it.' })
  field!: string;

  @Field(() => String, { description: 'What is wrong and what mends it.' })
  reason!: string;

  @Field(() => Clause, { nullable: true, description: 'The clause that stands in the way, where one does.' })
  clause!: Clause | null;
}

@ObjectType({ simpleResolvers: true })
export class RecordHistoryPayload {
  @Field(() => Int, { description: 'Lines that are in the history now and were not before.' })
  taken!: number;

  @Field(() => Int, { description: 'Lines that were in it already.' })
  unchanged!: number;

  @Field(() => [RefusedLine], { description: 'The lines that could not be taken, each with its field and the reason.' })
  refused!: readonly RefusedLine[];

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
