import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssociationRecord } from '../associations/association.loader.js';
import { Association } from '../associations/association.type.js';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import { Reason } from '../decisions/reason.type.js';
import type { ReasonRecord } from '../decisions/reasons.js';
import type { RequestContext } from '../server/request-context.js';
import { RevenueShareEntry } from './revenue-share-entry.type.js';
import type { EntryRecord } from './revenue-share.service.js';

@Resolver(() => RevenueShareEntry)
export class RevenueShareEntryResolver {
  @FieldResolver(() => Customer)
  customer(@Root() { customer }: EntryRecord, @Ctx() { customers }: RequestContext): Promise<CustomerRecord | null> {
    return customers.byKey(customer);
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description:
      'That it follows from; null where a closed entry followed from one that does not stand by what is known now.',
  })
  association(
    @Root() { association }: EntryRecord,
    @Ctx() { associations }: RequestContext,
  ): Promise<AssociationRecord | null> {
    return associations.byNaturalKey(association);
  }

  @FieldResolver(() => RevenueShareEntry, {
    nullable: true,
    description: 'The entry of a closed quarter that this one corrects.',
  })
  async corrects(
    @Root() { corrects }: EntryRecord,
    @Ctx() { revenueShare }: RequestContext,
  ): Promise<EntryRecord | null> {
    return corrects === null ? null : revenueShare.byNaturalKey(corrects);
  }

  @FieldResolver(() => [Reason])
  reasons(@Root() entry: EntryRecord, @Ctx() { revenueShare }: RequestContext): Promise<readonly ReasonRecord[]> {
    return revenueShare.reasons(entry);
  }
}
