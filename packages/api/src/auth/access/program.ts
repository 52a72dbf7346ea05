import { sees, type Verdicts } from './verdicts.js';

const comparison = 'policyComparison(first: "2025-06", second: "deal-based-2025-11", partner: "p1")';

/** The rules themselves, and what every answer is made of. */
export const program: Verdicts = {
  Query: sees('', {
    PrMmGgOa: 'policy policies knownPolicies clause(code: "bpw.one-credit") now',
    PrMmGgO: 'viewer rateLimit changesCursor tokens',
    '-': 'sessions savedViews(page: "deals")',
    PMGO: 'node(id: "«d1-p1»")',
    O: comparison,
  }),
  Mutation: sees('', {
    O: 'recordHistory',
    PrMmGgO: 'createToken rotateToken revokeToken endSession endOtherSessions saveView removeView',
  }),
  Subscription: sees('', { PrMmGgO: 'changes' }),
  ApiToken: sees('viewer', {
    PrMmGgO: 'id name holder isPersonal beginning isValid createdAt lastUsedAt',
    '-': 'scopes expiresAt revokedAt replacedBy replacedUntil',
  }),
  ApiTokenConnection: sees('tokens', { PrMmGgO: 'nodes edges pageInfo totalCount' }),
  ApiTokenEdge: sees('tokens edges', { PrMmGgO: 'node cursor' }),
  // Those who ask here show tokens, which have no sessions.
  Session: sees('sessions', { '-': 'id device address createdAt lastSeenAt expiresAt isCurrent' }),
  // Nor does a token keep views.
  SavedView: sees('savedViews(page: "deals")', { '-': 'page name query savedAt' }),
  RateLimit: sees('rateLimit', { PrMmGgO: 'cost limit remaining restoredPerSecond resetAt' }),
  Money: sees('partner(key: "p1") soldMrr(on: "2025-12-15") total', { PMO: 'amount currency' }),
  Clause: sees('clause(code: "poi.signed-by-close")', {
    PrMmGgOa: 'id code kinds policyVersion section text keeping citedIn parameters',
  }),
  PageInfo: sees('partners pageInfo', { PrMmGgO: 'hasNextPage endCursor hasPreviousPage startCursor' }),
  Reason: sees('sharedDeal(key: "d1-p1") credit reasons', {
    PMGO: 'clause holds detail facts evidence',
    '-': 'mendableUntil',
  }),
  Fact: sees('sharedDeal(key: "d1-p1") credit reasons facts', { PMGO: 'name label value' }),
  Evidence: sees('sharedDeal(key: "d1-p1") credit reasons evidence', { PMGO: 'id type at detail' }),
  Policy: sees('policy', {
    PrMmGgOa: 'version effectiveFrom announced parameters tiers points sources clauses',
    '-': 'effectiveUntil',
  }),
  PolicyParameter: sees('policy parameters', { PrMmGgOa: 'name value label reading why' }),
  PolicyTier: sees('policy tiers', { PrMmGgOa: 'tier sourced total illustrative' }),
  PointRules: sees('policy points', { PrMmGgOa: 'values sold managed growthFactor growthMarkets soldMinimum' }),
  PointValue: sees('policy points values', { PrMmGgOa: 'currency amount' }),
  SoldPoints: sees('policy points sold', { PrMmGgOa: 'soldFrom sourced assisted' }),
  SoldMinimum: sees('policy points soldMinimum', { PrMmGgOa: 'from motions' }),
  PublicSource: sees('policy sources', { PrMmGgOa: 'said url' }),
  PolicyComparison: sees(comparison, { O: 'first second partners totalCount differences' }),
  PolicyDifferenceSummary: sees(`${comparison} partners`, { O: 'partner credits months tiers change' }),
  PolicyDifference: sees(`${comparison} differences`, {
    O: 'kind partner customer productLine sharedDeal month first second clauses',
    '-': 'from until',
  }),
  GivenByPolicy: sees(`${comparison} differences second`, { O: 'soldMrr revenueShare amount', '-': 'tier' }),
};
