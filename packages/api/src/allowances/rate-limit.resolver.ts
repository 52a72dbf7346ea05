import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { RateLimit } from './rate-limit.type.js';

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimit, {
    nullable: true,
    description:
      'What your token or session may still ask for; the headers X-RateLimit-* of every answer say the same. null where nothing is limited.',
  })
  rateLimit(@Ctx() { charge }: RequestContext): RateLimit | null {
    if (!charge?.standing) return null;
    const { limit, remaining, restoredPerSecond, wholeAt } = charge.standing;
    return { cost: charge.requested, limit, remaining, restoredPerSecond, resetAt: wholeAt.toISOString() };
  }
}
