import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../reading/page.js';
import { FILTER, FIRST } from '../reading/words.js';
import type { RequestContext } from '../server/request-context.js';
import type { TombstoneFilter, TombstoneRow } from './tombstone.list.js';
import { TombstoneService } from './tombstone.service.js';
import { TombstoneConnection, TombstoneFilterInput } from './tombstone.type.js';

@Resolver()
export class TombstoneResolver {
  @Query(() => TombstoneConnection, {
    description:
      'What you could see and is no longer there, in the order in which it went: for those who keep a copy and read on from what changed.',
  })
  tombstones(
    @Arg('filter', () => TombstoneFilterInput, { nullable: true, description: FILTER }) filter: TombstoneFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<TombstoneRow>> {
    return context.reads(TombstoneService).page({ filter, first, after });
  }
}
