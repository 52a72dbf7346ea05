import { sees, type Verdicts } from './verdicts.js';

const request = 'sharedDeal(key: "d8-p1") discountRequests';

/** What is said of shared deals, asked for on them and heard of them. */
export const dealings: Verdicts = {
  Query: sees('', { GgO: 'invitations' }),
  Mutation: sees('', { PrGgO: 'updateSharedDeal requestDiscount', GgO: 'answerSurvey' }),
  Partner: sees('partner(key: "p1")', { PMGgO: 'invitations' }),
  SharedDeal: sees('sharedDeal(key: "d1-p1")', {
    PMGO: 'registeredFrom expectedLines productsOfInterest introduction nextSteps discountRequests survey history',
    GO: 'discounts',
    // It is closed; that of an open one stands with Prospect.
    '-': 'prospect',
  }),
  DealEvent: sees('sharedDeal(key: "d1-p1") history', { PMGO: 'type at detail' }),
  RegisteredFrom: sees('sharedDeal(key: "d8-p1") registeredFrom', { PMgO: 'from contact', '-': 'existingDeal' }),
  ProspectContact: sees('sharedDeal(key: "d8-p1") registeredFrom contact', { PMgO: 'name email' }),
  ExpectedLine: sees('sharedDeal(key: "d8-p1") expectedLines', { PMgO: 'productLine edition mrr' }),
  DiscountRequest: sees(request, { PMgO: 'key from percent reason requestedAt decision' }),
  Discount: sees(`${request} decision`, { PMgO: 'key percent approved reason decidedAt' }),
  Survey: sees('sharedDeal(key: "d1-p1") survey', { PMGO: 'score comment answeredAt' }),
  Deadline: sees('sharedDeal(key: "d1-p1") deadlines', { PMGO: 'atStake key startedAt reasons' }),
  InvitationConnection: sees('partner(key: "p1") invitations', { PMgO: 'nodes edges', PMGgO: 'pageInfo totalCount' }),
  InvitationEdge: sees('partner(key: "p1") invitations edges', { PMgO: 'node cursor' }),
  Invitation: sees('partner(key: "p1") invitations nodes', {
    PMgO: 'key partnerKey partnerName customerName invitedAt dueAt answeredAt accepted',
    gO: 'dealKey',
  }),
};
