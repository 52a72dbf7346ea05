import type { Role } from './viewer.js';

/** Who may see a field, signed in; 'public' includes those who are not. */
export type Audience = 'public' | readonly Role[];

const EVERYONE = 'public';
const SIGNED_IN: readonly Role[] = ['partner', 'pdm', 'gs', 'ops'];
/** What a partner earns: not the business of growth specialists. */
const FIGURES: readonly Role[] = ['partner', 'pdm', 'ops'];
const VENDOR_SALES: readonly Role[] = ['gs', 'ops'];
/** How a partner is looked after: its development managers' business. */
const PORTFOLIO: readonly Role[] = ['pdm', 'ops'];
const OPS: readonly Role[] = ['ops'];

function all<Field extends string>(audience: Audience, ...fields: readonly Field[]): Record<Field, Audience> {
  return Object.fromEntries(fields.map((field) => [field, audience])) as Record<Field, Audience>;
}

/** The page of a list of things of one audience, and its edges. */
function listOf<Name extends string>(name: Name, audience: Audience) {
  return {
    [`${name}Connection`]: all(audience, 'nodes', 'edges', 'pageInfo', 'totalCount'),
    [`${name}Edge`]: all(audience, 'node', 'cursor'),
  };
}

/**
 * Who may see what of the schema, field by field: the one place where it is said. The schema is not built while a field has no
 * entry here or an entry has no field. Which rows somebody may see is said in scope.ts.
 */
