import type { PlanSide as Side, PlanStatus as Status } from '@tierline/rules';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../nodes/node.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar, QuarterScalar } from '../scalars/calendar.js';
import { PlanSide, PlanStatus } from './plan-words.js';
import { Tier } from '../tiers/tier-words.js';

@ObjectType({ simpleResolvers: true, description: 'Who answers for a plan at the partner.' })
export class PlanPartnerOwner {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail address.' })
  email!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The tier that a plan aims at.' })
export class PlanTierTarget {
  @Field(() => Tier, { description: 'The tier.' })
  tier!: keyof typeof Tier;

  @Field(() => DateScalar, { description: 'The day by which it is to be reached.' })
  on!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What an objective counts for in the score of its plan.' })
export class ObjectiveScore {
  @Field(() => String, { description: 'The key of the objective.' })
  objective!: string;

  @Field(() => Int, { description: 'Of 100.' })
  weight!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What its quarters that are over came to, by what they asked for; null while none counts.',
  })
  attainment!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The same, at most the cap.' })
  counted!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "The objectives' attainments by their weights, each at most the cap; 1 for all that was asked for.",
})
export class PlanScore {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Over the quarters that are over, four decimals, halves up; null while none is.',
  })
  toDate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The same with the projection of the quarter that runs; an estimate.',
  })
  projected!: string | null;

  @Field(() => DecimalScalar, { description: 'Of an objective at most so much counts.' })
  cap!: string;

  @Field(() => [ObjectiveScore], { description: 'What each objective counts for.' })
  objectives!: readonly ObjectiveScore[];
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What a partner and its development manager mean to reach in a year (team.pdm-duties): one plan a year.',
})
export class BusinessPlan extends Node {
  @Field(() => Int, { description: 'The fiscal year, as it is called.' })
  year!: number;

  @Field(() => String, { description: 'ISO 4217: of all its amounts.' })
  currency!: string;

  @Field(() => String, { description: 'The version of the policy that it was made under.' })
  policyVersion!: string;

  @Field(() => String, { description: 'What it is for, in the words of both sides.' })
  goals!: string;

  @Field(() => PlanStatus, { description: 'How far it has come.' })
  status!: Status;

  @Field(() => Int, { description: 'How much has happened on it: what you decide upon (expectedVersion).' })
  version!: number;

  @Field(() => PlanSide, { nullable: true, description: "Whose word it waits for; null where it waits for nobody's." })
  waitsFor!: Side | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day by which something is due that nobody has settled; null where nothing is.',
  })
  nextDueOn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was shared with the partner; null while it is not.',
  })
  publishedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When something last happened on it.' })
  updatedAt!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What is set down when a plan is closed; it stays as it is.' })
export class PlanFigure {
  @Field(() => String, { description: 'The key of the objective.' })
  objective!: string;

  @Field(() => QuarterScalar)
  quarter!: string;

  @Field(() => DecimalScalar, { description: 'What was asked for.' })
  target!: string;

  @Field(() => DecimalScalar, { description: 'What it had come to, as it was known on that day.' })
  actual!: string;

  @Field(() => DecimalScalar, { description: 'Actual by target, 1 for all.' })
  attainment!: string;
}

export const BusinessPlanConnection = connectionOf(BusinessPlan);
