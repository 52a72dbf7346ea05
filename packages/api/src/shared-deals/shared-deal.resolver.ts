import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { oneOf } from '../reading/one-of.js';
import type { RequestContext } from '../server/request-context.js';
import type { StaffRecord } from '../staff/staff.loader.js';
import { Staff } from '../staff/staff.type.js';
import { CreditDecision } from './credit-decision.type.js';
import type { SharedDealRecord } from './shared-deal.loader.js';
import type { CreditRecord } from './shared-deal.service.js';
import { SharedDeal } from './shared-deal.type.js';

@Resolver(() => SharedDeal)
export class SharedDealResolver {
  @Query(() => SharedDeal, { nullable: true, description: 'One shared deal, by its key or its id.' })
  sharedDeal(
    @Arg('key', () => String, { nullable: true }) key: string | null,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<SharedDealRecord | null> {
    return oneOf(sharedDeals, { key, id });
  }

  @FieldResolver(() => Partner)
  partner(@Root() { partner }: SharedDealRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return partners.byKey(partner);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'null while the domain is nobody’s customer yet.' })
  async customer(
    @Root() { customer }: SharedDealRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return customer === null ? null : customers.byKey(customer);
  }

  @FieldResolver(() => Staff, {
    nullable: true,
    description: 'The growth specialist who approved it or added the partner.',
  })
  async gs(@Root() { gs }: SharedDealRecord, @Ctx() { staff }: RequestContext): Promise<StaffRecord | null> {
    return gs === null ? null : staff.byKey(gs);
  }

  @FieldResolver(() => CreditDecision, { nullable: true, description: 'null while the deal is open.' })
  credit(@Root() deal: SharedDealRecord, @Ctx() { sharedDeals }: RequestContext): Promise<CreditRecord | null> {
    return sharedDeals.credit(deal);
  }
}
