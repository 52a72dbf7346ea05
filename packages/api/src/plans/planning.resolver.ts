import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import {
  AgreePlanInput,
  AmendPlanInput,
  ClosePlanInput,
  CommentOnPlanInput,
  OpenPlanInput,
  PublishPlanInput,
  RequestPlanChangesInput,
  ReviewPlanInput,
  RevisePlanInput,
  SettleCommitmentInput,
  SubmitPlanInput,
} from './plan.inputs.js';
import { PlanCourseService } from './plan-course.service.js';
import type { PlanAnswer } from './plan-refusals.js';
import { PlanWritingService } from './plan-writing.service.js';
import { BusinessPlan } from './plan.type.js';

const payload = (name: string) => payloadOf(name, 'businessPlan', BusinessPlan);
const OpenPlanPayload = payload('OpenPlanPayload');
const RevisePlanPayload = payload('RevisePlanPayload');
const PublishPlanPayload = payload('PublishPlanPayload');
const SubmitPlanPayload = payload('SubmitPlanPayload');
const RequestPlanChangesPayload = payload('RequestPlanChangesPayload');
const AgreePlanPayload = payload('AgreePlanPayload');
const AmendPlanPayload = payload('AmendPlanPayload');
const ClosePlanPayload = payload('ClosePlanPayload');
const CommentOnPlanPayload = payload('CommentOnPlanPayload');
const ReviewPlanPayload = payload('ReviewPlanPayload');
const SettleCommitmentPayload = payload('SettleCommitmentPayload');

/** Everything that is done to business plans (team.pdm-duties). */
@Resolver()
export class PlanningResolver {
  @Mutation(() => OpenPlanPayload, {
    description:
      "Opens a partner's business plan for a year: an outline that the partner does not see. For PDMs and ops.",
  })
  openPlan(
    @Arg('input', () => OpenPlanInput) input: OpenPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanWritingService).open(input);
  }

  @Mutation(() => RevisePlanPayload, {
    description:
      'Writes in a plan that is not agreed. A partner writes neither objectives nor what the vendor promised.',
  })
  revisePlan(
    @Arg('input', () => RevisePlanInput) input: RevisePlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanWritingService).revise(input);
  }

  @Mutation(() => PublishPlanPayload, {
    description: 'Shares an outline with the partner, as a draft that both sides write in. For PDMs and ops.',
  })
  publishPlan(
    @Arg('input', () => PublishPlanInput) input: PublishPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanCourseService).publish(input);
  }

  @Mutation(() => SubmitPlanPayload, {
    description: 'Signs a plan on the side of the partner, and hands it to the vendor. For the partner.',
  })
  submitPlan(
    @Arg('input', () => SubmitPlanInput) input: SubmitPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanCourseService).submit(input);
  }

  @Mutation(() => RequestPlanChangesPayload, {
    description:
      'Sends back a submitted plan, or an amendment that the other side proposed, and says what is to be other.',
  })
  requestPlanChanges(
    @Arg('input', () => RequestPlanChangesInput) input: RequestPlanChangesInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanCourseService).requestChanges(input);
  }

  @Mutation(() => AgreePlanPayload, {
    description:
      'The second signature, which freezes what is signed: the vendor’s under a plan, the other side’s under an amendment.',
  })
  agreePlan(
    @Arg('input', () => AgreePlanInput) input: AgreePlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanCourseService).agree(input);
  }

  @Mutation(() => AmendPlanPayload, {
    description: 'Proposes to change an agreed plan; it takes effect when the other side agrees.',
  })
  amendPlan(
    @Arg('input', () => AmendPlanInput) input: AmendPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanWritingService).amend(input);
  }

  @Mutation(() => ClosePlanPayload, {
    description: 'Closes a plan, and sets down its figures and its score. For PDMs and ops.',
  })
  closePlan(
    @Arg('input', () => ClosePlanInput) input: ClosePlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanCourseService).close(input);
  }

  @Mutation(() => CommentOnPlanPayload, { description: 'Says something of a plan, or of one of its objectives.' })
  commentOnPlan(
    @Arg('input', () => CommentOnPlanInput) input: CommentOnPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanCourseService).comment(input);
  }

  @Mutation(() => ReviewPlanPayload, {
    description:
      'Records a review of an agreed plan, with the figures of its day and what was promised. For PDMs and ops.',
  })
  reviewPlan(
    @Arg('input', () => ReviewPlanInput) input: ReviewPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanCourseService).review(input);
  }

  @Mutation(() => SettleCommitmentPayload, {
    description: 'Says what became of a commitment, once. A partner speaks of its own.',
  })
  settleCommitment(
    @Arg('input', () => SettleCommitmentInput) input: SettleCommitmentInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return context.acts(PlanCourseService).settle(input);
  }
}
