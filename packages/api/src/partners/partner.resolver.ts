import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { oneOf } from '../reading/one-of.js';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import type { PartnerRecord } from './partner.loader.js';
import { Partner, PartnerConnection } from './partner.type.js';
import type { OrderBy } from '../reading/order.js';
import { FILTER, ORDER } from '../reading/words.js';
import { PartnerFilterInput, PartnerOrder } from './partner-list.inputs.js';
import type { PartnerOrderField } from './partner.list.js';

@Resolver(() => Partner)
export class PartnerResolver {
  @Query(() => Partner, { nullable: true, description: 'One partner, by its key or its id.' })
  partner(
    @Arg('key', () => String, { nullable: true }) key: string | null,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Ctx() { partners }: RequestContext,
  ): Promise<PartnerRecord | null> {
    return oneOf(partners, { key, id });
  }

  @Query(() => PartnerConnection, {
    description: 'The partners that you may know of, by name where no order is asked for.',
  })
  partners(
    @Arg('filter', () => PartnerFilterInput, { nullable: true, description: FILTER }) filter: PartnerFilterInput | null,
    @Arg('orderBy', () => PartnerOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<PartnerOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { partners }: RequestContext,
  ): Promise<Page<PartnerRecord>> {
    return partners.page({ filter, orderBy, first, after });
  }
}
