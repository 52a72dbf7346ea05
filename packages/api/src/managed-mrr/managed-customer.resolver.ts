import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import { Reason } from '../decisions/reason.type.js';
import type { ReasonRecord } from '../decisions/reasons.js';
import type { RequestContext } from '../server/request-context.js';
import type { ManagedCustomerRecord, ManagedMrrRecord } from './managed-mrr.service.js';
import { ManagedCustomer, ManagedMrr, UncountedCustomer } from './managed-mrr.type.js';
import type { UncountedCustomerRecord } from './managed-reasons.service.js';

@Resolver(() => ManagedMrr)
export class ManagedMrrResolver {
  @FieldResolver(() => [UncountedCustomer], {
    description:
      'Customers that have let the partner in, or that it visited within the window, without work that counts.',
  })
  notCounted(
    @Root() managed: ManagedMrrRecord,
    @Ctx() { managedReasons }: RequestContext,
  ): Promise<readonly UncountedCustomerRecord[]> {
    return managedReasons.notCounted(managed);
  }
}

@Resolver(() => ManagedCustomer)
export class ManagedCustomerResolver {
  @FieldResolver(() => Customer)
  customer(
    @Root() { customer }: ManagedCustomerRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return customers.byKey(customer);
  }

  @FieldResolver(() => [Reason], { description: 'Why it counts.' })
  reasons(
    @Root() customer: ManagedCustomerRecord,
    @Ctx() { managedReasons }: RequestContext,
  ): Promise<readonly ReasonRecord[]> {
    return managedReasons.of(customer);
  }
}

@Resolver(() => UncountedCustomer)
export class UncountedCustomerResolver {
  @FieldResolver(() => Customer)
  customer(
    @Root() { customer }: UncountedCustomerRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return customers.byKey(customer);
  }

  @FieldResolver(() => [Reason], { description: 'Why it does not count.' })
  reasons(
    @Root() customer: UncountedCustomerRecord,
    @Ctx() { managedReasons }: RequestContext,
  ): Promise<readonly ReasonRecord[]> {
    return managedReasons.of(customer);
  }
}
