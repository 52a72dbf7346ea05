/**
 * The history's vocabulary: what happened in the world. An event is a fact; nothing in it is ever edited or removed.
 * `Recorded` events have been validated and normalised (see history/validate.ts) and carry the identity of their content.
 */
import type { ReviewEvent } from './conduct/review-events.js';
import type { Money } from './money.js';
import type { PlanEvent } from './plans/plan-events.js';
import type { DealDescription, DealEvent, RegisteredFrom } from './registration/deal-events.js';

/** RFC 3339 with offset. */
export type Instant = string;
/** ISO 8601 calendar date in the customer's time zone. */
export type Day = string;
/** YYYY-MM */
export type Month = string;
/** YYYY-Qn */
export type Quarter = string;
export type Key = string;

export type HubLine = 'MARKETING_HUB' | 'SALES_HUB' | 'SERVICE_HUB' | 'CONTENT_HUB' | 'OPERATIONS_HUB';
export type ProductLine = HubLine | 'CREDITS' | `HUB_INDEPENDENT:${string}`;
export type Edition = 'STARTER' | 'PROFESSIONAL' | 'ENTERPRISE' | 'NONE';
export type Segment = 'SMALL_BUSINESS' | 'MID_MARKET' | 'ENTERPRISE';
export type Program = 'SOLUTIONS_PARTNER' | 'SOLUTIONS_PROVIDER';
export type Tier = 'NONE' | 'GOLD' | 'PLATINUM' | 'DIAMOND' | 'ELITE';
export type Motion = 'PARTNER_SOURCED' | 'PARTNER_ASSISTED';

/** A line of a deal, quote or proof. `mrr` is the line's total after the deal, exact. */
export interface Line {
  productLine: ProductLine;
  edition: Edition;
  mrr: Money;
}

interface Happened<Type extends string> {
  type: Type;
  at: Instant;
}
export type StaffRole = 'PDM' | 'GS' | 'OPS';
export interface StaffJoined extends Happened<'StaffJoined'> {
  staff: Key;
  name: string;
  email: string;
  role: StaffRole;
  region?: string | undefined;
  segment?: Segment | undefined;
  manager?: Key | undefined;
}
export interface PartnerEnrolled extends Happened<'PartnerEnrolled'> {
  partner: Key;
  name: string;
  program: Program;
  region: string;
  currency: string;
  primaryContact: { name: string; email: string };
}
export type ProgramChanged = Happened<'ProgramChanged'> & { partner: Key; program: Program };
export type PdmAssigned = Happened<'PdmAssigned'> & { partner: Key; staff: Key; reason?: string | undefined };
export type TierGranted = Happened<'TierGranted'> & { partner: Key; tier: Tier; reason?: string | undefined };
export interface AccreditationChanged extends Happened<'AccreditationChanged'> {
  partner: Key;
  accreditation: 'CRM_IMPLEMENTATION';
  held: boolean;
}
export type UpmarketException = Happened<'UpmarketException'> & { region: string; allowed: boolean; reason: string };
export type ViolationKind =
  'NOT_COOPERATING' | 'MISREPRESENTATION' | 'UNAPPROVED_DISCOUNT' | 'GIFT' | 'ONBOARDING_FAILURE' | 'OTHER';
export interface ViolationRecorded extends Happened<'ViolationRecorded'> {
  violation: Key;
  partner: Key;
  kind: ViolationKind;
  deal?: Key | undefined;
  detail: string;
  /** Who recorded it, where that is known. */
  staff?: Key | undefined;
}
export type SanctionKind =
  'WARNING' | 'REVENUE_SHARE_LOST' | 'TIER_LOWERED' | 'TIER_WITHDRAWN' | 'SPECIAL_DEALS_LOST' | 'SUSPENDED' | 'REMOVED';
