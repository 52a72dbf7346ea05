import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Reason } from '../decisions/reason.type.js';
import { Money } from '../money/money.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';

export const LineState = {
  MINE: 'MINE',
  OPEN: 'OPEN',
  UPGRADABLE: 'UPGRADABLE',
  NOT_CREDITABLE: 'NOT_CREDITABLE',
} as const;

registerEnumType(LineState, {
  name: 'LineState',
  description: 'What selling a product line to a customer would give a partner.',
  valuesConfig: {
    MINE: { description: 'The partner is associated with it: upsells are credited.' },
    OPEN: { description: 'The customer does not have it, and its sale would be credited.' },
    UPGRADABLE: { description: 'The customer has it, and an upgrade would be credited.' },
    NOT_CREDITABLE: { description: 'Its sale would give no credit; it reads the same whoever sold what is there.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'One product line of one customer, and what it holds for the partner.',
})
export class InstallBaseLine {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => LineState, { description: 'What selling it to this customer would give.' })
  state!: keyof typeof LineState;

  @Field(() => Money, {
    nullable: true,
    description: 'What the customer pays for it per month; null where it does not have it or you may not know.',
  })
  mrr!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "An estimate: of the partner's own line what a month earns now, in the line's currency. null where there is no price to estimate from.",
  })
  estimatedMonthlyRevenueShare!: Money | null;

  @Field(() => [Reason], { description: 'By the same table that decides the credit of a won deal.' })
  reasons!: readonly Reason[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'One customer of the partner, with what each product line of the catalog holds for the partner.',
})
export class InstallBaseRow {}

export const InstallBaseConnection = connectionOf(InstallBaseRow, 'InstallBase');
