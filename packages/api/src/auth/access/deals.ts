import { sees, type Verdicts } from './verdicts.js';

const supposed = 'adjudicationPreview(sharedDeal: "«d10-p1»", credited: "«d10-p1»")';

/** Deals, customers, and everything that is done on them. */
export const deals: Verdicts = {
  Query: sees('', {
    PrMmGO: 'customer(key: "c1")',
    PMGO: 'sharedDeal(key: "d1-p1")',
    O: `unassignedDeals contestedDeals proofExceptions(kind: LATE) ${supposed}`,
  }),
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
  VendorDeal: sees('sharedDeal(key: "d1-p1") vendorDeal', { GO: 'key sharedDeals' }),
  AdjudicationPreview: sees(supposed, { O: 'effects' }),
  AdjudicationEffect: sees(`${supposed} effects`, {
    O: [
      'partner sharedDeal outcomeBefore outcomeAfter lines associationsMade entriesMade revenueShare',
      'tierBefore tierAfter',
    ],
    '-': 'associationsLost entriesLost',
  }),
  SupposedAssociation: sees(`${supposed} effects associationsMade`, { O: 'productLine motion since revenueShare' }),
  SupposedEntry: sees(`${supposed} effects entriesMade`, { O: 'kind month productLine amount bookedIn' }),
  SupposedStanding: sees(`${supposed} effects tierAfter`, { O: 'credited projected points' }),
  Message: sees('sharedDeal(key: "d1-p1") messages', { PMGO: 'key sentAt from text answers bant' }),
  Bant: sees('sharedDeal(key: "d1-p1") bant told', { PMGO: 'budget authority need timing' }),
  BantReport: sees('sharedDeal(key: "d1-p1") bant', { PMGO: 'told', '-': 'missing' }),
  Poi: sees('sharedDeal(key: "d1-p1") pois', { PMGO: 'id status lines signedAt shared automatic', '-': 'key' }),
  PoiLine: sees('sharedDeal(key: "d1-p1") pois lines', { PMGO: 'productLine edition mrr' }),
};
