import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';

@ObjectType({ simpleResolvers: true, description: 'The days over which a partner is measured, both included.' })
export class MeasuredYear {
  @Field(() => DateScalar, { description: 'The first.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last: today where the partner is.' })
  to!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How deadlines of a kind that fell due were kept.' })
export class Punctuality {
  @Field(() => Int, { description: 'Those that fell due; those that run still are not among them.' })
  due!: number;

  @Field(() => Int, { description: 'Those of them that were met in time.' })
  onTime!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Those met in time of those due, 1 for all; null for none.',
  })
  rate!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What an open deal may bring.' })
export class Prospect {
  @Field(() => [Money], {
    description:
      'The MRR of the lines that the customer is asked to sign for, or of those expected while it was asked for none; a sum in each currency.',
  })
  mrr!: readonly Money[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The partner's close rate over the year, 1 for all; null where none of its deals ended in it.",
  })
  chance!: string | null;

  @Field(() => [Money], { description: 'The MRR times the chance. Empty where there is no chance to go by.' })
  weighted!: readonly Money[];
}

@ObjectType({ simpleResolvers: true, description: 'What the open deals of a partner may bring together.' })
export class Pipeline extends Prospect {
  @Field(() => Int, { description: 'How many there are, registered or approved.' })
  deals!: number;
}

@ObjectType({
  description:
    'What partners are compared by, today where the partner is. An amount is null where an exchange rate is missing for it.',
})
export class PortfolioFigures {}

@ObjectType({ simpleResolvers: true, description: 'What one product line holds for a partner at all its customers.' })
export class WhiteSpaceCell {
  @Field(() => String, { description: 'The product line.' })
  productLine!: string;

  @Field(() => Int, { description: 'Customers at which it is credited to the partner.' })
  mine!: number;

  @Field(() => Int, { description: 'Customers that do not have it, and at which it would be credited.' })
  open!: number;

  @Field(() => Int, { description: 'Customers at which an upgrade would be credited.' })
  upgradable!: number;

  @Field(() => [Money], { description: 'What a month of it earns the partner now, a sum in each currency.' })
  earned!: readonly Money[];

  @Field(() => [Money], {
    description:
      "What a month of the open and upgradable ones would earn if each earned what the partner's own lines of the kind earn on average: an estimate. Empty where there is no own line to go by.",
  })
  potential!: readonly Money[];
}
