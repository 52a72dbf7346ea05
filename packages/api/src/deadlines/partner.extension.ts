import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { DeadlineRecord } from './deadline.service.js';
import { Deadline } from './deadline.type.js';

@Resolver(() => Partner)
export class PartnerDeadlinesResolver {
  @FieldResolver(() => [Deadline], {
    description: 'The most urgent first; `open: true` leaves out those that are met, `open: false` the others.',
  })
  deadlines(
    @Root() partner: PartnerRecord,
    @Arg('open', () => Boolean, { nullable: true }) open: boolean | null,
    @Ctx() { deadlines }: RequestContext,
  ): Promise<readonly DeadlineRecord[]> {
    return deadlines.ofPartner(partner, open ?? null);
  }
}