export interface SanctionImposed extends Happened<'SanctionImposed'> {
  sanction: Key;
  partner: Key;
  kind: SanctionKind;
  reason: string;
  until?: Day | undefined;
  /** Who imposed it, where that is known. */
  staff?: Key | undefined;
}
export type SanctionLifted = Happened<'SanctionLifted'> & { sanction: Key; reason: string; staff?: Key | undefined };
export interface CustomerAdded extends Happened<'CustomerAdded'> {
  customer: Key;
  name: string;
  domains: string[];
  purchaseDomain?: string | undefined;
  region: string;
  timeZone?: string | undefined;
  segment: Segment;
}
export interface SubscriptionChanged extends Happened<'SubscriptionChanged'> {
  customer: Key;
  productLine: ProductLine;
  edition: Edition;
  mrr: Money;
  effective: Day;
}
export interface SubscriptionEnded extends Happened<'SubscriptionEnded'> {
  customer: Key;
  productLine: ProductLine;
  effective: Day;
}
export type PaymentMissed = Happened<'PaymentMissed'> & { customer: Key; productLine: ProductLine; month: Month };
export type PaymentReceived = Happened<'PaymentReceived'> & { customer: Key; productLine: ProductLine; month: Month };
export type PortalAccessChanged = Happened<'PortalAccessChanged'> & { customer: Key; partner: Key; granted: boolean };
export interface PortalWork extends Happened<'PortalWork'> {
  customer: Key;
  partner: Key;
  person: string;
  action: 'CREATED' | 'EDITED' | 'PUBLISHED' | 'VIEWED' | 'LOGGED_IN';
  asset?: string | undefined;
}
export type ExchangeRate = Happened<'ExchangeRate'> & { from: string; to: string; rate: string; day: Day };
export interface DealOpened extends Happened<'DealOpened'> {
  deal: Key;
  customer: Key;
  expectedClose?: Day | undefined;
  expectedLines?: Line[] | undefined;
}
export interface DealRegistered extends Happened<'DealRegistered'>, RegisteredFrom, DealDescription {
  sharedDeal: Key;
  partner: Key;
  domain: string;
  deal?: Key | undefined;
  relationship: string;
  need: string;
}
export interface PartnerAdded extends Happened<'PartnerAdded'> {
  sharedDeal: Key;
  deal: Key;
  partner: Key;
  staff: Key;
  customerConsent: boolean;
  dealRegistrationDomain?: string | undefined;
}
export type SharedDealApproved = Happened<'SharedDealApproved'> & { sharedDeal: Key; staff: Key };
export type SharedDealRefused = Happened<'SharedDealRefused'> & { sharedDeal: Key; staff: Key; reason: string };
export type PartnerRemoved = Happened<'PartnerRemoved'> & { sharedDeal: Key; staff: Key; feedback: string };
export interface MessageSent extends Happened<'MessageSent'> {
  message: Key;
  sharedDeal: Key;
  from: 'VENDOR' | 'PARTNER';
  text: string;
  answers?: Key | undefined;
  bant?: Partial<Record<'budget' | 'authority' | 'need' | 'timing', string | undefined>> | undefined;
}
export type OverlayInvited = Happened<'OverlayInvited'> & { invitation: Key; deal: Key; partner: Key; staff: Key };
export type OverlayAnswered = Happened<'OverlayAnswered'> & { invitation: Key; accepted: boolean };
export type AbsenceAnnounced = Happened<'AbsenceAnnounced'> & { partner: Key; from: Day; to: Day };
export type DeadlineExtended = Happened<'DeadlineExtended'> & { message: Key; until: Instant; reason: string };
export interface QuoteIssued extends Happened<'QuoteIssued'> {
  deal: Key;
  staff: Key;
  partners: Key[];
  lines: Line[];
  onboarding?: { productLine: ProductLine; partner: Key; waivesVendors: boolean }[] | undefined;
  discount?: Key | undefined;
}
export interface PoiAdded extends Happened<'PoiAdded'> {
  poi: Key;
  sharedDeal: Key;
  lines: Line[];
  onboarding?: { productLine: ProductLine; waivesVendors: boolean }[] | undefined;
}
export interface PoiSigned extends Happened<'PoiSigned'> {
  sharedDeal: Key;
  poi?: Key | undefined;
  signer: { name: string; email: string };
  shared?: boolean | undefined;
  evidence?: SignatureEvidence | undefined;
}
/** How a signature was given by a link that the customer had been sent. */
export interface SignatureEvidence {
  /** The id of the link. */
  link: string;
  /** From where, as the connection told it. */
  address?: string | undefined;
  userAgent?: string | undefined;
  /** SHA-256 of the text that was shown, in base64url. */
  contentHash: string;
  /** The language in which it was shown. */
  locale: 'en' | 'ja';
}
export interface PoiDeclined extends Happened<'PoiDeclined'> {
  sharedDeal: Key;
  poi?: Key | undefined;
  reason?: string | undefined;
}
export type PoiShared = Happened<'PoiShared'> & { sharedDeal: Key; poi?: Key | undefined };
export interface SecondPartnerAgreed extends Happened<'SecondPartnerAgreed'> {
  deal: Key;
  sourcing: Key;
  second: Key;
  notice: boolean;
}
export interface DealWon extends Happened<'DealWon'> {
  deal: Key;
  closedOn: Day;
  startsOn?: Day | undefined;
  lines: Line[];
  servicesConfirmed?: Key[] | undefined;
}
export type DealLost = Happened<'DealLost'> & { deal: Key; closedOn: Day; reason?: string | undefined };
export interface CreditAdjudicated extends Happened<'CreditAdjudicated'> {
  deal: Key;
  partner: Key | null;
  staff: Key;
  reason: string;
}
export interface OnboardingStarted extends Happened<'OnboardingStarted'> {
  customer: Key;
  productLine: ProductLine;
  partner: Key;
  live: boolean;
  customerDeadline?: Day | undefined;
}
export interface OnboardingAssessed extends Happened<'OnboardingAssessed'> {
  customer: Key;
  productLine: ProductLine;
  partner: Key;
  metExpectations: boolean;
  feedback?: string | undefined;
}
export interface SurveyAnswered extends Happened<'SurveyAnswered'> {
  sharedDeal: Key;
  score: 1 | 2 | 3 | 4 | 5;
  comment?: string | undefined;
}

