import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';
import { PlanCommitment } from './plan-content.type.js';
import { DifferenceKind, PlanPart, PlanSide, ReviewKind, VersionCause } from './plan-words.js';
import { PlanFigure } from './plan.type.js';

@ObjectType({ simpleResolvers: true, description: 'Who did something to a plan, and when.' })
export class PlanHand {
  @Field(() => PlanSide, { description: 'On which side.' })
  side!: keyof typeof PlanSide;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What was said of a plan.' })
export class PlanComment {
  @Field(() => String, { description: 'Its key in the plan.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'The key of the objective that it is about; null for the plan.' })
  objective!: string | null;

  @Field(() => String, { description: 'What was said.' })
  text!: string;

  @Field(() => PlanHand, { description: 'By whom, and when.' })
  by!: PlanHand;
}

@ObjectType({ simpleResolvers: true, description: 'One thing that is other between two versions of a plan.' })
export class PlanDifference {
  @Field(() => PlanPart, { description: 'In which part.' })
  part!: keyof typeof PlanPart;

  @Field(() => String, { nullable: true, description: 'Which of several: its key; null where there is one.' })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'Which field; null where the whole came or went.' })
  field!: string | null;

  @Field(() => DifferenceKind, { description: 'What is other.' })
  kind!: DifferenceKind;

  @Field(() => String, { nullable: true, description: 'What it said before; null for nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it says after; null for nothing.' })
  after!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What a plan said from one happening on.' })
export class PlanVersion {
  @Field(() => Int, { description: 'The number of the happening: as the plan counts them in its own version.' })
  version!: number;

  @Field(() => VersionCause, { description: 'What made it.' })
  cause!: VersionCause;

  @Field(() => String, { nullable: true, description: 'Why the plan was amended; null where it was not.' })
  reason!: string | null;

  @Field(() => PlanHand, { description: 'Whose words they are.' })
  by!: PlanHand;
}

@ObjectType({ simpleResolvers: true, description: "A change of an agreed plan that waits for the other side's word." })
export class PlanAmendment {
  @Field(() => String, { description: 'Why it is proposed.' })
  reason!: string;

  @Field(() => PlanHand, { description: 'By whom, and when.' })
  by!: PlanHand;

  @Field(() => [PlanDifference], { description: 'What would be other.' })
  differences!: readonly PlanDifference[];
}

@ObjectType({ simpleResolvers: true, description: 'A look at a plan, with the figures as they were known then.' })
export class PlanReview {
  @Field(() => String, { description: 'Its key in the plan.' })
  key!: string;

  @Field(() => ReviewKind, { description: 'Which review it was.' })
  kind!: keyof typeof ReviewKind;

  @Field(() => DateScalar, { description: 'The day on which it was held, and of its figures.' })
  on!: string;

  @Field(() => [String], { description: 'Who took part.' })
  attendees!: readonly string[];

  @Field(() => String, { description: 'What was decided.' })
  decision!: string;

  @Field(() => String, { nullable: true, description: 'What else was said; null for nothing.' })
  comments!: string | null;

  @Field(() => [PlanFigure], { description: 'Set down for good, whatever became known since.' })
  figures!: readonly PlanFigure[];

  @Field(() => DecimalScalar, { nullable: true, description: "The plan's score to date on that day; null for none." })
  score!: string | null;

  @Field(() => [PlanCommitment], { description: 'What was promised there.' })
  commitments!: readonly PlanCommitment[];

  @Field(() => Boolean, { description: 'Nobody promised anything by a day: a report, and no review.' })
  isWithoutCommitments!: boolean;

  @Field(() => PlanHand, { description: 'Who recorded it, and when.' })
  by!: PlanHand;
}

@ObjectType({ simpleResolvers: true, description: 'What a review goes through, in its order.' })
export class PlanAgenda {
  @Field(() => DateScalar, { description: 'The day of the review.' })
  on!: string;

  @Field(() => PlanReview, { nullable: true, description: 'The review before; null for none.' })
  lastReview!: PlanReview | null;

  @Field(() => [PlanCommitment], {
    description: 'What was promised at the review before, or in the plan where there was none, and what became of it.',
  })
  lastCommitments!: readonly PlanCommitment[];

  @Field(() => [PlanCommitment], { description: 'Whatever else is promised and not settled.' })
  nextCommitments!: readonly PlanCommitment[];
}

@ObjectType({ simpleResolvers: true, description: 'How a plan ended.' })
export class PlanClosing {
  @Field(() => PlanHand, { description: 'By whom, and when.' })
  by!: PlanHand;

  @Field(() => String, { nullable: true, description: 'Why, where it was before its year was over; null else.' })
  reason!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The score that it closed with; null where nothing counted.',
  })
  score!: string | null;

  @Field(() => [PlanFigure], { description: 'The figures that it closed with.' })
  figures!: readonly PlanFigure[];
}
