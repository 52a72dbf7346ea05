import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Amount } from '../money/amount.js';
import { Money } from '../money/money.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateTimeScalar, QuarterScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import {
  type PipelineRecord,
  PortfolioService,
  type ProspectRecord,
  type PunctualityRecord,
} from './portfolio.service.js';
import { MeasuredYear, Pipeline, PortfolioFigures, Prospect, Punctuality, WhiteSpaceCell } from './portfolio.type.js';
import { type WhiteSpaceRecord, WhiteSpaceService } from './white-space.service.js';

@Resolver(() => Partner)
export class PartnerPortfolioResolver {
  @FieldResolver(() => PortfolioFigures, {
    description: 'What its development manager compares it with others by. For PDMs and ops.',
  })
  portfolio(@Root() partner: PartnerRecord): PartnerRecord {
    return partner;
  }

  @FieldResolver(() => [WhiteSpaceCell], {
    description:
      'What it might still sell to its customers, by product line in the order of the catalog. For PDMs and ops.',
  })
  whiteSpace(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<readonly WhiteSpaceRecord[]> {
    return context.reads(WhiteSpaceService).of(partner);
  }
}

@Resolver(() => SharedDeal)
export class SharedDealProspectResolver {
  @FieldResolver(() => Prospect, {
    nullable: true,
    description: 'What it may bring; null once it is closed. For PDMs and ops.',
  })
  async prospect(@Root() deal: SharedDealRecord, @Ctx() context: RequestContext): Promise<ProspectRecord | null> {
    if (deal.stage !== 'REGISTERED' && deal.stage !== 'APPROVED') return null;
    const partner = await context.partners.byKey(deal.partner);
    return partner && context.reads(PortfolioService).prospect(deal, partner);
  }
}

@Resolver(() => PortfolioFigures)
export class PortfolioFiguresResolver {
  @FieldResolver(() => MeasuredYear, {
    description: 'The days over which win rate, time to close and punctuality are measured.',
  })
  year(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): MeasuredYear {
    return context.reads(PortfolioService).yearOf(partner);
  }

  @FieldResolver(() => Money, { nullable: true, description: "Sold MRR in the partner's currency." })
  soldMrr(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<Amount | null> {
    return context.reads(PortfolioService).soldMrr(partner);
  }

  @FieldResolver(() => Money, { nullable: true, description: "Managed MRR in the partner's currency." })
  managedMrr(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<Amount | null> {
    return context.reads(PortfolioService).managedMrr(partner);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What the statement of a quarter comes to as it stands.' })
  revenueShare(
    @Root() partner: PartnerRecord,
    @Arg('quarter', () => QuarterScalar) quarter: string,
    @Ctx() context: RequestContext,
  ): Promise<Amount | null> {
    return context.reads(PortfolioService).revenueShare(partner, quarter);
  }

  @FieldResolver(() => Pipeline, { description: 'Its open deals together.' })
  pipeline(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<PipelineRecord> {
    return context.reads(PortfolioService).pipeline(partner);
  }

  @FieldResolver(() => Punctuality, { description: 'Proofs of involvement that were to be signed within the year.' })
  proofs(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<PunctualityRecord> {
    return context.reads(PortfolioService).punctuality(partner, 'POI_SIGNATURE');
  }

  @FieldResolver(() => Punctuality, { description: 'Replies that were due within the year.' })
  replies(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<PunctualityRecord> {
    return context.reads(PortfolioService).punctuality(partner, 'RESPONSE');
  }

  @FieldResolver(() => Int, { description: 'Violations on its record that were not struck from it.' })
  violations(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<number> {
    return context.reads(PortfolioService).violations(partner);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      "The score to date of the running year's business plan, 1 for fully; null without a plan, and while nothing of it counts.",
  })
  planAttainment(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<string | null> {
    return context.reads(PortfolioService).planAttainment(partner);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When something last happened on one of its shared deals; null where it has none.',
  })
  lastDealingAt(@Root() partner: PartnerRecord, @Ctx() context: RequestContext): Promise<string | null> {
    return context.reads(PortfolioService).lastDealingAt(partner);
  }
}
