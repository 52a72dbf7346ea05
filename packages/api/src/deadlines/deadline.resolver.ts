import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import type { DeadlineRecord } from './deadline.service.js';
import { Deadline } from './deadline.type.js';

@Resolver(() => Deadline)
export class DeadlineResolver {
  @FieldResolver(() => SharedDeal, { nullable: true })
  async sharedDeal(
    @Root() { sharedDeal }: DeadlineRecord,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<SharedDealRecord | null> {
    return sharedDeal === null ? null : sharedDeals.byKey(sharedDeal);
  }

  @FieldResolver(() => Customer, { nullable: true })
  async customer(
    @Root() { customer }: DeadlineRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return customer === null ? null : customers.byKey(customer);
  }
}
