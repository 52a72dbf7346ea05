import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssociationRecord } from '../associations/association.loader.js';
import { Association } from '../associations/association.type.js';
import { MonthScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import { RevenueShareEntry } from './revenue-share-entry.type.js';
import type { EntryRecord } from './revenue-share.service.js';

@Resolver(() => Association)
export class AssociationRevenueShareResolver {
  @FieldResolver(() => [RevenueShareEntry], {
    description: 'What followed from it for these months, both included; for all where a side is open.',
  })
  entries(
    @Root() association: AssociationRecord,
    @Arg('from', () => MonthScalar, { nullable: true }) from: string | null,
    @Arg('to', () => MonthScalar, { nullable: true }) to: string | null,
    @Ctx() { revenueShare }: RequestContext,
  ): Promise<readonly EntryRecord[]> {
    return revenueShare.ofAssociation(association, { ...(from != null && { from }), ...(to != null && { to }) });
  }
}
