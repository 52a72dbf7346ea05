import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealAnswer } from '../shared-deals/shared-deal-answer.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import { IssueQuoteInput } from './quote.inputs.js';
import { QuoteService } from './quote.service.js';

const IssueQuotePayload = payloadOf('IssueQuotePayload', 'sharedDeal', SharedDeal);

@Resolver()
export class QuoteResolver {
  @Mutation(() => IssueQuotePayload, {
    description:
      "Issues a deal's quote, with a proof for each partner on it. For the deal's own growth specialist and ops (team.gs-duties).",
  })
  issueQuote(
    @Arg('input', () => IssueQuoteInput) input: IssueQuoteInput,
    @Ctx() context: RequestContext,
  ): Promise<SharedDealAnswer> {
    return context.acts(QuoteService).issue(input);
  }
}