export type HistoryEvent =
  | StaffJoined
  | PartnerEnrolled
  | ProgramChanged
  | PdmAssigned
  | TierGranted
  | AccreditationChanged
  | UpmarketException
  | ViolationRecorded
  | SanctionImposed
  | SanctionLifted
  | ReviewEvent
  | CustomerAdded
  | SubscriptionChanged
  | SubscriptionEnded
  | PaymentMissed
  | PaymentReceived
  | PortalAccessChanged
  | PortalWork
  | ExchangeRate
  | DealOpened
  | DealRegistered
  | DealEvent
  | PartnerAdded
  | SharedDealApproved
  | SharedDealRefused
  | PartnerRemoved
  | MessageSent
  | OverlayInvited
  | OverlayAnswered
  | AbsenceAnnounced
  | DeadlineExtended
  | QuoteIssued
  | PoiAdded
  | PoiSigned
  | PoiDeclined
  | PoiShared
  | SecondPartnerAgreed
  | DealWon
  | DealLost
  | CreditAdjudicated
  | OnboardingStarted
  | OnboardingAssessed
  | SurveyAnswered
  | PlanEvent;

export type EventType = HistoryEvent['type'];
export type EventOf<Type extends EventType> = Extract<HistoryEvent, { type: Type }>;

/**
 * An event in the store. `id` is the hash of its content, the same wherever and whenever it arrived. `instant` is `at` in UTC
 * with nine decimals, so that text order is time order. `order` is the order of arrival: it decides between equal instants only.
 */
export type Recorded<E extends HistoryEvent = HistoryEvent> = E & {
  readonly id: string;
  readonly instant: string;
  readonly order: number;
};

/** Time order; of two events with the same `at`, the order of arrival. */
export function byTime(a: Recorded, b: Recorded): number {
  if (a.instant !== b.instant) return a.instant < b.instant ? -1 : 1;
  return a.order - b.order;
}
