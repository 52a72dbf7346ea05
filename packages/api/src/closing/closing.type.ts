import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../decisions/user-error.type.js';
import { Money } from '../money/money.type.js';
import { StatementStatus } from '../revenue-share/statement.type.js';
import { DateScalar, DateTimeScalar, QuarterScalar } from '../scalars/calendar.js';

@ObjectType({
  simpleResolvers: true,
  description: "A quarter's statements of all partners: as they were closed or, while it is open, as they would be.",
})
export class QuarterClosing {
  @Field(() => QuarterScalar)
  quarter!: string;

  @Field(() => StatementStatus, { description: 'How far the quarter has come.' })
  status!: keyof typeof StatementStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'null while it is open.' })
  closedAt!: string | null;

  @Field(() => DateScalar, { description: 'The day on which its statements are paid.' })
  payableOn!: string;

  @Field(() => Int, { description: 'How many partners have entries.' })
  statements!: number;

  @Field(() => Int, { description: 'How many entries were closed.' })
  entries!: number;

  @Field(() => Int, { description: "How many of the entries correct one of an earlier quarter's." })
  corrections!: number;

  @Field(() => [Money], { description: 'What is paid in all, by currency.' })
  totals!: readonly Money[];
}

@ObjectType({ simpleResolvers: true })
export class CloseQuarterPayload {
  @Field(() => QuarterClosing, { nullable: true, description: 'As it is now; open where an error says why.' })
  closing!: QuarterClosing | null;

  @Field(() => Boolean, { description: 'It was closed already: nothing was done.' })
  closedBefore!: boolean;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
