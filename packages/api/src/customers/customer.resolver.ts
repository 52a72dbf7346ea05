import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { oneOf } from '../reading/one-of.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { CustomerRecord } from './customer.loader.js';
import { Customer, ProductSubscription } from './customer.type.js';
import type { SubscriptionRecord } from './subscription.loader.js';

@Resolver(() => Customer)
export class CustomerResolver {
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
