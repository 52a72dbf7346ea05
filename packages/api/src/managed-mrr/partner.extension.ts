import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { ManagedMrrRecord } from './managed-mrr.service.js';
import { ManagedMrr } from './managed-mrr.type.js';

@Resolver(() => Partner)
export class PartnerManagedMrrResolver {
  @FieldResolver(() => ManagedMrr, {
    description:
      "At the end of that day, today where the partner is by default; in the partner's currency where none is given.",
  })
  managedMrr(
    @Root() partner: PartnerRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Arg('currency', () => String, { nullable: true, description: 'ISO 4217.' }) currency: string | null,
    @Ctx() { managedMrr, partners }: RequestContext,
  ): Promise<ManagedMrrRecord> {
    return managedMrr.of(partner, on ?? partners.today(partner), currency ?? partner.currency);
  }
}
