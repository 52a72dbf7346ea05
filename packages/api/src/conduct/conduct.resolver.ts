import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import type { OnboardingFailureRecord, ViolationRecord } from './conduct.service.js';
import { OnboardingFailure, Violation } from './conduct.type.js';

@Resolver(() => Violation)
export class ViolationResolver {
  @FieldResolver(() => SharedDeal, { nullable: true, description: 'The deal that it happened on, where one is named.' })
  async sharedDeal(
    @Root() { sharedDeal }: ViolationRecord,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<SharedDealRecord | null> {
    return sharedDeal === null ? null : sharedDeals.byKey(sharedDeal);
  }
}

@Resolver(() => OnboardingFailure)
export class OnboardingFailureResolver {
  @FieldResolver(() => Customer, { nullable: true })
  customer(
    @Root() { customer }: OnboardingFailureRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return customers.byKey(customer);
  }
}
