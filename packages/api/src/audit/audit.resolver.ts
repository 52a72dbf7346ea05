import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../auth/viewer.js';
import { Customer } from '../customers/customer.type.js';
import type { CustomerRecord } from '../customers/customer.loader.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import type { StaffRecord } from '../staff/staff.loader.js';
import { Staff } from '../staff/staff.type.js';
import type { AuditRow } from './audit.loader.js';
import { type AuditRecord, AuditService } from './audit.service.js';
import { AuditEntry, AuditEntryConnection, AuditFilterInput, AuditOrigin, AuditSeal } from './audit.type.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'Who did what, the newest first. Ops read everything; development managers what their partners did, what was done in their name, and what they did themselves; partners what their own people did and what was done in their name; everybody else what they did themselves.',
  })
  auditLog(
    @Arg('filter', () => AuditFilterInput, { nullable: true, description: 'Which of them.' })
    filter: AuditFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditRecord>> {
    return context.reads(AuditService).page(filter ?? {}, { first, after });
  }

  @FieldResolver(() => Staff, {
    nullable: true,
    description:
      'The member of staff who did it; null where it was somebody else, and for a partner that has not met them.',
  })
  async staff(@Root() { row }: AuditRecord, @Ctx() { staff }: RequestContext): Promise<StaffRecord | null> {
    const isStaff = row.role === 'pdm' || row.role === 'gs' || row.role === 'ops';
    return isStaff && row.actor !== null ? staff.byKey(row.actor) : null;
  }

  @FieldResolver(() => Partner, { nullable: true, description: 'The partner whose people did it.' })
  async partner(@Root() { row }: AuditRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return row.role === 'partner' && row.actor !== null ? partners.byKey(row.actor) : null;
  }

  @FieldResolver(() => Partner, { nullable: true, description: 'The partner in whose name somebody else did it.' })
  async forPartner(@Root() { row }: AuditRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return row.behalfKind === 'partner' && row.behalfKey !== null ? partners.byKey(row.behalfKey) : null;
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer in whose name it was done, as it had told.',
  })
  async forCustomer(
    @Root() { row }: AuditRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return row.behalfKind === 'customer' && row.behalfKey !== null ? customers.byKey(row.behalfKey) : null;
  }

  @FieldResolver(() => AuditOrigin, {
    nullable: true,
    description: 'From where; for those who did it, and for ops. null where it was not asked over the network.',
  })
  origin(@Root() { row }: AuditRecord, @Ctx() { viewer }: RequestContext): AuditOrigin | null {
    if (row.requestId === null || (!isOwn(row, viewer) && viewer?.role !== 'ops')) return null;
    return { requestId: row.requestId, address: row.address, userAgent: row.userAgent };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The id of the person who did it, where one is known; at the command line, the name of the system's user. For those whose people did it, and for ops.",
  })
  person(@Root() { row }: AuditRecord, @Ctx() { viewer }: RequestContext): string | null {
    return isOwn(row, viewer) || viewer?.role === 'ops' ? row.person : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The id of the token that was shown, or "session". For ops.',
  })
  credential(@Root() { row }: AuditRecord): string | null {
    return row.credential;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The key of what it was about. For ops.' })
  objectKey(@Root() { row }: AuditRecord): string | null {
    return row.objectKey;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Counts and days, as JSON. For ops.' })
  detail(@Root() { row }: AuditRecord): string | null {
    return row.detail;
  }

  @FieldResolver(() => AuditSeal, { nullable: true, description: 'Its place in the chain. For ops.' })
  seal(@Root() { row }: AuditRecord): AuditSeal {
    return row;
  }
}

function isOwn({ role, actor }: AuditRow, viewer: Viewer | null): boolean {
  return viewer !== null && viewer.role === role && viewer.key === actor;
}
