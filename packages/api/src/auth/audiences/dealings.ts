import { all, type Audiences, listOf, SIGNED_IN, VENDOR_SALES } from './audience.js';

/** What is said of shared deals, asked for on them and heard of them. */
export const dealings: Audiences = {
  Mutation: {
    ...all(['partner', 'gs', 'ops'], 'updateSharedDeal', 'requestDiscount'),
    answerSurvey: VENDOR_SALES,
  },
  Partner: { invitations: SIGNED_IN },
  SharedDeal: {
    ...all(SIGNED_IN, 'registeredFrom', 'expectedLines', 'productsOfInterest', 'introduction', 'nextSteps', 'history'),
    ...all(SIGNED_IN, 'discountRequests', 'survey'),
    discounts: VENDOR_SALES,
  },
  DealEvent: all(SIGNED_IN, 'type', 'at', 'detail'),
  RegisteredFrom: all(SIGNED_IN, 'from', 'contact', 'existingDeal'),
  ProspectContact: all(SIGNED_IN, 'name', 'email'),
  ExpectedLine: all(SIGNED_IN, 'productLine', 'edition', 'mrr'),
  Discount: all(SIGNED_IN, 'key', 'percent', 'approved', 'reason', 'decidedAt'),
  DiscountRequest: all(SIGNED_IN, 'key', 'from', 'percent', 'reason', 'requestedAt', 'decision'),
  Survey: all(SIGNED_IN, 'score', 'comment', 'answeredAt'),
  Query: { invitations: VENDOR_SALES },
  Deadline: all(SIGNED_IN, 'atStake', 'key', 'startedAt', 'reasons'),
  ...listOf('Invitation', SIGNED_IN),
  UpdateSharedDealPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  RequestDiscountPayload: all(SIGNED_IN, 'discountRequest', 'userErrors'),
  AnswerSurveyPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
};
