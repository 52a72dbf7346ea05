import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from './shared-deal.loader.js';
import { SharedDealConnection } from './shared-deal.type.js';
import type { OrderBy } from '../reading/order.js';
import { FILTER, ORDER } from '../reading/words.js';
import type { SharedDealFilter } from './shared-deal.filter.js';
import { SharedDealFilterInput, SharedDealOrder } from './shared-deal-list.inputs.js';
import type { SharedDealOrderField } from './shared-deal.list.js';

@Resolver(() => Partner)
export class PartnerSharedDealsResolver {
  @FieldResolver(() => SharedDealConnection, {
    description: 'Its parts in deals, the newest registration first where no order is asked for.',
  })
  sharedDeals(
    @Root() partner: PartnerRecord,
    @Arg('filter', () => SharedDealFilterInput, { nullable: true, description: FILTER })
    filter: SharedDealFilter | null,
    @Arg('orderBy', () => SharedDealOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<SharedDealOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<Page<SharedDealRecord>> {
    return sharedDeals.pageOf(partner, { filter, orderBy, first, after });
  }
}
