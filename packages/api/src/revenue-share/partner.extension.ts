import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { selects } from '../reading/selects.js';
import { MonthScalar, QuarterScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import { RevenueShareEntry } from './revenue-share-entry.type.js';
import type { EntryRecord, StatementRecord } from './revenue-share.service.js';
import { Statement } from './statement.type.js';
import type { EntryFilter } from './entry.filter.js';
import { EntryFilterInput } from './revenue-share-list.inputs.js';

@Resolver(() => Partner)
export class PartnerRevenueShareResolver {
  @FieldResolver(() => [RevenueShareEntry], { description: 'Its entries for these months, both included, by month.' })
  revenueShare(
    @Root() partner: PartnerRecord,
    @Arg('from', () => MonthScalar) from: string,
    @Arg('to', () => MonthScalar) to: string,
    @Arg('filter', () => EntryFilterInput, { nullable: true, description: 'All of them where it is left out.' })
    filter: EntryFilter | null,
    @Ctx() { revenueShare }: RequestContext,
  ): Promise<readonly EntryRecord[]> {
    return revenueShare.ofPartner(partner, { from, to }, { ...filter });
  }

  @FieldResolver(() => Statement, {
    description: 'What a quarter pays, entry by entry; null for a quarter in which nothing was booked.',
  })
  statement(
    @Root() partner: PartnerRecord,
    @Arg('quarter', () => QuarterScalar) quarter: string,
    @Ctx() { revenueShare }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StatementRecord> {
    return revenueShare.statement(partner, quarter, { entries: selects(info, 'entries') });
  }
}
