import { Field, ObjectType } from 'type-graphql';
import { Reason } from '../decisions/reason.type.js';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateScalar, MonthScalar } from '../scalars/calendar.js';
import { PointSource } from './point-source.type.js';
import { Tier, TierRequirementName, TierStepCause, WindowMonthState } from './tier-words.js';

@ObjectType({ simpleResolvers: true, description: 'Tier points: total = sourced + assisted + managed.' })
export class TierPoints {
  @Field(() => DecimalScalar, { description: 'Of what was sold in Partner Sourced deals.' })
  sourced!: string;

  @Field(() => DecimalScalar, { description: 'Of what was sold in Partner Assisted deals.' })
  assisted!: string;

  @Field(() => DecimalScalar, { description: 'Of the customers that the partner serves.' })
  managed!: string;

  @Field(() => DecimalScalar, { description: 'Of all three.' })
  total!: string;
}

@ObjectType({ simpleResolvers: true, description: "What the figures miss of a tier's two minimums." })
export class TierGoal {
  @Field(() => Tier, { description: 'The tier that is to be reached or kept.' })
  tier!: keyof typeof Tier;

  @Field(() => DecimalScalar, { description: '0 where that minimum is reached.' })
  sourcedMissing!: string;

  @Field(() => DecimalScalar, { description: '0 where that minimum is reached.' })
  totalMissing!: string;

  @Field(() => Boolean, {
    description: 'Whether the minimums are an illustration: the vendor has not published its own.',
  })
  illustrative!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Points that a day takes away, as far as it is known.' })
export class PointRollOff {
  @Field(() => DateScalar, { description: 'The first day without them.' })
  day!: string;

  @Field(() => DecimalScalar, { description: 'Sourced points that end.' })
  sourced!: string;

  @Field(() => DecimalScalar, { description: 'Assisted points that end.' })
  assisted!: string;

  @Field(() => DecimalScalar, {
    description: 'Managed points that end unless the partner works for the customer again.',
  })
  managed!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A change of the tier that a partner is credited with.' })
export class TierStep {
  @Field(() => DateScalar, { description: 'Where the partner is.' })
  day!: string;

  @Field(() => Tier, { description: 'Credited from then on.' })
  tier!: keyof typeof Tier;

  @Field(() => Tier, { description: 'What it would be without sanctions.' })
  uncapped!: keyof typeof Tier;

  @Field(() => TierStepCause, { description: 'Why the tier is another from this day on.' })
  cause!: keyof typeof TierStepCause;
}

@ObjectType({ simpleResolvers: true, description: 'A minimum of points, and what counts toward it.' })
export class TierRequirement {
  @Field(() => TierRequirementName, { description: 'Which of the two minimums.' })
  name!: keyof typeof TierRequirementName;

  @Field(() => DecimalScalar, { description: 'What counts toward it on the day.' })
  have!: string;

  @Field(() => DecimalScalar, {
    description: 'What of what is known by now still counts on the day of the next recalibration.',
  })
  projected!: string;

  @Field(() => DecimalScalar, { description: 'How much less that is than on the day; 0 where it is no less.' })
  expiring!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the credited tier asks for; null without a tier.' })
  keep!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the tier above asks for; null at the top.' })
  next!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the minimums are an illustration: the vendor has not published its own.',
  })
  illustrative!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A month of the window that the next recalibration looks at, as far as it lies in the window.',
})
export class TierWindowMonth {
  @Field(() => MonthScalar)
  month!: string;

  @Field(() => Tier, { description: 'The best that the figures of any of its days so far would give.' })
  best!: keyof typeof Tier;

  @Field(() => WindowMonthState, { description: 'Whether it keeps the tier held, sanctions apart.' })
  state!: keyof typeof WindowMonthState;
}

@ObjectType({ simpleResolvers: true, description: 'Where a partner stands with its tier at the end of a day.' })
export class TierStanding {
  @Field(() => Tier, { description: 'Held now.' })
  credited!: keyof typeof Tier;

  @Field(() => Tier, { description: "What the day's figures would give." })
  performing!: keyof typeof Tier;

  @Field(() => TierPoints, { description: 'The points of the day.' })
  points!: TierPoints;

  @Field(() => TierGoal, {
    nullable: true,
    description: 'The tier above; null at the top, and for a Solutions Provider.',
  })
  next!: TierGoal | null;

  @Field(() => TierGoal, {
    nullable: true,
    description: 'What the figures miss of the tier that is held; null where they reach it.',
  })
  keep!: TierGoal | null;

  @Field(() => DateScalar, { description: 'The next day on which it may be lowered.' })
  recalibratesOn!: string;

  @Field(() => Tier, { description: 'What that recalibration would give if the figures stay as they are.' })
  projected!: keyof typeof Tier;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it could be lowered, whatever the figures do until then; null without a tier.',
  })
  safeUntil!: string | null;

  @Field(() => [PointRollOff], { description: 'Through the recalibration after the next, by day.' })
  rollOffs!: readonly PointRollOff[];

  @Field(() => [TierRequirement], {
    description: 'The two minimums, the one of sourced points first; none for a Solutions Provider.',
  })
  requirements!: readonly TierRequirement[];

  @Field(() => [TierWindowMonth], {
    description: 'The months that the next recalibration looks at, oldest first; none without a tier to keep.',
  })
  window!: readonly TierWindowMonth[];

  @Field(() => [PointSource], { description: 'What the points of the day come from.' })
  sources!: readonly PointSource[];

  @Field(() => [TierStep], { description: 'How the credited tier came to be, oldest first.' })
  history!: readonly TierStep[];

  @Field(() => String, { description: 'In force on the day that is measured.' })
  policyVersion!: string;

  @Field(() => [Reason], { description: 'Why.' })
  reasons!: readonly Reason[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'An estimate: what a recalibration to come would make of the credited tier, under two assumptions.',
})
export class TierForecast {
  @Field(() => DateScalar, { description: 'The day of the next recalibration.' })
  recalibratesOn!: string;

  @Field(() => Tier, { description: 'If every figure stays as it is.' })
  ifFiguresStay!: keyof typeof Tier;

  @Field(() => Tier, { description: 'If what is known to roll off does, and nothing new comes.' })
  ifNothingNew!: keyof typeof Tier;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What counts toward a tier, as plain data: whoever has the rules reckons the same tiers from it.',
})
export class TierBasis {
  @Field(() => DateScalar, { description: 'Today where the partner is.' })
  asOf!: string;

  @Field(() => String, { description: 'JSON: the basis of the rules’ tiers ahead.' })
  input!: string;
}