export const audiences: Readonly<Record<string, Readonly<Record<string, Audience>>>> = {
  Query: {
    ...all(EVERYONE, 'viewer', 'policy', 'policies', 'clause', 'now'),
    ...all(SIGNED_IN, 'node', 'partner', 'partners', 'customer', 'sharedDeal'),
    policyComparison: OPS,
    unassignedDeals: OPS,
  },
  Mutation: {
    registerDeal: ['partner', 'ops'],
    approveSharedDeal: VENDOR_SALES,
    winDeal: VENDOR_SALES,
    ...all(VENDOR_SALES, 'refuseSharedDeal', 'addPartner', 'removePartner', 'loseDeal', 'agreeSecondPartner'),
    adjudicateCredit: OPS,
    invitePartner: VENDOR_SALES,
    answerInvitation: ['partner', 'ops'],
    startOnboarding: ['partner', 'ops'],
    assessOnboarding: VENDOR_SALES,
    issueQuote: VENDOR_SALES,
    decideDiscount: VENDOR_SALES,
    addProof: ['partner', 'gs', 'ops'],
    shareProof: ['partner', 'gs', 'ops'],
    sendMessage: ['partner', 'gs', 'ops'],
    extendDeadline: VENDOR_SALES,
    announceAbsence: ['partner', 'ops'],
    recordHistory: OPS,
    closeQuarter: OPS,
    markQuarterPaid: OPS,
  },
  Subscription: all(SIGNED_IN, 'changes'),

  Policy: all(
    EVERYONE,
    ...['version', 'effectiveFrom', 'effectiveUntil', 'announced', 'parameters', 'tiers', 'points', 'sources'],
    'clauses',
  ),
  PolicyParameter: all(EVERYONE, 'name', 'value', 'label', 'reading'),
  PolicyTier: all(EVERYONE, 'tier', 'sourced', 'total', 'illustrative'),
  PointRules: all(EVERYONE, 'values', 'sold', 'managed', 'growthFactor', 'growthMarkets', 'soldMinimum'),
  PointValue: all(EVERYONE, 'currency', 'amount'),
  SoldPoints: all(EVERYONE, 'soldFrom', 'sourced', 'assisted'),
  SoldMinimum: all(EVERYONE, 'from', 'motions'),
  PublicSource: all(EVERYONE, 'said', 'url'),
  Clause: all(EVERYONE, 'id', 'code', 'section', 'text', 'kinds', 'policyVersion'),
  PolicyComparison: all(OPS, 'first', 'second', 'partners', 'totalCount', 'differences'),
  PolicyDifferenceSummary: all(OPS, 'partner', 'credits', 'months', 'tiers', 'change'),
  PolicyDifference: all(
    OPS,
    ...[
      'kind',
      'partner',
      'customer',
      'productLine',
      'sharedDeal',
      'month',
      'from',
      'until',
      'first',
      'second',
      'clauses',
    ],
  ),
  GivenByPolicy: all(OPS, 'soldMrr', 'revenueShare', 'amount', 'tier'),
  Reason: all(SIGNED_IN, 'clause', 'holds', 'detail', 'facts', 'evidence'),
  Fact: all(SIGNED_IN, 'name', 'label', 'value'),
  Evidence: all(SIGNED_IN, 'id', 'type', 'at', 'detail'),
  Money: all(SIGNED_IN, 'amount', 'currency'),
  PageInfo: all(SIGNED_IN, 'hasNextPage', 'endCursor', 'hasPreviousPage', 'startCursor'),

  Staff: all(SIGNED_IN, 'id', 'key', 'name', 'role'),
  PartnerUser: all(SIGNED_IN, 'id', 'name', 'partner'),
  ApiToken: all(SIGNED_IN, 'id', 'name', 'scopes'),

  Partner: {
    ...all(SIGNED_IN, 'id', 'key', 'name', 'program', 'region', 'currency', 'pdm', 'sharedDeals', 'absences'),
    ...all(
      FIGURES,
      'soldMrr',
      'managedMrr',
      'tier',
      'tierForecast',
      'associations',
      'revenueShare',
      'statement',
      'deadlines',
    ),
    ...all(FIGURES, 'forecast', 'forecastBasis', 'keptForecasts', 'forecastAccuracy'),
    conduct: FIGURES,
    dealMetrics: FIGURES,
    regionalSupport: PORTFOLIO,
    installBase: FIGURES,
  },
  ...listOf('Partner', SIGNED_IN),

  ManagedMrr: all(FIGURES, 'total', 'customers', 'notCounted', 'rates'),
  ManagedCustomer: all(
    FIGURES,
    ...['customer', 'subscriptions', 'share', 'lastWorkAt', 'servicingPartners', 'reasons'],
  ),
  UncountedCustomer: all(FIGURES, 'customer', 'reasons'),

  TierStanding: all(
    FIGURES,
    ...['credited', 'performing', 'points', 'next', 'keep', 'recalibratesOn', 'projected', 'safeUntil', 'rollOffs'],
    ...['history', 'policyVersion', 'reasons'],
  ),
  TierPoints: all(FIGURES, 'sourced', 'assisted', 'managed', 'total'),
  TierGoal: all(FIGURES, 'tier', 'sourcedMissing', 'totalMissing', 'illustrative'),
  PointRollOff: all(FIGURES, 'day', 'sourced', 'assisted', 'managed'),
  TierStep: all(FIGURES, 'day', 'tier', 'uncapped', 'cause', 'evidence'),
  TierForecast: all(FIGURES, 'recalibratesOn', 'ifFiguresStay', 'ifNothingNew'),

  SoldMrr: all(FIGURES, 'total', 'sourced', 'assisted', 'lines', 'rates'),
  ExchangeRate: all(FIGURES, 'from', 'to', 'rate', 'day'),
  SoldLine: all(FIGURES, 'customer', 'association', 'productLine', 'now', 'twelveMonthsBefore', 'counted', 'motion'),

  Association: all(
    FIGURES,
    ...['id', 'customer', 'partner', 'sharedDeal', 'productLine', 'motion', 'since', 'until', 'mrr'],
    ...['revenueShare', 'reasons', 'withheld', 'entries'],
  ),
  ...listOf('Association', FIGURES),
  WithheldMonth: all(FIGURES, 'month', 'reasons'),
  RevenueShareGrant: all(SIGNED_IN, 'rate', 'firstMonth', 'lastMonth'),

  RevenueShareEntry: all(
    FIGURES,
    ...['id', 'kind', 'month', 'customer', 'association', 'productLine', 'base', 'rate', 'amount', 'exchange'],
    ...['bookedIn', 'corrects', 'reasons'],
  ),
  Exchange: all(FIGURES, 'rate', 'day'),
  Statement: all(FIGURES, 'quarter', 'status', 'entries', 'total', 'payableOn'),

  QuarterClosing: all(
    SIGNED_IN,
    ...['quarter', 'status', 'closedAt', 'closedBy', 'payableOn', 'statements', 'entries', 'corrections', 'totals'],
  ),
  CloseQuarterPayload: all(SIGNED_IN, 'closing', 'closedBefore', 'userErrors'),
  MarkQuarterPaidPayload: all(SIGNED_IN, 'closing', 'userErrors'),

  ForecastQuarter: all(
    FIGURES,
    ...['quarter', 'accrued', 'committed', 'pipeline', 'low', 'high', 'bands', 'method', 'lines', 'reasons'],
  ),
  ForecastBand: all(FIGURES, 'coverage', 'low', 'high'),
  ForecastLine: all(
    FIGURES,
    ...['kind', 'customer', 'association', 'sharedDeal', 'productLine', 'base', 'rate', 'months', 'full', 'stage'],
    ...['closesIn', 'amount', 'reasons'],
  ),
  ForecastBasis: all(FIGURES, 'asOf', 'policyVersion', 'input'),
  ForecastAccuracy: all(FIGURES, 'horizons', 'forecasts'),
  ForecastHorizon: all(FIGURES, 'ahead', 'forecasts', 'meanError', 'bias', 'errorRate', 'withinBand'),
  KeptForecast: all(
    FIGURES,
    ...['quarter', 'madeOn', 'committed', 'pipeline', 'low', 'high', 'coverage', 'method', 'policyVersion'],
    ...['ahead', 'came', 'error', 'isWithinBand'],
  ),

  Customer: all(SIGNED_IN, 'id', 'key', 'name', 'region', 'subscriptions'),
  ProductSubscription: all(SIGNED_IN, 'productLine', 'edition', 'mrr', 'since', 'until'),

  SharedDeal: {
    ...all(
      SIGNED_IN,
      ...['id', 'key', 'partner', 'customer', 'domain', 'motion', 'stage', 'gs', 'registeredAt', 'closedOn'],
      ...['relationship', 'need', 'expectedClose', 'pois', 'credit', 'deadlines'],
      ...['gsReasons', 'lastActivityAt', 'activity', 'version', 'messages', 'bant'],
    ),
    vendorDeal: VENDOR_SALES,
  },
  VendorDeal: all(VENDOR_SALES, 'key'),
  Message: all(SIGNED_IN, 'key', 'sentAt', 'from', 'text', 'answers', 'bant'),
  Bant: all(SIGNED_IN, 'budget', 'authority', 'need', 'timing'),
  BantReport: all(SIGNED_IN, 'told', 'missing'),
  Absence: all(SIGNED_IN, 'from', 'to', 'announcedAt'),
  DealActivity: all(SIGNED_IN, 'isStale', 'reasons'),
  ...listOf('SharedDeal', SIGNED_IN),
  Poi: all(SIGNED_IN, 'id', 'key', 'status', 'lines', 'signedAt', 'shared', 'automatic'),
  PoiLine: all(SIGNED_IN, 'productLine', 'edition', 'mrr'),
  CreditDecision: all(SIGNED_IN, 'outcome', 'lines', 'reasons', 'policyVersion'),
  LineCredit: all(SIGNED_IN, 'productLine', 'edition', 'mrr', 'soldMrr', 'revenueShare', 'reasons'),
  ...listOf('InstallBase', FIGURES),
  InstallBaseRow: all(FIGURES, 'customer', 'lines'),
  InstallBaseLine: all(FIGURES, 'productLine', 'state', 'mrr', 'estimatedMonthlyRevenueShare', 'reasons'),
  RegionalSupport: all(PORTFOLIO, 'region', 'sourcedMrr', 'qualifies', 'reasons'),
  DealMetrics: all(FIGURES, 'won', 'lost', 'closeRate', 'daysToClose', 'reasons'),
  PartnerConduct: all(FIGURES, 'violations', 'onboardingFailures', 'sanctions', 'consequences'),
  Violation: all(FIGURES, 'kind', 'detail', 'recordedAt', 'sharedDeal', 'clause'),
  OnboardingFailure: all(FIGURES, 'customer', 'productLine', 'shortcoming', 'foundAt', 'feedback', 'clause'),
  Sanction: all(FIGURES, 'kind', 'reason', 'from', 'until', 'inForce', 'effects'),
  Consequence: all(FIGURES, 'kind', 'isImposed', 'reasons'),
  Deadline: all(SIGNED_IN, 'kind', 'dueAt', 'metAt', 'missed', 'sharedDeal', 'customer', 'clause'),

  Change: all(SIGNED_IN, 'cursor', 'at', 'kind', 'partner', 'node'),

  UserError: all(SIGNED_IN, 'code', 'message', 'field', 'clause'),
  RegisterDealPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  ApproveSharedDealPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  WinDealPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  Discount: all(VENDOR_SALES, 'key', 'percent', 'approved', 'reason', 'decidedAt'),
  RefuseSharedDealPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  AddPartnerPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  RemovePartnerPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  LoseDealPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  AdjudicateCreditPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  AgreeSecondPartnerPayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  Invitation: all(SIGNED_IN, 'key', 'customerName', 'invitedAt', 'dueAt', 'answeredAt', 'accepted'),
  InvitePartnerPayload: all(SIGNED_IN, 'invitation', 'userErrors'),
  AnswerInvitationPayload: all(SIGNED_IN, 'invitation', 'userErrors'),
  StartOnboardingPayload: all(SIGNED_IN, 'customer', 'userErrors'),
  AssessOnboardingPayload: all(SIGNED_IN, 'customer', 'userErrors'),
  IssueQuotePayload: all(SIGNED_IN, 'sharedDeal', 'userErrors'),
  DecideDiscountPayload: { discount: VENDOR_SALES, userErrors: SIGNED_IN },
  AddProofPayload: all(SIGNED_IN, 'poi', 'userErrors'),
  ShareProofPayload: all(SIGNED_IN, 'poi', 'userErrors'),
  SendMessagePayload: all(SIGNED_IN, 'message', 'userErrors'),
  ExtendDeadlinePayload: all(SIGNED_IN, 'deadline', 'userErrors'),
  AnnounceAbsencePayload: all(SIGNED_IN, 'partner', 'userErrors'),
  RecordHistoryPayload: all(SIGNED_IN, 'taken', 'unchanged', 'refused', 'userErrors'),
  RefusedLine: all(SIGNED_IN, 'line', 'field', 'reason', 'clause'),
};
