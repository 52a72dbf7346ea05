import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { NodeRecord } from '../nodes/node.service.js';
import { Node } from '../nodes/node.type.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import type { RequestContext } from '../server/request-context.js';
import type { ChangeRecord } from './change-stream.js';
import { Change } from './change.type.js';

interface Arguments {
  readonly partner?: string | null;
  readonly after?: string | null;
}

@Resolver(() => Change)
export class ChangesResolver {
  @Query(() => String, {
    nullable: true,
    description:
      'A cursor for `changes(after:)`: read before anything else is, it lets a listener begin with whatever happens from then on, so that nothing has to be read twice. Another one each time; null where nobody is signed in, or the token may not read.',
  })
  changesCursor(@Ctx() context: RequestContext): Promise<string | null> {
    return context.changesCursor();
  }

  @Subscription(() => Change, {
    subscribe: ({ args, context }: { args: Arguments; context: RequestContext }) => context.followChanges(args),
    description:
      'The changes that you may know of, in order, each once; `partner` narrows them to one. `after` is the cursor of the last change received: what came in between is delivered first. Where that is no longer kept, the error RESYNC_REQUIRED says so.',
  })
  changes(
    @Root() change: ChangeRecord,
    @Arg('partner', () => ID, { nullable: true }) _partner: string | null,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): ChangeRecord {
    return change;
  }

  @FieldResolver(() => Partner)
  partner(@Root() { partner }: ChangeRecord, @Ctx() { partners }: RequestContext): Promise<PartnerRecord | null> {
    return partners.byKey(partner);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What changed; null where it is gone.' })
  node(@Root() { nodeId }: ChangeRecord, @Ctx() { nodes }: RequestContext): Promise<NodeRecord | null> {
    return nodes.byId(nodeId);
  }
}
