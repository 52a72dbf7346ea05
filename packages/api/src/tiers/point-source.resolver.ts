import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import type { RequestContext } from '../server/request-context.js';
import { PointSource } from './point-source.type.js';
import type { SourceRecord } from './tier.service.js';

@Resolver(() => PointSource)
export class PointSourceResolver {
  @FieldResolver(() => Customer, { nullable: true, description: 'null where you may no longer see it.' })
  customer(@Root() { customer }: SourceRecord, @Ctx() { customers }: RequestContext): Promise<CustomerRecord | null> {
    return customers.byKey(customer);
  }
}
