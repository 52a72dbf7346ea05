/** One line of the history file for every type of event, with every optional field, as a CRM would write it. */
import type { EventType } from '../history.js';
import { planSamples } from './plan-samples.js';

export type Written = Readonly<Record<string, unknown>>;

const at = '2025-06-01T09:00:00+09:00';
const mrr = { amount: '96000', currency: 'JPY' };
const lines = [
  { productLine: 'MARKETING_HUB', edition: 'PROFESSIONAL', mrr },
  { productLine: 'HUB_INDEPENDENT:CORE_SEAT', edition: 'NONE', mrr: { amount: '4500', currency: 'JPY' } },
];
const staff = 'gs1';
const partner = 'p1';
const customer = 'c1';
const deal = 'd1';
const sharedDeal = 'd1-p1';
const day = '2025-06-30';
const reason = 'Agreed by telephone.';

const contents: { readonly [Type in EventType]: Written } = {
  StaffJoined: {
    staff,
    name: 'Gs One',
    email: 'gs1@vendor.example',
    role: 'GS',
    region: 'JP',
    segment: 'MID_MARKET',
    manager: 'm1',
  },
  PartnerEnrolled: {
    partner,
    name: '株式会社パートナー',
    program: 'SOLUTIONS_PARTNER',
    region: 'JP',
    currency: 'JPY',
    primaryContact: { name: 'Hanako', email: 'hanako@p1.example' },
  },
  ProgramChanged: { partner, program: 'SOLUTIONS_PROVIDER' },
  PdmAssigned: { partner, staff: 'pdm1', reason },
  TierGranted: { partner, tier: 'GOLD', reason },
  AccreditationChanged: { partner, accreditation: 'CRM_IMPLEMENTATION', held: true },
  UpmarketException: { region: 'JP', allowed: true, reason },
  ViolationRecorded: { violation: 'v1', partner, kind: 'GIFT', deal, detail: 'A voucher was offered.', staff },
  SanctionImposed: { sanction: 's1', partner, kind: 'SUSPENDED', reason, until: day, staff: 'ops1' },
  SanctionLifted: { sanction: 's1', reason, staff: 'ops1' },
  SanctionAppealed: { appeal: 'a1', sanction: 's1', text: 'It was a sample of our own.' },
  AppealDecided: { appeal: 'a1', staff: 'ops2', upheld: true, reason },
  ConcernRaised: { ticket: 't0', partner, text: 'Our quotes take two weeks.' },
  TicketOpened: { ticket: 't1', staff: 'pdm1', text: 'Quotes take two weeks.', partner },
  TicketEscalated: { ticket: 't1', manager: 'm1', reason: 'No answer came.', staff: 'pdm1' },
  TicketAnswered: { ticket: 't1', staff: 'ops1', answer: 'There is a second desk now.', closes: true },
  CustomerAdded: {
    customer,
    name: 'Customer',
    domains: ['c1.example', 'c1-shop.example'],
    purchaseDomain: 'c1.example',
    region: 'US',
    timeZone: 'America/Los_Angeles',
    segment: 'ENTERPRISE',
  },
  SubscriptionChanged: { customer, productLine: 'SALES_HUB', edition: 'STARTER', mrr, effective: day },
  SubscriptionEnded: { customer, productLine: 'CREDITS', effective: day },
  PaymentMissed: { customer, productLine: 'SALES_HUB', month: '2025-06' },
  PaymentReceived: { customer, productLine: 'SALES_HUB', month: '2025-06' },
  PortalAccessChanged: { customer, partner, granted: false },
  PortalWork: { customer, partner, person: 'taro@p1.example', action: 'EDITED', asset: 'Landing page' },
  ExchangeRate: { from: 'USD', to: 'JPY', rate: '151.23', day },
  DealOpened: { deal, customer, expectedClose: day, expectedLines: lines },
  DealRegistered: {
    sharedDeal,
    partner,
    domain: 'c1.example',
    deal,
    from: 'COMPANY',
    contact: { name: 'Hanako', email: 'hanako@c1.example' },
    existingDeal: 'CRM 4711',
    relationship: 'Met the head of marketing twice.',
    need: 'Wants one place for leads.',
    expectedClose: day,
    expectedLines: lines,
    productsOfInterest: ['MARKETING_HUB', 'CREDITS'],
    introduction: 'A maker of bicycles.',
    nextSteps: 'A demo in June.',
    motion: 'Partner Collaboration',
  },
  SharedDealUpdated: {
    sharedDeal,
    need: 'Wants one place for leads and tickets.',
    expectedClose: day,
    expectedLines: lines,
    productsOfInterest: ['SERVICE_HUB'],
    introduction: 'A maker of bicycles and of trailers.',
    nextSteps: 'A second demo in July.',
  },
  PartnerAdded: {
    sharedDeal,
    deal,
    partner,
    staff,
    customerConsent: true,
    dealRegistrationDomain: 'c1.example',
    motion: 'DIFM',
  },
  SharedDealApproved: { sharedDeal, staff },
  SharedDealRefused: { sharedDeal, staff, reason },
  PartnerRemoved: { sharedDeal, staff, feedback: 'No answer came for three weeks.' },
  MessageSent: {
    message: 'm1',
    sharedDeal,
    from: 'PARTNER',
    text: 'They decide in July.\nTheir head of marketing signs.',
    answers: 'm0',
    bant: { budget: 'JPY 2m', authority: 'Head of marketing', need: 'Leads', timing: 'July' },
  },
  OverlayInvited: { invitation: 'i1', deal, partner, staff },
  OverlayAnswered: { invitation: 'i1', accepted: true },
  AbsenceAnnounced: { partner, from: '2025-06-09', to: '2025-06-13' },
  DeadlineExtended: { message: 'm1', until: '2025-06-20T17:00:00+09:00', reason },
  DiscountRequested: { request: 'q1', sharedDeal, from: 'PARTNER', percent: '12.5', reason },
  DiscountDecided: { discount: 'x1', deal, percent: '12.5', approved: true, staff, reason, request: 'q1' },
  QuoteIssued: {
    deal,
    staff,
    partners: [partner],
    lines,
    onboarding: [{ productLine: 'MARKETING_HUB', partner, waivesVendors: true }],
    discount: 'x1',
  },
  PoiAdded: { poi: 'poi1', sharedDeal, lines, onboarding: [{ productLine: 'MARKETING_HUB', waivesVendors: true }] },
  PoiSigned: {
    ...{ sharedDeal, poi: 'poi1', signer: { name: 'Hanako', email: 'hanako@c1.example' }, shared: false },
    evidence: { link: 'pl_1', address: '203.0.113.7', userAgent: 'Browser/1.0', contentHash: 'q83v', locale: 'ja' },
  },
  PoiDeclined: { sharedDeal, poi: 'poi1', reason },
  PoiShared: { sharedDeal, poi: 'poi1' },
  SecondPartnerAgreed: { deal, sourcing: partner, second: 'p2', notice: true },
  DealWon: { deal, closedOn: day, startsOn: '2025-07-01', lines, servicesConfirmed: [partner] },
  DealLost: { deal, closedOn: day, reason },
  CreditAdjudicated: { deal, partner: null, staff: 'ops1', reason },
  OnboardingStarted: { customer, productLine: 'MARKETING_HUB', partner, live: true, customerDeadline: day },
  OnboardingAssessed: {
    customer,
    productLine: 'MARKETING_HUB',
    partner,
    metExpectations: true,
    feedback: 'Well prepared.',
  },
  SurveyAnswered: { sharedDeal, score: 5, comment: 'Thank you.' },
  ...planSamples,
};

export const sampleTypes = Object.keys(contents) as EventType[];

/** The sample of a type with some fields replaced; a field given as undefined is left out. */
export function sample(type: EventType, replaced: Written = {}): Record<string, unknown> {
  const written = Object.entries({ type, at, ...contents[type], ...replaced });
  return Object.fromEntries(written.filter(([, value]) => value !== undefined));
}
