import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { RateLimitResolver } from '../allowances/rate-limit.resolver.js';
import { AssociationResolver } from '../associations/association.resolver.js';
import { PartnerAssociationsResolver } from '../associations/partner.extension.js';
import { AttentionResolver } from '../attention/attention.resolver.js';
import { AuditResolver } from '../audit/audit.resolver.js';
import { audiences } from '../auth/audiences.js';
import { guarded } from '../auth/guard.js';
import { ViewerResolver } from '../auth/viewer.resolver.js';
import { ChangesResolver } from '../changes/changes.resolver.js';
import { CaseworkResolver } from '../casework/casework.resolver.js';
import { ClosingResolver, QuarterClosingResolver } from '../closing/closing.resolver.js';
import { OnboardingFailureResolver, ViolationResolver } from '../conduct/conduct.resolver.js';
import { InstallBaseRowResolver, PartnerInstallBaseResolver } from '../install-base/install-base.resolver.js';
import { PartnerRegionalSupportResolver } from '../regional-support/partner.extension.js';
import { PartnerDealMetricsResolver } from '../shared-deals/deal-metrics.extension.js';
import { PartnerConductResolver } from '../conduct/partner.extension.js';
import { SavedViewResolver } from '../saved-views/saved-view.resolver.js';
import { SessionResolver, TokenResolver } from '../credentials/credentials.resolver.js';
import { CustomerResolver } from '../customers/customer.resolver.js';
import { DeadlineResolver } from '../deadlines/deadline.resolver.js';
import { PartnerDeadlinesResolver } from '../deadlines/partner.extension.js';
import { SharedDealDeadlinesResolver } from '../deadlines/shared-deal.extension.js';
import { ClauseResolver } from '../decisions/clause.resolver.js';
import { PolicyParameterResolver, PolicyResolver } from '../decisions/policy.resolver.js';
import { EvidenceResolver, FactResolver, ReasonResolver } from '../decisions/reason.resolver.js';
import { ForecastLineResolver } from '../forecast/forecast-line.resolver.js';
import { PartnerForecastResolver } from '../forecast/partner.extension.js';
import { RecordHistoryResolver } from '../history/record-history.resolver.js';
import {
  ManagedCustomerResolver,
  ManagedMrrResolver,
  UncountedCustomerResolver,
} from '../managed-mrr/managed-customer.resolver.js';
import { PartnerManagedMrrResolver } from '../managed-mrr/partner.extension.js';
import {
  PlanContentResolver,
  PlanInitiativeResolver,
  PlanObjectiveResolver,
  PlanOpportunityResolver,
} from '../plans/plan-content.resolver.js';
import { PlanAgendaResolver, PlanCourseResolver, PlanHandResolver } from '../plans/plan-course.resolver.js';
import { PartnerPlansResolver, PlanResolver } from '../plans/plan.resolver.js';
import { PlanningResolver } from '../plans/planning.resolver.js';
import { NodeResolver } from '../nodes/node.resolver.js';
import { SystemResolver } from '../operations/system.resolver.js';
import { PartnerResolver } from '../partners/partner.resolver.js';
import { PayingResolver, PaymentResolver, PaymentRunResolver } from '../payments/payment-run.resolver.js';
import { PolicyComparisonResolver } from '../policy-comparison/policy-comparison.resolver.js';
import { ExportingResolver } from '../exports/export.resolver.js';
import { ScheduleResolver } from '../schedules/schedule.resolver.js';
import { SharedDealProofsResolver } from '../proofs/shared-deal.extension.js';
import { AssociationRevenueShareResolver } from '../revenue-share/association.extension.js';
import { PartnerRevenueShareResolver } from '../revenue-share/partner.extension.js';
import { RevenueShareEntryResolver } from '../revenue-share/revenue-share-entry.resolver.js';
import { PartnerSharedDealsResolver } from '../shared-deals/partner.extension.js';
import { SellingResolver } from '../shared-deals/selling.resolver.js';
import { PartnerInvitationsResolver } from '../invitations/partner.extension.js';
import { DealEventResolver, SharedDealHistoryResolver } from '../shared-deals/history.extension.js';
import { SharedDealDescriptionResolver } from '../shared-deals/description.extension.js';
import { SurveyResolver } from '../surveys/survey.resolver.js';
import { SharedDealResolver } from '../shared-deals/shared-deal.resolver.js';
import { PartnerSoldMrrResolver } from '../sold-mrr/partner.extension.js';
import { SoldLineResolver } from '../sold-mrr/sold-line.resolver.js';
import { PartnerStaffResolver } from '../staff/partner.extension.js';
import { PartnerTierResolver } from '../tiers/partner.extension.js';
import { PointSourceResolver } from '../tiers/point-source.resolver.js';
import { TierStepResolver } from '../tiers/tier-step.resolver.js';
import { withRecurringWords } from './recurring-words.js';
import { AdjudicationPreviewResolver } from '../deal-course/adjudication-preview.resolver.js';
import { DealCourseResolver } from '../deal-course/deal-course.resolver.js';
import { InvitationResolver } from '../invitations/invitation.resolver.js';
import { OnboardingResolver } from '../onboarding/onboarding.resolver.js';
import { QuoteResolver } from '../quotes/quote.resolver.js';
import { MailResolver } from '../mail/mail.resolver.js';
import { PoiLinksResolver } from '../proof-links/poi.extension.js';
import { ProofLinkResolver } from '../proof-links/proof-link.resolver.js';
import { ProvingResolver } from '../proofs/proving.resolver.js';
import { DiscountResolver } from '../discounts/discount.resolver.js';
import { MessageResolver } from '../correspondence/message.resolver.js';
import { AbsenceResolver } from '../absences/absence.resolver.js';
import { AccountResolver } from '../customers/account.resolver.js';
import { EnrolmentResolver } from '../partners/enrolment.resolver.js';
import { ExchangeRateResolver } from '../revenue-share/exchange-rate.resolver.js';
import { OpeningResolver } from '../deal-course/opening.resolver.js';
import { PortalResolver } from '../portal/portal.resolver.js';
import {
  PartnerPortfolioResolver,
  PortfolioFiguresResolver,
  SharedDealProspectResolver,
} from '../portfolio/portfolio.resolver.js';
import { ReviewResolver } from '../conduct/review.resolver.js';
import { TeamResolver } from '../staff/team.resolver.js';
import { TicketResolver } from '../tickets/ticket.resolver.js';
import { UpmarketExceptionResolver } from '../upmarket/exception.resolver.js';
import { reportResolvers } from '../reports/report.resolver.js';
import { StatementsResolver } from '../revenue-share/statements.resolver.js';
import { TombstoneResolver } from '../tombstones/tombstone.resolver.js';

