import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { PolicyRecord } from './policy.service.js';
import { Policy } from './policy.type.js';

@Resolver(() => Policy)
export class PolicyResolver {
  @Query(() => Policy, { description: 'The version in force on that day; today, by UTC, by default.' })
  policy(
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { policies, now }: RequestContext,
  ): PolicyRecord {
    return policies.on(on ?? now.toISOString().slice(0, 10));
  }

  @Query(() => DateTimeScalar, { description: "The server's clock." })
  now(@Ctx() { now }: RequestContext): string {
    return now.toISOString();
  }
}
