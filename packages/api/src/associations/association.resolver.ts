import type { Grant } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import { Reason } from '../decisions/reason.type.js';
import type { ReasonRecord } from '../decisions/reasons.js';
import type { Amount } from '../money/amount.js';
import { Money } from '../money/money.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import type { AssociationRecord } from './association.loader.js';
import type { WithheldRecord } from './association.service.js';
import { Association, AssociationConnection } from './association.type.js';
import { RevenueShareGrant } from './revenue-share-grant.type.js';
import { WithheldMonth } from './withheld-month.type.js';
import type { OrderBy } from '../reading/order.js';
import { FILTER, ORDER } from '../reading/words.js';
import { AssociationFilterInput, AssociationOrder } from './association-list.inputs.js';
import type { AssociationFilter, AssociationOrderField } from './association.list.js';
import type { Page } from '../reading/page.js';

@Resolver(() => Association)
export class AssociationResolver {
  @Query(() => AssociationConnection, {
    description:
      'All associations of the partners whose figures you may know, standing or ended; the newest first where no order is asked for.',
  })
  associations(
    @Arg('filter', () => AssociationFilterInput, { nullable: true, description: FILTER })
    filter: AssociationFilter | null,
    @Arg('orderBy', () => AssociationOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<AssociationOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { associations }: RequestContext,
  ): Promise<Page<AssociationRecord>> {
    return associations.page({ filter, orderBy, first, after });
  }

  @FieldResolver(() => Customer)
  customer(
    @Root() { customer }: AssociationRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return customers.byKey(customer);
  }

  @FieldResolver(() => Partner)
  partner(@Root() { partner }: AssociationRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return partners.byKey(partner);
  }

  @FieldResolver(() => SharedDeal, { nullable: true, description: 'The shared deal that made it.' })
  sharedDeal(
    @Root() { sharedDeal }: AssociationRecord,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<SharedDealRecord | null> {
    return sharedDeals.byKey(sharedDeal);
  }

  @FieldResolver(() => Money, {
    description:
      'Of the whole line at the end of that day; today, where the customer is, by default. Nothing while it is not in force.',
  })
  mrr(
    @Root() association: AssociationRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { associations }: RequestContext,
  ): Promise<Amount> {
    return associations.mrr(association, on ?? null);
  }

  @FieldResolver(() => RevenueShareGrant, { nullable: true, description: 'null: it carries no revenue share.' })
  revenueShare(@Root() association: AssociationRecord, @Ctx() { associations }: RequestContext): Grant | null {
    return associations.grant(association);
  }

  @FieldResolver(() => [Reason], { description: 'Why it was made and, where it has ended, why.' })
  reasons(
    @Root() association: AssociationRecord,
    @Ctx() { associations }: RequestContext,
  ): Promise<readonly ReasonRecord[]> {
    return associations.reasons(association);
  }

  @FieldResolver(() => [WithheldMonth], { description: 'The months of its term for which nothing accrued.' })
  withheld(
    @Root() association: AssociationRecord,
    @Ctx() { associations }: RequestContext,
  ): Promise<readonly WithheldRecord[]> {
    return associations.withheld(association);
  }
}
