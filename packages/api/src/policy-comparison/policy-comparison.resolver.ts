import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import type { PolicyComparisonRecord } from './policy-comparison.service.js';
import { PolicyComparison } from './policy-comparison.type.js';

@Resolver(() => PolicyComparison)
export class PolicyComparisonResolver {
  @Query(() => PolicyComparison, {
    description:
      'What another policy would change for a partner. The whole program is compared by the command `policy compare`.',
  })
  policyComparison(
    @Arg('first', () => String, { description: 'A version that is in force or comes with the product, or "in-force".' })
    first: string,
    @Arg('second', () => String, { description: 'The policy that it is compared with.' }) second: string,
    @Arg('partner', () => String, { description: "The partner's key." }) partner: string,
    @Arg('show', () => Int, { defaultValue: 200, description: 'How many differences to list, up to 1,000.' })
    show: number,
    @Ctx() { policyComparisons }: RequestContext,
  ): Promise<PolicyComparisonRecord> {
    return policyComparisons.compare({ first, second }, partner, show);
  }
}
