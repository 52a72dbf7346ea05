import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CustomerRecord } from '../customers/customer.loader.js';
import { Customer } from '../customers/customer.type.js';
import { Reason } from '../decisions/reason.type.js';
import type { ReasonRecord } from '../decisions/reasons.js';
import type { RequestContext } from '../server/request-context.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { SharedDeal } from '../shared-deals/shared-deal.type.js';
import type { DeadlineRecord } from './deadline.service.js';
import type { Amount } from '../money/amount.js';
import { Money } from '../money/money.type.js';
import { AtStakeService } from './at-stake.service.js';
import { Deadline } from './deadline.type.js';

@Resolver(() => Deadline)
export class DeadlineResolver {
  @FieldResolver(() => [Money], {
    description:
      'What hangs on a signature: the MRR of the lines that the customer is asked to sign for, or of those expected while it was asked for none, a sum in each currency (poi.partners-duty). Empty for other kinds.',
  })
  atStake(@Root() deadline: DeadlineRecord, @Ctx() context: RequestContext): Promise<readonly Amount[]> {
    return context.reads(AtStakeService).of(deadline);
  }

  @FieldResolver(() => [Reason], { description: 'What its time was reckoned from, and what moved it.' })
  reasons(@Root() deadline: DeadlineRecord, @Ctx() { deadlines }: RequestContext): Promise<readonly ReasonRecord[]> {
    return deadlines.reasons(deadline);
  }

  @FieldResolver(() => SharedDeal, { nullable: true })
  async sharedDeal(
    @Root() { sharedDeal }: DeadlineRecord,
    @Ctx() { sharedDeals }: RequestContext,
  ): Promise<SharedDealRecord | null> {
    return sharedDeal === null ? null : sharedDeals.byKey(sharedDeal);
  }

  @FieldResolver(() => Customer, { nullable: true })
  async customer(
    @Root() { customer }: DeadlineRecord,
    @Ctx() { customers }: RequestContext,
  ): Promise<CustomerRecord | null> {
    return customer === null ? null : customers.byKey(customer);
  }
}
