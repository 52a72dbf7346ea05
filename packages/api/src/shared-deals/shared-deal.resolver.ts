import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { Reason } from '../decisions/reason.type.js';
import type { ReasonRecord } from '../decisions/reasons.js';
import { oneOf } from '../reading/one-of.js';
import type { Page } from '../reading/page.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { StaffRecord } from '../staff/staff.loader.js';
import { Staff } from '../staff/staff.type.js';
import { CreditDecision } from './credit-decision.type.js';
import type { SharedDealRecord } from './shared-deal.loader.js';
import { DealActivity } from './deal-activity.type.js';
import type { ActivityRecord, CreditRecord } from './shared-deal.service.js';
import { SharedDeal, SharedDealConnection } from './shared-deal.type.js';
import type { OrderBy } from '../reading/order.js';
import { FILTER, ORDER } from '../reading/words.js';
import type { SharedDealFilter } from './shared-deal.filter.js';
import { SharedDealFilterInput, SharedDealOrder } from './shared-deal-list.inputs.js';
import type { SharedDealOrderField } from './shared-deal.list.js';

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

  @Query(() => SharedDealConnection, {
    description: 'All shared deals that you may know of, the newest registration first where no order is asked for.',
  })
  sharedDeals(
    @Arg('filter', () => SharedDealFilterInput, { nullable: true, description: FILTER })
    filter: SharedDealFilter | null,
    @Arg('orderBy', () => SharedDealOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<SharedDealOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<Page<SharedDealRecord>> {
    return sharedDeals.page({ filter, orderBy, first, after });
  }

  @Query(() => SharedDealConnection, {
    description: 'Open shared deals on which no growth specialist works, the one that waits longest first. For ops.',
  })
  unassignedDeals(
    @Arg('filter', () => SharedDealFilterInput, { nullable: true, description: FILTER })
    filter: SharedDealFilter | null,
    @Arg('orderBy', () => SharedDealOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<SharedDealOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<Page<SharedDealRecord>> {
    return sharedDeals.unassigned({ filter, orderBy, first, after });
  }

  @FieldResolver(() => Partner, { description: 'The partner whose shared deal it is.' })
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
    description:
      'The growth specialist who works on it; null while nobody covers its territory and none has taken it on.',
  })
  async gs(@Root() { gs }: SharedDealRecord, @Ctx() { staff }: RequestContext): Promise<StaffRecord | null> {
    return gs === null ? null : staff.byKey(gs);
  }

  @FieldResolver(() => [Reason], { description: 'Why it is that growth specialist, or nobody.' })
  gsReasons(@Root() deal: SharedDealRecord, @Ctx() { sharedDeals }: RequestContext): Promise<readonly ReasonRecord[]> {
    return sharedDeals.gsReasons(deal);
  }

  @FieldResolver(() => Int, {
    description:
      'How many things have happened on it. Give it as `expectedVersion` where a decision is to hold only if nothing has happened since.',
  })
  version(@Root() deal: SharedDealRecord, @Ctx() { sharedDeals }: RequestContext): Promise<number> {
    return sharedDeals.version(deal);
  }

  @FieldResolver(() => DealActivity, {
    description:
      'Whether there were dealings of late, at the end of that day; today, where the customer is, by default. It never expires.',
  })
  activity(
    @Root() deal: SharedDealRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<ActivityRecord> {
    return sharedDeals.activity(deal, on ?? null);
  }

  @FieldResolver(() => CreditDecision, { nullable: true, description: 'null while the deal is open.' })
  credit(@Root() deal: SharedDealRecord, @Ctx() { sharedDeals }: RequestContext): Promise<CreditRecord | null> {
    return sharedDeals.credit(deal);
  }
}
