import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { RegionalSupportRecord } from './regional-support.service.js';
import { RegionalSupport } from './regional-support.type.js';

@Resolver(() => Partner)
export class PartnerRegionalSupportResolver {
  @FieldResolver(() => [RegionalSupport], {
    description:
      'What it sourced in each region outside the main one of its development manager at the end of that day, today where the partner is by default; the largest first. For development managers and ops.',
  })
  regionalSupport(
    @Root() partner: PartnerRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { regionalSupport, partners }: RequestContext,
  ): Promise<readonly RegionalSupportRecord[]> {
    return regionalSupport.of(partner, on ?? partners.today(partner));
  }
}
