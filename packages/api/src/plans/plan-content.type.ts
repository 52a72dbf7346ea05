import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { DecimalScalar, ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar, QuarterScalar } from '../scalars/calendar.js';
import { Motion } from '../shared-deals/deal-words.js';
import {
  AccreditationState,
  CommitmentState,
  InitiativeStatus,
  PlanMetric,
  PlanSide,
  ProjectionMethod,
  QuarterState,
  RiskGravity,
} from './plan-words.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One quarter of an objective: what it asks for, and what it has come to on the day that was asked about.',
})
export class PlanObjective {
  @Field(() => String, { description: 'The key of the objective: its four quarters share it.' })
  key!: string;

  @Field(() => PlanMetric, { description: 'What it is measured in.' })
  metric!: keyof typeof PlanMetric;

  @Field(() => ProductLineScalar, { nullable: true, description: 'Counts of this line only; null for all.' })
  productLine!: string | null;

  @Field(() => String, { nullable: true, description: 'Counts for customers of this region only; null for all.' })
  region!: string | null;

  @Field(() => Motion, { nullable: true, description: 'Counts in this motion only; null for both.' })
  motion!: keyof typeof Motion | null;

  @Field(() => Int, { description: 'What it counts for, of 100.' })
  weight!: number;

  @Field(() => QuarterScalar)
  quarter!: string;

  @Field(() => QuarterState, { description: 'Where the quarter stands on the day.' })
  state!: keyof typeof QuarterState;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day of the actual figure: the one asked about, the quarter's last at most; null before it begins.",
  })
  measuredOn!: string | null;

  @Field(() => Boolean, {
    description: 'False where there is nothing to measure: then actual and attainment are zero.',
  })
  isMeasured!: boolean;

  @Field(() => String, { nullable: true, description: 'ISO 4217; null where the metric is not money.' })
  currency!: string | null;

  @Field(() => DecimalScalar, { description: 'What the quarter asks for.' })
  target!: string;

  @Field(() => DecimalScalar, {
    description:
      'What it has come to: computed from the same figures as the rest of the schema, as they are known now.',
  })
  actual!: string;

  @Field(() => DecimalScalar, {
    description: 'Actual by target: 1 for all, four decimals, halves up; 1 where nothing is asked for.',
  })
  attainment!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What is needed per business day that is left, rounded up; null where no day is left.',
  })
  requiredRunRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the quarter is on the way to; an estimate. null where nothing can be said.',
  })
  projection!: string | null;

  @Field(() => ProjectionMethod, { nullable: true, description: 'How it was projected.' })
  projectionMethod!: keyof typeof ProjectionMethod | null;
}

@ObjectType({ simpleResolvers: true, description: 'Something that both sides do together.' })
export class PlanInitiative {
  @Field(() => String, { description: 'Its key in the plan.' })
  key!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Who answers for it.' })
  owner!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be done.' })
  due!: string;

  @Field(() => InitiativeStatus, { description: 'How far it has come, by the newest review.' })
  status!: keyof typeof InitiativeStatus;

  @Field(() => Money, {
    nullable: true,
    description: 'The sourced MRR that it is to bring; null where none is stated.',
  })
  expectedMrr!: Money | null;
}

@ObjectType({ simpleResolvers: true, description: 'What one side promised to do by a day.' })
export class PlanCommitment {
  @Field(() => String, { description: 'Its key in the plan.' })
  key!: string;

  @Field(() => PlanSide, { description: 'Whose promise it is.' })
  side!: keyof typeof PlanSide;

  @Field(() => String, { description: 'Who answers for it.' })
  owner!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be done.' })
  due!: string;

  @Field(() => String, { description: 'What was promised.' })
  text!: string;

  @Field(() => CommitmentState, { description: 'What became of it by the day asked about.' })
  state!: CommitmentState;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was not kept, or what is to be said of it; null for nothing.',
  })
  reason!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was said what became of it; null while it was not.',
  })
  settledAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the review that made it; null for one of the plan itself.',
  })
  review!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What the partner can do.' })
export class PlanCapacity {
  @Field(() => Int, { description: 'People who work on it.' })
  people!: number;

  @Field(() => Int, { description: 'Those of them who are certified.' })
  certified!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Onboardings that can begin in a month; null where it is not stated.',
  })
  onboardingsPerMonth!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'An accreditation that the partner has or means to have.' })
export class PlanAccreditation {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => AccreditationState, { description: 'Whether it is there.' })
  state!: AccreditationState;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is planned, or on which it expires.' })
  on!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A line that might be sold to a customer of the partner, with what the rules say of it today.',
})
export class PlanOpportunity {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => String, { description: 'What is to be done next.' })
  nextStep!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What may go wrong.' })
export class PlanRisk {
  @Field(() => String, { description: 'Its key in the plan.' })
  key!: string;

  @Field(() => String, { description: 'What it is.' })
  text!: string;

  @Field(() => RiskGravity, { description: 'How grave it is.' })
  gravity!: RiskGravity;

  @Field(() => String, { nullable: true, description: 'What is done about it; null for nothing yet.' })
  response!: string | null;
}
