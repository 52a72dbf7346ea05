import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import type { DeadlineRecord } from './deadline.service.js';
import { Deadline } from './deadline.type.js';

@Resolver(() => SharedDeal)
export class SharedDealDeadlinesResolver {
  @FieldResolver(() => [Deadline], {
    description: 'The most urgent first; `open: true` leaves out those that are met, `open: false` the others.',
  })
  deadlines(
    @Root() deal: SharedDealRecord,
    @Arg('open', () => Boolean, { nullable: true }) open: boolean | null,
    @Ctx() { deadlines }: RequestContext,
  ): Promise<readonly DeadlineRecord[]> {
    return deadlines.ofSharedDeal(deal, open ?? null);
  }
}
