import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError } from '../decisions/user-errors.js';
import { sharedDealsById } from '../shared-deals/shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from '../shared-deals/shared-deal-answer.js';
import { surveysOfSharedDeals } from './survey.loader.js';

/** What customers say after the sale (feedback.csat). */
export class SurveyService {
  constructor(private readonly acting: Acting) {}

  /** Records the customer's answer on a deal that is won, as it told the vendor; once. */
  async answer(input: {
    sharedDeal: string;
    score: number;
    comment?: string | null;
    clientMutationId?: string | null;
  }): Promise<SharedDealAnswer> {
    const { reading } = this.acting;
    const deal = await reading.load(sharedDealsById, input.sharedDeal);
    if (!deal) return refusal(notFound('sharedDeal'));
    const { score, comment, clientMutationId } = input;
    const { errors } = await recordOnce(this.acting, {
      mutation: 'answerSurvey',
      clientMutationId,
      event: () => ({
        ...{ type: 'SurveyAnswered', sharedDeal: deal.key, score },
        ...(comment != null && { comment }),
      }),
      hindrances: async () => {
        const now = await reading.load(sharedDealsById, input.sharedDeal);
        if (now?.stage !== 'WON') return [notSold];
        return (await reading.load(surveysOfSharedDeals, deal.key)) ? [answeredAlready] : [];
      },
    });
    if (errors.length > 0) return refusal(...errors);
    return { sharedDeal: await reading.load(sharedDealsById, input.sharedDeal), userErrors: [] };
  }
}

const notSold = userError(
  'NOT_WON',
  'The deal is not won; the customer is asked after the sale.',
  ['sharedDeal'],
  'feedback.csat',
);
const answeredAlready = userError(
  'ANSWERED_ALREADY',
  'The survey of this shared deal is answered; the first answer counts.',
  ['sharedDeal'],
  'feedback.csat',
);
