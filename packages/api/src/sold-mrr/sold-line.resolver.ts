import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssociationRecord } from '../associations/association.loader.js';
import { Association } from '../associations/association.type.js';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { SoldLineRecord } from './sold-mrr.service.js';
import { SoldLine } from './sold-mrr.type.js';

@Resolver(() => SoldLine)
export class SoldLineResolver {
  @FieldResolver(() => Customer)
  customer(@Root() { customer }: SoldLineRecord, @Ctx() { customers }: RequestContext): Promise<CustomerRecord | null> {
    return customers.byKey(customer);
  }

  @FieldResolver(() => Association, { description: 'By which it counts.' })
  association(
    @Root() { association }: SoldLineRecord,
    @Ctx() { associations }: RequestContext,
  ): Promise<AssociationRecord | null> {
    return associations.byNaturalKey(association);
  }
}
