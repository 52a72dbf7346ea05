import { Field, ObjectType } from 'type-graphql';
import { Reason } from '../decisions/reason.type.js';
import { Money } from '../money/money.type.js';
import { DecimalScalar, ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, MonthScalar, QuarterScalar } from '../scalars/calendar.js';
import { ForecastKind, ForecastMethod, ForecastStage } from './forecast-words.js';

@ObjectType({ simpleResolvers: true, description: 'A range around an estimate; both ends belong to it.' })
export class ForecastBand {
  @Field(() => DecimalScalar, { description: 'What may come lies in it with this chance at least.' })
  coverage!: string;

  @Field(() => Money, { description: 'The low end.' })
  low!: Money;

  @Field(() => Money, { description: 'The high end.' })
  high!: Money;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What one association, or one line of an open deal, is counted with in a quarter.',
})
export class ForecastLine {
  @Field(() => ForecastKind, { description: 'Whether it stands already or is still being sold.' })
  kind!: keyof typeof ForecastKind;

  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Money, { description: 'The MRR that it is counted on, as the customer pays it or is expected to.' })
  base!: Money;

  @Field(() => DecimalScalar, { description: 'The share of that MRR.' })
  rate!: string;

  @Field(() => [MonthScalar], { description: 'The months of the quarter that it accrues in.' })
  months!: readonly string[];

  @Field(() => Money, { description: 'What accrues in those months if it comes.' })
  full!: Money;

  @Field(() => ForecastStage, { nullable: true, description: 'Of an open deal.' })
  stage!: keyof typeof ForecastStage | null;

  @Field(() => MonthScalar, { nullable: true, description: 'In which an open deal is taken to close.' })
  closesIn!: string | null;

  @Field(() => Money, { description: 'What is counted: all of it, or that times the chance of the stage.' })
  amount!: Money;

  @Field(() => [Reason])
  reasons!: readonly Reason[];
}

@ObjectType({
  simpleResolvers: true,
  description: `A quarter as it is foreseen. \`accrued\` is a fact, all the rest are estimates, and of those months only that had not
accrued yet: no amount stands in both.`,
})
export class ForecastQuarter {
  @Field(() => QuarterScalar)
  quarter!: string;

  @Field(() => Money, { description: "A fact: the total of the quarter's statement by now." })
  accrued!: Money;

  @Field(() => Money, {
    description: "An estimate: what standing associations will still accrue at today's MRR within their terms.",
  })
  committed!: Money;

  @Field(() => Money, {
    description: 'An estimate: what open, approved deals will accrue, each times the chance of its stage.',
  })
  pipeline!: Money;

  @Field(() => Money, { description: 'The lower end of the widest band around committed and pipeline together.' })
  low!: Money;

  @Field(() => Money, { description: 'Its upper end.' })
  high!: Money;

  @Field(() => [ForecastBand], { description: 'Narrow to wide, each within the next.' })
  bands!: readonly ForecastBand[];

  @Field(() => ForecastMethod, { description: 'How the bands were found.' })
  method!: keyof typeof ForecastMethod;

  @Field(() => [ForecastLine], { description: 'What committed and pipeline are the exact sums of.' })
  lines!: readonly ForecastLine[];

  @Field(() => [Reason], { description: 'What the estimate rests on, its method among it.' })
  reasons!: readonly Reason[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a forecast is made from, as plain data: whoever has the rules makes the same one from it.',
})
export class ForecastBasis {
  @Field(() => DateScalar, { description: 'The day of the forecast, where the partner is.' })
  asOf!: string;

  @Field(() => String)
  policyVersion!: string;

  @Field(() => String, { description: 'JSON: the input of the rules’ forecast.' })
  input!: string;
}
