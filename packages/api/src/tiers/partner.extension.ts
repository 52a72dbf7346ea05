import type { TierForecast as Forecast } from '@tierline/rules';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { selectsOnly } from '../reading/selects.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import { TierBasis, TierForecast, TierStanding } from './tier-standing.type.js';
import type { CreditedRecord, StandingRecord, TierBasisRecord } from './tier.service.js';

@Resolver(() => Partner)
export class PartnerTierResolver {
  @FieldResolver(() => TierStanding, { description: 'At the end of that day, today where the partner is by default.' })
  tier(
    @Root() partner: PartnerRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { tiers, partners }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StandingRecord | CreditedRecord> {
    const day = on ?? partners.today(partner);
    // What counts toward a tier is much to read for a list that shows the tiers alone.
    return selectsOnly(info, ['credited', 'history']) ? tiers.credited(partner, day) : tiers.standing(partner, day);
  }

  @FieldResolver(() => [TierForecast], {
    description: 'The next two recalibrations after that day, today where the partner is by default.',
  })
  tierForecast(
    @Root() partner: PartnerRecord,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { tiers, partners }: RequestContext,
  ): Promise<readonly Forecast[]> {
    return tiers.forecast(partner, on ?? partners.today(partner));
  }

  @FieldResolver(() => TierBasis, {
    description: 'What counts toward its tier, to reckon tiers to come of what is supposed.',
  })
  tierBasis(@Root() partner: PartnerRecord, @Ctx() { tiers, partners }: RequestContext): Promise<TierBasisRecord> {
    return tiers.basis(partner, partners.today(partner));
  }
}
