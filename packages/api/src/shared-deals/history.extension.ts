import { eventSentence } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EvidenceRecord } from '../decisions/evidence.service.js';
import { Locale } from '../decisions/locale.js';
import type { RequestContext } from '../server/request-context.js';
import { HistoryService } from './history.service.js';
import { DealEvent } from './history.type.js';
import type { SharedDealRecord } from './shared-deal.loader.js';
import { SharedDeal } from './shared-deal.type.js';

@Resolver(() => SharedDeal)
export class SharedDealHistoryResolver {
  @FieldResolver(() => [DealEvent], {
    description:
      'What happened on it, the oldest first: registration, decisions, messages, proofs and how it ended. Quotes are told to the vendor only; a partner reads of them by the proofs that they made.',
  })
  history(@Root() deal: SharedDealRecord, @Ctx() context: RequestContext): Promise<readonly EvidenceRecord[]> {
    return context.reads(HistoryService).of(deal);
  }
}

@Resolver(() => DealEvent)
export class DealEventResolver {
  @FieldResolver(() => String, { description: 'What happened, in a sentence.' })
  detail(
    @Root() { event }: EvidenceRecord,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN, description: 'In which language.' })
    locale: Locale | null,
  ): string {
    return eventSentence(event, locale ?? Locale.EN);
  }
}
