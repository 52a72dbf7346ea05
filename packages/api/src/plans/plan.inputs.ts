import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { again } from '../acts/again.js';
import { DateScalar, QuarterScalar } from '../scalars/calendar.js';
import { PlanCommitmentInput, PlanContentInput } from './plan-content.inputs.js';
import { InitiativeStatus, PlanStatus, ReviewKind } from './plan-words.js';

@InputType({ description: 'Which business plans.' })
export class BusinessPlanFilter {
  @Field(() => Int, { nullable: true, description: 'Only of this year.' })
  year?: number | null;

  @Field(() => [PlanStatus], { nullable: true, description: 'Only those that have come so far.' })
  status?: (keyof typeof PlanStatus)[] | null;

  @Field(() => Boolean, { nullable: true, description: "true: only those that wait for your side's word." })
  isWaitingForMe?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: only those with something that was due before today, by the date in UTC, and is not settled; false: the others.',
  })
  isOverdue?: boolean | null;
}

@InputType()
export class OpenPlanInput {
  @Field(() => String)
  partnerKey!: string;

  @Field(() => Int, { description: 'The fiscal year, as it is called. A partner has one plan a year.' })
  year!: number;

  @Field(() => QuarterScalar, {
    nullable: true,
    description: 'The first of its four quarters; the calendar year by default.',
  })
  firstQuarter?: string | null;

  @Field(() => String, { nullable: true, description: "ISO 4217: of its amounts; the partner's by default." })
  currency?: string | null;

  @Field(() => PlanContentInput, { nullable: true, description: 'What it says to begin with.' })
  content?: PlanContentInput | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

/** What every input about a plan that is there has. */
function onPlan(name: string): ClassType<{ plan: string; expectedVersion: number; clientMutationId?: string | null }> {
  @InputType(name)
  class OnPlan {
    @Field(() => ID, { description: 'The plan.' })
    plan!: string;

    @Field(() => Int, {
      description:
        'The `version` of the plan that you decided upon: where something has happened on it since, nothing is done (VERSION_CONFLICT).',
    })
    expectedVersion!: number;

    @Field(() => String, { nullable: true, description: again })
    clientMutationId?: string | null;
  }
  return OnPlan;
}

export const PublishPlanInput = onPlan('PublishPlanInput');
export type PublishPlanInput = InstanceType<typeof PublishPlanInput>;
export const SubmitPlanInput = onPlan('SubmitPlanInput');
export type SubmitPlanInput = InstanceType<typeof SubmitPlanInput>;
export const AgreePlanInput = onPlan('AgreePlanInput');
export type AgreePlanInput = InstanceType<typeof AgreePlanInput>;

@InputType()
export class RevisePlanInput extends onPlan('RevisePlanBase') {
  @Field(() => PlanContentInput, { description: 'What is to be other.' })
  content!: PlanContentInput;
}

@InputType()
export class AmendPlanInput extends onPlan('AmendPlanBase') {
  @Field(() => PlanContentInput, { description: 'What is to be other.' })
  content!: PlanContentInput;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'What is said of a plan, or of one of its objectives.' })
export class PlanRemarkInput {
  @Field(() => String, { nullable: true, description: 'The key of the objective that it is about.' })
  objective?: string | null;

  @Field(() => String, { description: 'What is to be said.' })
  text!: string;
}

@InputType()
export class RequestPlanChangesInput extends onPlan('RequestPlanChangesBase') {
  @Field(() => [PlanRemarkInput], { description: 'What is to be other, and why: one at least.' })
  remarks!: PlanRemarkInput[];
}

@InputType()
export class ClosePlanInput extends onPlan('ClosePlanBase') {
  @Field(() => String, { nullable: true, description: 'Why, where its year is not over.' })
  reason?: string | null;
}

@InputType()
export class CommentOnPlanInput extends onPlan('CommentOnPlanBase') {
  @Field(() => String, { nullable: true, description: 'The key of the objective that it is about.' })
  objective?: string | null;

  @Field(() => String, { description: 'What is to be said.' })
  text!: string;
}

@InputType({ description: 'How far an initiative has come.' })
export class InitiativeProgressInput {
  @Field(() => String, { description: 'The key of the initiative.' })
  initiative!: string;

  @Field(() => InitiativeStatus, { description: 'How far.' })
  status!: keyof typeof InitiativeStatus;
}

@InputType()
export class ReviewPlanInput extends onPlan('ReviewPlanBase') {
  @Field(() => ReviewKind, { description: 'Which review.' })
  kind!: keyof typeof ReviewKind;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was held; today by default.' })
  on?: string | null;

  @Field(() => [String], { description: 'Who took part, by name: one at least.' })
  attendees!: string[];

  @Field(() => String, { description: 'What was decided.' })
  decision!: string;

  @Field(() => String, { nullable: true, description: 'What else was said.' })
  comments?: string | null;

  @Field(() => [PlanCommitmentInput], {
    nullable: true,
    description: 'What both sides promise; without any it is marked.',
  })
  commitments?: PlanCommitmentInput[] | null;

  @Field(() => [InitiativeProgressInput], { nullable: true, description: 'How far initiatives have come.' })
  progress?: InitiativeProgressInput[] | null;
}

@InputType()
export class SettleCommitmentInput extends onPlan('SettleCommitmentBase') {
  @Field(() => String, { description: 'The key of the commitment.' })
  commitment!: string;

  @Field(() => Boolean, { description: 'Whether it was kept.' })
  kept!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was not; may be left out for one that was.' })
  reason?: string | null;
}
