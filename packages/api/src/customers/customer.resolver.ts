import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { oneOf } from '../reading/one-of.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { CustomerRecord } from './customer.loader.js';
import { Customer, CustomerConnection, ProductSubscription } from './customer.type.js';
import type { SubscriptionRecord } from './subscription.loader.js';
import type { OrderBy } from '../reading/order.js';
import type { Page } from '../reading/page.js';
import { FILTER, ORDER } from '../reading/words.js';
import { CustomerFilterInput, CustomerOrder } from './customer-list.inputs.js';
import type { CustomerFilter, CustomerOrderField } from './customer.list.js';

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => CustomerConnection, {
    description: 'The customers that you may know of, by name where no order is asked for.',
  })
  customers(
    @Arg('filter', () => CustomerFilterInput, { nullable: true, description: FILTER }) filter: CustomerFilter | null,
    @Arg('orderBy', () => CustomerOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<CustomerOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { customers }: RequestContext,
  ): Promise<Page<CustomerRecord>> {
    return customers.page({ filter, orderBy, first, after });
  }

  @Query(() => Customer, { nullable: true, description: 'One customer, by its key or its id.' })
  customer(
    @Arg('key', () => String, { nullable: true }) key: string | null,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return oneOf(customers, { key, id });
  }

  @FieldResolver(() => [ProductSubscription], {
    description:
      'What it has at the end of that day; today, where the customer is, by default. A partner reads of the lines that it is associated with.',
  })
  subscriptions(
    @Root() customer: CustomerRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { customers }: RequestContext,
  ): Promise<readonly SubscriptionRecord[]> {
    return customers.subscriptions(customer, on ?? customers.today(customer));
  }
}
