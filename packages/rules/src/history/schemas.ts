import type * as z from 'zod/mini';
import type { EventOf, EventType } from '../history.js';
import * as closing from './events/closing.js';
import * as communication from './events/communication.js';
import * as customers from './events/customers.js';
import * as partners from './events/partners.js';
import * as plans from './events/plans.js';
import * as proof from './events/proof.js';
import * as registration from './events/registration.js';
import * as review from './events/review.js';
import * as team from './events/team.js';
import * as tickets from './events/tickets.js';

/** The schema of every type of event. A type that is missing here, or reads into another shape, does not compile. */
export const eventSchemas: { readonly [Type in EventType]: z.ZodMiniType<EventOf<Type>> } = {
  StaffJoined: team.StaffJoined,
  PartnerEnrolled: partners.PartnerEnrolled,
  ProgramChanged: partners.ProgramChanged,
  PdmAssigned: team.PdmAssigned,
  TierGranted: partners.TierGranted,
  AccreditationChanged: partners.AccreditationChanged,
  UpmarketException: team.UpmarketException,
  ViolationRecorded: review.ViolationRecorded,
  SanctionImposed: review.SanctionImposed,
  SanctionLifted: review.SanctionLifted,
  SanctionAppealed: review.SanctionAppealed,
  AppealDecided: review.AppealDecided,
  ConcernRaised: tickets.ConcernRaised,
  TicketOpened: tickets.TicketOpened,
  TicketEscalated: tickets.TicketEscalated,
  TicketAnswered: tickets.TicketAnswered,
  CustomerAdded: customers.CustomerAdded,
  SubscriptionChanged: customers.SubscriptionChanged,
  SubscriptionEnded: customers.SubscriptionEnded,
  PaymentMissed: customers.PaymentMissed,
  PaymentReceived: customers.PaymentReceived,
  PortalAccessChanged: customers.PortalAccessChanged,
  PortalWork: customers.PortalWork,
  ExchangeRate: customers.ExchangeRate,
  DealOpened: registration.DealOpened,
  DealRegistered: registration.DealRegistered,
  SharedDealUpdated: registration.SharedDealUpdated,
  PartnerAdded: registration.PartnerAdded,
  SharedDealApproved: registration.SharedDealApproved,
  SharedDealRefused: registration.SharedDealRefused,
  PartnerRemoved: registration.PartnerRemoved,
  MessageSent: communication.MessageSent,
  OverlayInvited: communication.OverlayInvited,
  OverlayAnswered: communication.OverlayAnswered,
  AbsenceAnnounced: partners.AbsenceAnnounced,
  DeadlineExtended: communication.DeadlineExtended,
  DiscountRequested: proof.DiscountRequested,
  DiscountDecided: proof.DiscountDecided,
  QuoteIssued: proof.QuoteIssued,
  PoiAdded: proof.PoiAdded,
  PoiSigned: proof.PoiSigned,
  PoiDeclined: proof.PoiDeclined,
  PoiShared: proof.PoiShared,
  SecondPartnerAgreed: closing.SecondPartnerAgreed,
  DealWon: closing.DealWon,
  DealLost: closing.DealLost,
  CreditAdjudicated: closing.CreditAdjudicated,
  OnboardingStarted: closing.OnboardingStarted,
  OnboardingAssessed: closing.OnboardingAssessed,
  SurveyAnswered: closing.SurveyAnswered,
  PlanOpened: plans.PlanOpened,
  PlanRevised: plans.PlanRevised,
  PlanMoved: plans.PlanMoved,
  PlanAmended: plans.PlanAmended,
  PlanCommented: plans.PlanCommented,
  PlanReviewed: plans.PlanReviewed,
  CommitmentSettled: plans.CommitmentSettled,
  PlanClosed: plans.PlanClosed,
};
