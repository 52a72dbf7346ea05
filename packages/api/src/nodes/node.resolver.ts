import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import type { NodeRecord } from './node.service.js';
import { Node } from './node.type.js';

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'The object with this id. null for an id of nothing and for an object that you may not see: the two read the same.',
  })
  node(@Arg('id', () => ID) id: string, @Ctx() { nodes }: RequestContext): Promise<NodeRecord | null> {
    return nodes.byId(id);
  }
}
