import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Clause } from '../decisions/clause.type.js';
import { type ClauseRecord, clauseRecord } from '../decisions/reasons.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import { type AttentionRecord, AttentionService } from './attention.service.js';
import { AttentionItem } from './attention.type.js';

/** Deals that a reason names; of more it tells the number. */
const NAMED = 5;

@Resolver(() => AttentionItem)
export class AttentionResolver {
  @Query(() => [AttentionItem], {
    description:
      'What asks for attention at the partners that you look after, the most urgent first; one entry for each reason at each partner. For PDMs and ops.',
  })
  attention(@Ctx() context: RequestContext): Promise<readonly AttentionRecord[]> {
    return context.reads(AttentionService).queue();
  }

  @FieldResolver(() => Partner, { description: 'The partner that it is about.' })
  partner(@Root() { partner }: AttentionRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return partners.byKey(partner);
  }

  @FieldResolver(() => Clause, { nullable: true, description: 'That it rests on; null where no clause says so.' })
  clause(@Root() { clause }: AttentionRecord): ClauseRecord | null {
    return clause && clauseRecord(clause);
  }

  @FieldResolver(() => [SharedDeal], { description: 'The first five deals that it is about, the most urgent first.' })
  async sharedDeals(
    @Root() { deals }: AttentionRecord,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<readonly SharedDealRecord[]> {
    const found = await Promise.all([...new Set(deals)].slice(0, NAMED).map((key) => sharedDeals.byKey(key)));
    return found.filter((deal) => deal !== null);
  }
}
