import { ExportEntity } from '../exports/export.entity.js';
import { ExportPieceEntity } from '../exports/export-piece.entity.js';
import { JobRunEntity } from '../schedules/job-run.entity.js';
import { PaymentRunEntity } from '../payments/payment-run.entity.js';
import { RunStatementEntity } from '../payments/run-statement.entity.js';
import { ActEntity } from '../history/act.entity.js';
import { AuditEntryEntity } from '../audit/audit-entry.entity.js';
import { AssociationEntity } from '../associations/association.entity.js';
import { ApiTokenEntity } from '../auth/api-token.entity.js';
import { PersonEntity } from '../auth/person.entity.js';
import { SessionEntity } from '../auth/session.entity.js';
import { ChangeEntity } from '../changes/change.entity.js';
import { AppealEntity } from '../conduct/appeal.entity.js';
import { OnboardingFindingEntity } from '../conduct/onboarding-finding.entity.js';
import { SanctionEntity } from '../conduct/sanction.entity.js';
import { ViolationEntity } from '../conduct/violation.entity.js';
import { ClosedQuarterEntity } from '../closing/closed-quarter.entity.js';
import { StatementEntity } from '../closing/statement.entity.js';
import { CustomerEntity } from '../customers/customer.entity.js';
import { SubscriptionPeriodEntity } from '../customers/subscription-period.entity.js';
import { DeadlineEntity } from '../deadlines/deadline.entity.js';
import { KeptForecastEntity } from '../forecast/kept-forecast.entity.js';
import { CustomerDomainEntity } from '../history/customer-domain.entity.js';
import { DealDomainEntity } from '../history/deal-domain.entity.js';
import { DealRouteEntity } from '../history/deal-route.entity.js';
import { HistoryEventEntity } from '../history/history-event.entity.js';
import { HistoryKeyEntity } from '../history/history-key.entity.js';
import { PendingSubjectEntity } from '../history/pending-subject.entity.js';
import { SubjectStateEntity } from '../history/subject-state.entity.js';
import { InstallationEntity } from '../installation/installation.entity.js';
import { MailEntity } from '../mail/mail.entity.js';
import { ManagedServiceEntity } from '../managed-mrr/managed-service.entity.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { PdmAssignmentEntity } from '../partners/pdm-assignment.entity.js';
import { BusinessPlanEntity } from '../plans/business-plan.entity.js';
import { ProofLinkEntity } from '../proof-links/proof-link.entity.js';
import { ProofEntity } from '../proofs/proof.entity.js';
import { ExchangeRateEntity } from '../revenue-share/exchange-rate.entity.js';
import { RevenueShareEntryEntity } from '../revenue-share/revenue-share-entry.entity.js';
import { SavedViewEntity } from '../saved-views/saved-view.entity.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';
import { StaffEntity } from '../staff/staff.entity.js';
import { UpmarketExceptionEntity } from '../upmarket/upmarket-exception.entity.js';
import { TicketEntity } from '../tickets/ticket.entity.js';
import { PointSpanEntity } from '../tiers/point-span.entity.js';
import { TierHistoryEntity } from '../tiers/tier-history.entity.js';
import { TombstoneEntity } from '../tombstones/tombstone.entity.js';

/** Every table of the store. */
export const entities = [
  ExportEntity,
  ExportPieceEntity,
  JobRunEntity,
  PaymentRunEntity,
  RunStatementEntity,
  HistoryEventEntity,
  HistoryKeyEntity,
  DealRouteEntity,
  DealDomainEntity,
  CustomerDomainEntity,
  PendingSubjectEntity,
  SubjectStateEntity,
  ExchangeRateEntity,
  UpmarketExceptionEntity,
  StaffEntity,
  PartnerEntity,
  PdmAssignmentEntity,
  CustomerEntity,
  SubscriptionPeriodEntity,
  SharedDealEntity,
  ProofEntity,
  BusinessPlanEntity,
  AssociationEntity,
  RevenueShareEntryEntity,
  ClosedQuarterEntity,
  StatementEntity,
  DeadlineEntity,
  ManagedServiceEntity,
  PointSpanEntity,
  TierHistoryEntity,
  TombstoneEntity,
  KeptForecastEntity,
  ViolationEntity,
  SanctionEntity,
  OnboardingFindingEntity,
  AppealEntity,
  TicketEntity,
  ChangeEntity,
  ApiTokenEntity,
  PersonEntity,
  SessionEntity,
  SavedViewEntity,
  InstallationEntity,
  ActEntity,
  AuditEntryEntity,
  MailEntity,
  ProofLinkEntity,
];
