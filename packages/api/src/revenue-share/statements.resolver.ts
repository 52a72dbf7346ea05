import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { OrderBy } from '../reading/order.js';
import type { Page } from '../reading/page.js';
import { FILTER, FIRST, ORDER } from '../reading/words.js';
import type { RequestContext } from '../server/request-context.js';
import type { EntryFilter } from './entry.filter.js';
import type { EntryOrderField } from './entry.list.js';
import { EntryFilterInput, EntryOrder, StatementFilterInput } from './revenue-share-list.inputs.js';
import { RevenueShareEntryConnection } from './revenue-share-entry.type.js';
import type { EntryRecord } from './revenue-share.service.js';
import { StatementSettlement } from './settlement.type.js';
import { type SettlementRecord, SettlementsService } from './settlements.service.js';
import type { StatementFilter } from './statement.list.js';
import { Statement, StatementConnection } from './statement.type.js';
import { type ListedStatement, StatementsService } from './statements.service.js';

@Resolver(() => Statement)
export class StatementsResolver {
  @Query(() => StatementConnection, {
    description:
      'The statements that you may know of, by partner and quarter: of every quarter in which something is booked.',
  })
  statements(
    @Arg('filter', () => StatementFilterInput, { nullable: true, description: FILTER }) filter: StatementFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<ListedStatement>> {
    return context.reads(StatementsService).page({ filter, first, after });
  }

  @Query(() => RevenueShareEntryConnection, {
    description: 'The ledger of revenue share as far as you may know it, by month where no order is asked for.',
  })
  revenueShareEntries(
    @Arg('filter', () => EntryFilterInput, { nullable: true, description: FILTER }) filter: EntryFilter | null,
    @Arg('orderBy', () => EntryOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<EntryOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { revenueShare }: RequestContext,
  ): Promise<Page<EntryRecord>> {
    return revenueShare.page({ filter, orderBy, first, after });
  }

  @FieldResolver(() => Partner, { description: 'Whom it is for.' })
  partner(
    @Root() { partner }: { readonly partner: string },
    @Ctx() { partners }: RequestContext,
  ): Promise<PartnerRecord | null> {
    return partners.byKey(partner);
  }

  @FieldResolver(() => StatementSettlement, { description: 'How it is settled, as far as it is.' })
  settlement(
    @Root() statement: { readonly partner: string; readonly quarter: string },
    @Ctx() context: RequestContext,
  ): Promise<SettlementRecord> {
    return context.reads(SettlementsService).of(statement);
  }
}