const resolvers: NonEmptyArray<new () => object> = [
  NodeResolver,
  ViewerResolver,
  TokenResolver,
  SessionResolver,
  SavedViewResolver,
  RateLimitResolver,
  PolicyResolver,
  PolicyParameterResolver,
  PolicyComparisonResolver,
  ClauseResolver,
  ReasonResolver,
  FactResolver,
  EvidenceResolver,
  PartnerResolver,
  PartnerStaffResolver,
  PartnerSoldMrrResolver,
  PartnerManagedMrrResolver,
  PartnerTierResolver,
  PointSourceResolver,
  TierStepResolver,
  PartnerAssociationsResolver,
  PartnerRevenueShareResolver,
  PartnerForecastResolver,
  ForecastLineResolver,
  PartnerSharedDealsResolver,
  PartnerDeadlinesResolver,
  PartnerConductResolver,
  PartnerDealMetricsResolver,
  PartnerRegionalSupportResolver,
  PartnerInstallBaseResolver,
  InstallBaseRowResolver,
  ViolationResolver,
  OnboardingFailureResolver,
  AssociationResolver,
  AssociationRevenueShareResolver,
  SoldLineResolver,
  ManagedMrrResolver,
  ManagedCustomerResolver,
  UncountedCustomerResolver,
  RevenueShareEntryResolver,
  CustomerResolver,
  SharedDealResolver,
  SharedDealProofsResolver,
  SharedDealDeadlinesResolver,
  SharedDealDescriptionResolver,
  SharedDealHistoryResolver,
  DealEventResolver,
  SurveyResolver,
  PartnerInvitationsResolver,
  DeadlineResolver,
  SellingResolver,
  AdjudicationPreviewResolver,
  CaseworkResolver,
  DealCourseResolver,
  InvitationResolver,
  OnboardingResolver,
  QuoteResolver,
  ProvingResolver,
  ProofLinkResolver,
  PoiLinksResolver,
  MailResolver,
  DiscountResolver,
  MessageResolver,
  AbsenceResolver,
  TeamResolver,
  EnrolmentResolver,
  UpmarketExceptionResolver,
  ReviewResolver,
  TicketResolver,
  AccountResolver,
  PortalResolver,
  OpeningResolver,
  ExchangeRateResolver,
  AttentionResolver,
  PartnerPortfolioResolver,
  PortfolioFiguresResolver,
  SharedDealProspectResolver,
  PlanResolver,
  PartnerPlansResolver,
  PlanContentResolver,
  PlanObjectiveResolver,
  PlanInitiativeResolver,
  PlanOpportunityResolver,
  PlanCourseResolver,
  PlanHandResolver,
  PlanAgendaResolver,
  PlanningResolver,
  RecordHistoryResolver,
  ClosingResolver,
  PayingResolver,
  ScheduleResolver,
  ExportingResolver,
  PaymentRunResolver,
  PaymentResolver,
  QuarterClosingResolver,
  AuditResolver,
  SystemResolver,
  ChangesResolver,
  StatementsResolver,
  TombstoneResolver,
  ...reportResolvers,
];

/** Subscriptions bring streams of their own; nothing is published through TypeGraphQL. */
const unused: PubSub = {
  publish: () => {
    throw new Error('changes are read from the outbox');
  },
  subscribe: () => {
    throw new Error('changes are read from the outbox');
  },
};

/**
 * The schema: what it says stands in `schema.graphql`, who may see which field in `auth/audiences.ts`. It holds no state, so one
 * serves every server of the process. Inputs are checked by the scalars and by what they are given to.
 */
export const schema: GraphQLSchema = guarded(
  withRecurringWords(buildSchemaSync({ resolvers, pubSub: unused, validate: false, nullableByDefault: false })),
  audiences,
);
