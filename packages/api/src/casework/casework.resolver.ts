import { Arg, Ctx, FieldResolver, Int, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { VendorDeal } from '../deal-course/deal-course.resolver.js';
import type { OrderBy } from '../reading/order.js';
import type { Page } from '../reading/page.js';
import { FILTER, ORDER } from '../reading/words.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealFilter } from '../shared-deals/shared-deal.filter.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import type { SharedDealOrderField } from '../shared-deals/shared-deal.list.js';
import { SharedDealFilterInput, SharedDealOrder } from '../shared-deals/shared-deal-list.inputs.js';
import { SharedDeal, SharedDealConnection } from '../shared-deals/shared-deal.type.js';
import { CaseworkService } from './casework.service.js';
import type { ProofTrouble } from './casework.list.js';

const ProofException = {
  MISMATCHED: 'MISMATCHED',
  LATE: 'LATE',
  DECLINED: 'DECLINED',
  DUPLICATE: 'DUPLICATE',
} as const;

registerEnumType(ProofException, {
  name: 'ProofException',
  description: 'What is out of order with the proofs of a shared deal.',
  valuesConfig: {
    MISMATCHED: { description: 'What was bought is not what the customer signed (poi.follows-quote).' },
    LATE: { description: 'The deal closed without one that was signed and shared in time (poi.signed-by-close).' },
    DECLINED: { description: 'The customer declined, and has signed no other (poi.manual-fallback).' },
    DUPLICATE: { description: 'More than one stands at once.' },
  },
});

@Resolver(() => VendorDeal)
export class CaseworkResolver {
  @FieldResolver(() => [SharedDeal], {
    description: 'The parts that partners have in it, the first to register first (bpw.many-may-sell).',
  })
  sharedDeals(
    @Root() { key }: { readonly key: string },
    @Ctx() context: RequestContext,
  ): Promise<readonly SharedDealRecord[]> {
    return context.reads(CaseworkService).partsOf(key);
  }

  @Query(() => SharedDealConnection, {
    description:
      'Shared deals under review (bpw.vendor-decides), and open ones on which another partner works too; the one closed longest ago first. For ops.',
  })
  contestedDeals(
    @Arg('filter', () => SharedDealFilterInput, { nullable: true, description: FILTER })
    filter: SharedDealFilter | null,
    @Arg('orderBy', () => SharedDealOrder, { nullable: true, description: ORDER })
    orderBy: OrderBy<SharedDealOrderField> | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<SharedDealRecord>> {
    return context.reads(CaseworkService).contested({ filter, orderBy, first, after });
  }

  @Query(() => SharedDealConnection, {
    description: 'Shared deals with whose proofs something is out of order, the last that moved first. For ops.',
  })
  proofExceptions(
    @Arg('kind', () => ProofException, { description: 'What is out of order.' }) kind: ProofTrouble,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<SharedDealRecord>> {
    return context.reads(CaseworkService).proofTroubles(kind, { first, after });
  }
}
