import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { Page } from '../reading/page.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { AssociationRecord } from './association.loader.js';
import { AssociationConnection } from './association.type.js';
import type { OrderBy } from '../reading/order.js';
import { FILTER, ORDER } from '../reading/words.js';
import { AssociationFilterInput, AssociationOrder } from './association-list.inputs.js';
import type { AssociationFilter, AssociationOrderField } from './association.list.js';

@Resolver(() => Partner)
export class PartnerAssociationsResolver {
  @FieldResolver(() => AssociationConnection, {
    description:
      'Those that stand at the end of that day, today where the partner is by default; the newest first where no order is asked for.',
  })
  associations(
    @Root() partner: PartnerRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Arg('filter', () => AssociationFilterInput, { nullable: true, description: FILTER })
    filter: AssociationFilter | null,
    @Arg('orderBy', () => AssociationOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<AssociationOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { associations, partners }: RequestContext,
  ): Promise<Page<AssociationRecord>> {
    return associations.pageOf(partner, on ?? partners.today(partner), { filter, orderBy, first, after });
  }
}
