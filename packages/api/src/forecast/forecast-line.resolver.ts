import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssociationRecord } from '../associations/association.loader.js';
import { Association } from '../associations/association.type.js';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import type { ForecastLineRecord } from './forecast.service.js';
import { ForecastLine } from './forecast.type.js';

@Resolver(() => ForecastLine)
export class ForecastLineResolver {
  @FieldResolver(() => Customer, { nullable: true, description: 'null while the domain is nobody’s customer.' })
  async customer(
    @Root() { customer }: ForecastLineRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return customer === null ? null : customers.byKey(customer);
  }

  @FieldResolver(() => Association, { nullable: true, description: 'That will accrue it.' })
  async association(
    @Root() { association }: ForecastLineRecord,
    @Ctx() { associations }: RequestContext,
  ): Promise<AssociationRecord | null> {
    return association === null ? null : associations.byNaturalKey(association);
  }

  @FieldResolver(() => SharedDeal, { nullable: true, description: 'That may bring it.' })
  async sharedDeal(
    @Root() { sharedDeal }: ForecastLineRecord,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<SharedDealRecord | null> {
    return sharedDeal === null ? null : sharedDeals.byKey(sharedDeal);
  }
}
