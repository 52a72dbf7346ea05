import { Field, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { DecimalScalar, ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';
import { PointKind } from './tier-words.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Something that gives points on a day: counted / pointValue × rate = points.',
})
export class PointSource {
  @Field(() => PointKind, { description: 'What it gives points for.' })
  kind!: keyof typeof PointKind;

  @Field(() => ProductLineScalar, { nullable: true, description: 'That was sold; null for a customer that is served.' })
  productLine!: string | null;

  @Field(() => Money, { description: 'Of sold MRR what was added in twelve months, of managed MRR the share.' })
  counted!: Money;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The amount of its currency that is worth the rate in points; null where the policy states none.',
  })
  pointValue!: string | null;

  @Field(() => DecimalScalar, { description: 'Points for one point value, the factor of growth markets included.' })
  rate!: string;

  @Field(() => DecimalScalar, {
    description: 'What it gives, to four decimals; the points of a standing are added up exactly first.',
  })
  points!: string;

  @Field(() => DateScalar, { description: 'The first day on which it counts so.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The first day on which it no longer counts so.' })
  until!: string;
}
