import { sees, type Verdicts } from './verdicts.js';

/** Deals, customers, and everything that is done on them. */
export const deals: Verdicts = {
  Query: sees('', { PrMmGO: 'customer(key: "c1")', PMGO: 'sharedDeal(key: "d1-p1")', O: 'unassignedDeals' }),
  Mutation: sees('', {
    PrO: 'registerDeal answerInvitation startOnboarding',
    PrGgO: 'addProof shareProof sendMessage',
    GgO: [
      'approveSharedDeal winDeal refuseSharedDeal addPartner removePartner loseDeal agreeSecondPartner',
      'invitePartner assessOnboarding issueQuote decideDiscount extendDeadline',
    ],
    O: 'adjudicateCredit',
  }),
  Customer: sees('customer(key: "c1")', { PrMmGO: 'id key name region', PMmGO: 'subscriptions' }),
  ProductSubscription: sees('customer(key: "c1") subscriptions', {
    PMmGO: 'productLine edition mrr since',
    '-': 'until',
  }),
  SharedDealConnection: sees('partner(key: "p1") sharedDeals', { PMGgO: 'nodes edges pageInfo totalCount' }),
  SharedDealEdge: sees('partner(key: "p1") sharedDeals edges', { PMGgO: 'node cursor' }),
  SharedDeal: sees('sharedDeal(key: "d1-p1")', {
    PMGO: [
      'id key domain motion stage registeredAt lastActivityAt closedOn relationship need deadlines',
      'pois partner customer gs gsReasons version activity credit messages bant',
    ],
    '-': 'expectedClose',
    GO: 'vendorDeal',
  }),
  DealActivity: sees('sharedDeal(key: "d1-p1") activity', { PMGO: 'isStale reasons' }),
  CreditDecision: sees('sharedDeal(key: "d1-p1") credit', { PMGO: 'outcome lines reasons policyVersion' }),
  LineCredit: sees('sharedDeal(key: "d1-p1") credit lines', {
    PMGO: 'productLine edition mrr soldMrr revenueShare reasons',
  }),
  VendorDeal: sees('sharedDeal(key: "d1-p1") vendorDeal', { GO: 'key' }),
  Message: sees('sharedDeal(key: "d1-p1") messages', { PMGO: 'key sentAt from text answers bant' }),
  Bant: sees('sharedDeal(key: "d1-p1") bant told', { PMGO: 'budget authority need timing' }),
  BantReport: sees('sharedDeal(key: "d1-p1") bant', { PMGO: 'told', '-': 'missing' }),
  Poi: sees('sharedDeal(key: "d1-p1") pois', { PMGO: 'id status lines signedAt shared automatic', '-': 'key' }),
  PoiLine: sees('sharedDeal(key: "d1-p1") pois lines', { PMGO: 'productLine edition mrr' }),
};
