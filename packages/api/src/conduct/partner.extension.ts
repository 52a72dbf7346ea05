import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { PartnerConductRecord } from './conduct.service.js';
import { PartnerConduct } from './conduct.type.js';

@Resolver(() => Partner)
export class PartnerConductResolver {
  @FieldResolver(() => PartnerConduct, {
    description: 'What is on its record at the end of that day, today where the partner is by default.',
  })
  conduct(
    @Root() partner: PartnerRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { conduct, partners }: RequestContext,
  ): Promise<PartnerConductRecord> {
    return conduct.of(partner, on ?? partners.today(partner));
  }
}
