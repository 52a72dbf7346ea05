import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { DateScalar, QuarterScalar } from '../scalars/calendar.js';
import { RevenueShareEntry } from './revenue-share-entry.type.js';
import { connectionOf } from '../reading/connection.type.js';

export const StatementStatus = { OPEN: 'OPEN', CLOSED: 'CLOSED', PAID: 'PAID' } as const;

registerEnumType(StatementStatus, {
  name: 'StatementStatus',
  description: 'How far a statement has come.',
  valuesConfig: {
    OPEN: { description: 'Entries may still come or change.' },
    CLOSED: { description: 'Fixed for good.' },
    PAID: { description: 'Fixed and paid.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'What a partner is paid for a quarter; the total is the sum of the entries.',
})
export class Statement {
  @Field(() => QuarterScalar)
  quarter!: string;

  @Field(() => StatementStatus, { description: 'How far it has come.' })
  status!: keyof typeof StatementStatus;

  @Field(() => [RevenueShareEntry], { description: 'Everything that was booked in the quarter.' })
  entries!: readonly RevenueShareEntry[];

  @Field(() => Money, { description: "The sum of its entries, in the partner's currency." })
  total!: Money;

  @Field(() => DateScalar, { description: 'The day on which it is paid.' })
  payableOn!: string;
}

export const StatementConnection = connectionOf(Statement);
