import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateScalar, QuarterScalar } from '../scalars/calendar.js';
import { ForecastMethod } from './forecast-words.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A forecast as it was made and kept, and, once its quarter is over, what came.',
})
export class KeptForecast {
  @Field(() => QuarterScalar)
  quarter!: string;

  @Field(() => DateScalar, { description: 'The day on which it was made.' })
  madeOn!: string;

  @Field(() => Money, { description: 'What standing associations were expected to accrue.' })
  committed!: Money;

  @Field(() => Money, { description: 'What open deals were expected to add.' })
  pipeline!: Money;

  @Field(() => Money, { description: 'The low end of its band.' })
  low!: Money;

  @Field(() => Money, { description: 'The high end of its band.' })
  high!: Money;

  @Field(() => DecimalScalar, { description: 'What the band was to cover at least.' })
  coverage!: string;

  @Field(() => ForecastMethod, { description: 'How the band was reckoned.' })
  method!: keyof typeof ForecastMethod;

  @Field(() => String)
  policyVersion!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many quarters it looked ahead; null while its quarter is not over.',
  })
  ahead!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: "What has accrued since it was made: the quarter's statement less what stood on it then.",
  })
  came!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Committed and pipeline less what came: above zero for too much.',
  })
  error!: Money | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what came lay between low and high.' })
  isWithinBand!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'How far off the forecasts were that looked as far ahead.' })
export class ForecastHorizon {
  @Field(() => Int, { description: 'In quarters: 0 for the quarter in which a forecast was made.' })
  ahead!: number;

  @Field(() => Int, { description: 'How many forecasts this is of.' })
  forecasts!: number;

  @Field(() => Money, { description: 'How far off they were on average, too much and too little alike.' })
  meanError!: Money;

  @Field(() => Money, { description: 'By how much they were too high on average; below zero for too low.' })
  bias!: Money;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'All errors as a share of all that came; null where nothing came.',
  })
  errorRate!: string | null;

  @Field(() => DecimalScalar, { description: 'The share of them of which what came lay in the band.' })
  withinBand!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Past forecasts held against what came.' })
export class ForecastAccuracy {
  @Field(() => [ForecastHorizon], { description: 'By how far ahead they looked, nearest first.' })
  horizons!: readonly ForecastHorizon[];

  @Field(() => [KeptForecast], { description: 'Of every quarter that is over, by quarter and day.' })
  forecasts!: readonly KeptForecast[];
}
