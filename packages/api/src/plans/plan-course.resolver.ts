import {
  type PlanComment as CommentOfPlan,
  type PlanDifference as DifferenceOfPlan,
  planDifference,
  type PlanHand as Hand,
  type PlanReview as ReviewOfPlan,
  type PlanVersion as VersionOfPlan,
} from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import type { StaffRecord } from '../staff/staff.loader.js';
import { Staff } from '../staff/staff.type.js';
import {
  PlanAgenda,
  PlanAmendment,
  PlanClosing,
  PlanComment,
  PlanDifference,
  PlanHand,
  PlanReview,
  PlanVersion,
} from './plan-course.type.js';
import { PlanFiguresService } from './plan-figures.service.js';
import type { PlanRecord } from './plan.loader.js';
import { type AgendaRecord, type CommitmentRecord, PlanService } from './plan.service.js';
import { BusinessPlan } from './plan.type.js';

interface ReviewRecord extends Omit<ReviewOfPlan, 'commitments'> {
  readonly key: string;
  readonly commitments: readonly CommitmentRecord[];
  readonly isWithoutCommitments: boolean;
}

function reviewRecord(review: ReviewOfPlan, all: readonly CommitmentRecord[]): ReviewRecord {
  return {
    ...review,
    key: review.review,
    commitments: all.filter((each) => each.review === review.review),
    isWithoutCommitments: review.commitments.length === 0,
  };
}

@Resolver(() => BusinessPlan)
export class PlanCourseResolver {
  @FieldResolver(() => [PlanHand], {
    description: 'Who signed what it says: the partner by submitting it, the vendor by agreeing.',
  })
  signatures(@Root() { state }: PlanRecord): readonly Hand[] {
    return state.signatures;
  }

  @FieldResolver(() => [PlanComment], { description: 'What was said of it, the oldest first.' })
  comments(@Root() plan: PlanRecord, @Ctx() context: RequestContext): readonly object[] {
    const comments: readonly CommentOfPlan[] = context.reads(PlanService).comments(plan);
    return comments.map((each) => ({ ...each, key: each.comment, objective: each.objective ?? null }));
  }

  @FieldResolver(() => [PlanVersion], { description: 'Everything that it ever said, the oldest first.' })
  versions(@Root() plan: PlanRecord, @Ctx() context: RequestContext): readonly VersionOfPlan[] {
    return context.reads(PlanService).versions(plan);
  }

  @FieldResolver(() => [PlanDifference], { description: 'What is other between two of its versions, field by field.' })
  difference(
    @Root() plan: PlanRecord,
    @Arg('from', () => Int, { description: 'The number of the earlier version.' }) from: number,
    @Arg('to', () => Int, { description: 'The number of the later version.' }) to: number,
    @Ctx() context: RequestContext,
  ): readonly DifferenceOfPlan[] {
    return context.reads(PlanService).difference(plan, from, to);
  }

  @FieldResolver(() => PlanAmendment, {
    nullable: true,
    description: "A change that waits for the other side's word; null for none.",
  })
  amendment(@Root() { state }: PlanRecord): object | null {
    const { amendment, content } = state;
    if (!amendment) return null;
    const { reason, side, staff, at } = amendment;
    return { reason, by: { side, staff, at }, differences: planDifference(content, amendment.content) };
  }

  @FieldResolver(() => [PlanReview], { description: 'The reviews of it, in the order in which they were recorded.' })
  async reviews(@Root() plan: PlanRecord, @Ctx() context: RequestContext): Promise<readonly ReviewRecord[]> {
    const today = await context.reads(PlanFiguresService).today(plan);
    const all = context.reads(PlanService).commitments(plan, today);
    return plan.state.reviews.map((review) => reviewRecord(review, all));
  }

  @FieldResolver(() => PlanAgenda, { description: 'What a review on that day goes through.' })
  async agenda(
    @Root() plan: PlanRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const day = on ?? (await context.reads(PlanFiguresService).today(plan));
    const agenda = context.reads(PlanService).agenda(plan, day);
    const lastReview = agenda.last && reviewRecord(agenda.last, agenda.lastCommitments);
    return { ...agenda, lastReview };
  }

  @FieldResolver(() => PlanClosing, { nullable: true, description: 'How it ended; null while it has not.' })
  closing(@Root() { state }: PlanRecord): object | null {
    return state.closed;
  }
}

@Resolver(() => PlanHand)
export class PlanHandResolver {
  @FieldResolver(() => Staff, {
    nullable: true,
    description: "Who of the vendor's people; null for the partner, and where you may not know of them.",
  })
  async staff(@Root() { staff: key }: Hand, @Ctx() { staff }: RequestContext): Promise<StaffRecord | null> {
    return key === null ? null : staff.byKey(key);
  }
}

@Resolver(() => PlanAgenda)
export class PlanAgendaResolver {
  @FieldResolver(() => [SharedDeal], {
    description: 'Open deals by name, those expected to close first before the others.',
  })
  pipeline(@Root() { plan }: AgendaRecord, @Ctx() context: RequestContext): Promise<readonly SharedDealRecord[]> {
    return context.reads(PlanService).pipeline(plan);
  }
}
