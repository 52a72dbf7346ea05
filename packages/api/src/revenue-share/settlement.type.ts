import { Field, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { DateTimeScalar, QuarterScalar } from '../scalars/calendar.js';

@ObjectType({ simpleResolvers: true, description: 'An earlier statement that is settled with a later one.' })
export class CarriedStatement {
  @Field(() => QuarterScalar)
  quarter!: string;

  @Field(() => Money, { description: 'What it comes to; below zero where more was taken back than earned.' })
  total!: Money;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How a statement is settled: when it was closed and paid, and which statements are set off against it.',
})
export class StatementSettlement {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its quarter was closed; null while it is open.' })
  closedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was marked as paid; null while it is not.' })
  paidAt!: string | null;

  @Field(() => [CarriedStatement], {
    description:
      'The earlier statements that are settled with it, the oldest first: as they were paid or, while it is not paid, the debts that it is set off against.',
  })
  carried!: readonly CarriedStatement[];

  @Field(() => QuarterScalar, {
    nullable: true,
    description: 'The quarter of the later statement that it is settled with; null where no later one is known.',
  })
  carriedTo!: string | null;
}
