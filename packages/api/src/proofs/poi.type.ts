import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { Node } from '../nodes/node.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateTimeScalar } from '../scalars/calendar.js';
import { Edition } from '../shared-deals/deal-words.js';
import { UPDATED } from '../reading/words.js';

export const PoiStatus = { OPEN: 'OPEN', SIGNED: 'SIGNED', DECLINED: 'DECLINED', REPLACED: 'REPLACED' } as const;

registerEnumType(PoiStatus, {
  name: 'PoiStatus',
  description: 'What became of a proof of involvement.',
  valuesConfig: {
    OPEN: { description: 'The customer has not answered.' },
    SIGNED: { description: 'The customer accepted it.' },
    DECLINED: { description: 'The customer declined it.' },
    REPLACED: { description: 'A newer one took its place.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A product line that a proof names.' })
export class PoiLine {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Edition, { description: 'The edition that it names.' })
  edition!: keyof typeof Edition;

  @Field(() => Money, { description: "The line's total MRR." })
  mrr!: Money;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A proof of involvement: what the customer is asked to confirm of a partner's part in a deal.",
})
export class Poi extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'As the source system knows it; null for one made from a quote.',
  })
  key!: string | null;

  @Field(() => PoiStatus, { description: 'What the customer answered.' })
  status!: keyof typeof PoiStatus;

  @Field(() => [PoiLine], { description: 'The product lines that it names, as the customer sees them.' })
  lines!: readonly PoiLine[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the customer signed; null while it has not.' })
  signedAt!: string | null;

  @Field(() => Boolean, { description: "Whether it was shared on the deal's record (poi.signed-by-close)." })
  shared!: boolean;

  @Field(() => Boolean, { description: 'Whether it was made from a quote, not by hand.' })
  automatic!: boolean;

  @Field(() => DateTimeScalar, { description: UPDATED })
  updatedAt!: string;
}
