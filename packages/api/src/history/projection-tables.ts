import { AssociationEntity } from '../associations/association.entity.js';
import { AppealEntity } from '../conduct/appeal.entity.js';
import { OnboardingFindingEntity } from '../conduct/onboarding-finding.entity.js';
import { SanctionEntity } from '../conduct/sanction.entity.js';
import { ViolationEntity } from '../conduct/violation.entity.js';
import { CustomerEntity } from '../customers/customer.entity.js';
import { SubscriptionPeriodEntity } from '../customers/subscription-period.entity.js';
import type { RowOf } from '../database/table-layout.js';
import { DeadlineEntity } from '../deadlines/deadline.entity.js';
import { ManagedServiceEntity } from '../managed-mrr/managed-service.entity.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { PdmAssignmentEntity } from '../partners/pdm-assignment.entity.js';
import { BusinessPlanEntity } from '../plans/business-plan.entity.js';
import { ProofEntity } from '../proofs/proof.entity.js';
import { RevenueShareEntryEntity } from '../revenue-share/revenue-share-entry.entity.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';
import { StaffEntity } from '../staff/staff.entity.js';
import { TicketEntity } from '../tickets/ticket.entity.js';
import { PointSpanEntity } from '../tiers/point-span.entity.js';
import { TierHistoryEntity } from '../tiers/tier-history.entity.js';

/**
 * The tables that follow from the history, each with the property that tells whose its rows are. `fixed` tells which rows are set
 * down for good: they are no longer derived, and stay as they are whatever the history says.
 */
export const projectionTables = {
  staff: { entity: StaffEntity, owner: 'key', kind: 'staff' },
  partner: { entity: PartnerEntity, owner: 'key', kind: 'partner' },
  pdmAssignment: { entity: PdmAssignmentEntity, owner: 'partner', kind: 'partner' },
  violation: { entity: ViolationEntity, owner: 'partner', kind: 'partner' },
  sanction: { entity: SanctionEntity, owner: 'partner', kind: 'partner' },
  appeal: { entity: AppealEntity, owner: 'partner', kind: 'partner' },
  ticket: { entity: TicketEntity, owner: 'partner', kind: 'partner' },
  businessPlan: { entity: BusinessPlanEntity, owner: 'key', kind: 'plan' },
  customer: { entity: CustomerEntity, owner: 'subject', kind: 'customer' },
  sharedDeal: { entity: SharedDealEntity, owner: 'subject', kind: 'customer' },
  proof: { entity: ProofEntity, owner: 'subject', kind: 'customer' },
  subscriptionPeriod: { entity: SubscriptionPeriodEntity, owner: 'subject', kind: 'customer' },
  association: { entity: AssociationEntity, owner: 'subject', kind: 'customer' },
  entry: { entity: RevenueShareEntryEntity, owner: 'subject', kind: 'customer', fixed: 'closed' },
  deadline: { entity: DeadlineEntity, owner: 'subject', kind: 'customer' },
  managedService: { entity: ManagedServiceEntity, owner: 'subject', kind: 'customer' },
  pointSpan: { entity: PointSpanEntity, owner: 'subject', kind: 'customer' },
  tierHistory: { entity: TierHistoryEntity, owner: 'partner', kind: 'tier' },
  onboardingFinding: { entity: OnboardingFindingEntity, owner: 'subject', kind: 'customer' },
} as const;

export type ProjectionTable = keyof typeof projectionTables;
export const projectionTableNames = Object.keys(projectionTables) as ProjectionTable[];

/** The kinds of subjects that have a projection; a domain has that of a customer. */
export type SubjectKind = (typeof projectionTables)[ProjectionTable]['kind'];

type EntityOf<Table extends ProjectionTable> = InstanceType<(typeof projectionTables)[Table]['entity']>;

/** The rows that follow from one subject's history; a table that is left out has none. */
export type Projection = { readonly [Table in ProjectionTable]?: readonly Unstamped<EntityOf<Table>>[] };

/** A row as it follows from the history, which does not tell when it was written. */
export type Unstamped<Entity> = Omit<RowOf<Entity>, 'revision' | 'updatedAt'>;

/** What kind of projection a subject has. */
export function kindOfSubject(subject: string): SubjectKind {
  if (subject.startsWith('partner:')) return 'partner';
  if (subject.startsWith('tier:')) return 'tier';
  if (subject.startsWith('plan:')) return 'plan';
  return subject.startsWith('staff:') ? 'staff' : 'customer';
}

/** How a subject stands in the owner's column of its tables: by its key where the tables are its own, else with its kind. */
export function ownerOf(subject: string): string {
  return kindOfSubject(subject) === 'customer' ? subject : subject.slice(subject.indexOf(':') + 1);
}
