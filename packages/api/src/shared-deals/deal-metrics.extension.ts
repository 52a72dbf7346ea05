import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { DateScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import { DealMetrics } from './deal-metrics.type.js';
import type { DealMetricsRecord } from './shared-deal.service.js';

@Resolver(() => Partner)
export class PartnerDealMetricsResolver {
  @FieldResolver(() => DealMetrics, {
    description: 'Of its shared deals that were won or lost from one day to another, both included; of all by default.',
  })
  dealMetrics(
    @Root() partner: PartnerRecord,
    @Arg('from', () => DateScalar, { nullable: true }) from: string | null,
    @Arg('to', () => DateScalar, { nullable: true }) to: string | null,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<DealMetricsRecord> {
    return sharedDeals.metrics(partner, { from: from ?? null, to: to ?? null });
  }
}
