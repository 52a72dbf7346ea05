import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import { Poi } from './poi.type.js';
import type { ProofRecord } from './proof.loader.js';

@Resolver(() => SharedDeal)
export class SharedDealProofsResolver {
  @FieldResolver(() => [Poi], { description: 'Its proofs of involvement, in the order in which they were made.' })
  pois(@Root() { key }: SharedDealRecord, @Ctx() { proofs }: RequestContext): Promise<readonly ProofRecord[]> {
    return proofs.ofSharedDeal(key);
  }
}
