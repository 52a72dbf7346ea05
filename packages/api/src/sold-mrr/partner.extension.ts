import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { SoldMrrRecord } from './sold-mrr.service.js';
import { SoldMrr } from './sold-mrr.type.js';

@Resolver(() => Partner)
export class PartnerSoldMrrResolver {
  @FieldResolver(() => SoldMrr, {
    description:
      "At the end of that day, today where the partner is by default; in the partner's currency where none is given.",
  })
  soldMrr(
    @Root() partner: PartnerRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Arg('currency', () => String, { nullable: true, description: 'ISO 4217.' }) currency: string | null,
    @Ctx() { soldMrr, partners }: RequestContext,
  ): Promise<SoldMrrRecord> {
    return soldMrr.of(partner, on ?? partners.today(partner), currency ?? partner.currency);
  }
}
