import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealAnswer } from '../shared-deals/shared-deal-answer.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import { SurveyListService } from './survey-list.service.js';
import type { SurveyRecord } from './survey.loader.js';
import { SurveyService } from './survey.service.js';
import { AnswerSurveyInput, Survey } from './survey.type.js';

const AnswerSurveyPayload = payloadOf('AnswerSurveyPayload', 'sharedDeal', SharedDeal);

@Resolver(() => SharedDeal)
export class SurveyResolver {
  @FieldResolver(() => Survey, {
    nullable: true,
    description: 'What the customer answered after the sale (feedback.csat); null while it has not.',
  })
  survey(@Root() deal: SharedDealRecord, @Ctx() context: RequestContext): Promise<SurveyRecord | null> {
    return context.reads(SurveyListService).of(deal);
  }

  @Mutation(() => AnswerSurveyPayload, {
    description:
      "Records the customer's answer to the survey after the sale, as it told the vendor (feedback.csat). For growth specialists and ops.",
  })
  answerSurvey(
    @Arg('input', () => AnswerSurveyInput) input: AnswerSurveyInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(SurveyService).answer(input);
  }
}
