import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { Node } from '../nodes/node.type.js';
import { DecimalScalar, ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar, MonthScalar, QuarterScalar } from '../scalars/calendar.js';
import { connectionOf } from '../reading/connection.type.js';
import { UPDATED } from '../reading/words.js';

export const EntryKind = {
  ACCRUAL: 'ACCRUAL',
  REVERSAL: 'REVERSAL',
  REINSTATEMENT: 'REINSTATEMENT',
  CORRECTION: 'CORRECTION',
} as const;

registerEnumType(EntryKind, {
  name: 'EntryKind',
  description: 'What an entry of the ledger does.',
  valuesConfig: {
    ACCRUAL: { description: 'A month is earned.' },
    REVERSAL: { description: 'A month that was earned is taken back: the customer did not pay.' },
    REINSTATEMENT: { description: 'A month that was taken back is earned again: the customer paid after all.' },
    CORRECTION: { description: 'What became known later about a month of a closed quarter.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'At what rate an amount was converted.' })
export class Exchange {
  @Field(() => DecimalScalar, { description: "1 of the customer's currency in the partner's." })
  rate!: string;

  @Field(() => DateScalar, { description: 'The day of the rate.' })
  day!: string;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What one product line of one customer gave a partner for one month.',
})
export class RevenueShareEntry extends Node {
  @Field(() => EntryKind, { description: 'What it does.' })
  kind!: keyof typeof EntryKind;

  @Field(() => MonthScalar, { description: 'The month that it is for.' })
  month!: string;

  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Money, { description: "The line's MRR on the month's last day, as the customer pays it." })
  base!: Money;

  @Field(() => DecimalScalar, { description: 'A part of one: 0.2 is 20 %.' })
  rate!: string;

  @Field(() => Money, { description: "In the partner's currency." })
  amount!: Money;

  @Field(() => QuarterScalar, { description: 'The quarter whose statement carries it.' })
  bookedIn!: string;

  @Field(() => Exchange, { nullable: true, description: 'null where customer and partner have one currency.' })
  exchange!: Exchange | null;

  @Field(() => DateTimeScalar, { description: UPDATED })
  updatedAt!: string;
}

export const RevenueShareEntryConnection = connectionOf(RevenueShareEntry);
