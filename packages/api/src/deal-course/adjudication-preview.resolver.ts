import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import type { EffectRecord } from './adjudication-preview.service.js';
import { AdjudicationEffect, AdjudicationPreview } from './adjudication-preview.type.js';

@Resolver(() => AdjudicationEffect)
export class AdjudicationPreviewResolver {
  @Query(() => AdjudicationPreview, {
    nullable: true,
    description:
      'What a decision about a deal under review would do for each partner concerned. Nothing is recorded. For ops.',
  })
  adjudicationPreview(
    @Arg('sharedDeal', () => ID, { description: 'Any shared deal of the deal under review.' }) sharedDeal: string,
    @Arg('credited', () => ID, {
      nullable: true,
      description: 'The shared deal that would be credited; null for none.',
    })
    credited: string | null,
    @Ctx() { adjudicationPreviews }: RequestContext,
  ): Promise<{ readonly effects: readonly EffectRecord[] } | null> {
    return adjudicationPreviews.preview(sharedDeal, credited ?? null);
  }

  @FieldResolver(() => Partner, { description: 'Whom it concerns.' })
  partner(@Root() { partner }: EffectRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return partners.byKey(partner);
  }

  @FieldResolver(() => SharedDeal, {
    nullable: true,
    description: "The partner's part in the deal; null where it has none and is concerned all the same.",
  })
  async sharedDeal(
    @Root() { sharedDeal }: EffectRecord,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<SharedDealRecord | null> {
    return sharedDeal === null ? null : sharedDeals.byKey(sharedDeal);
  }
}
