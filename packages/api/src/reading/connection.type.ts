import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; null for an empty page.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether the list begins before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first on the page; null for an empty page.' })
  startCursor!: string | null;
}

/**
 * The connection and edge types of lists of `node`, called by its name or by another; `isCounted` says whether the list tells how
 * long it is, which what is reckoned row by row cannot.
 */
export function connectionOf<T extends object>(
  node: ClassType<T>,
  called = node.name,
  { isCounted = true }: { readonly isCounted?: boolean } = {},
): ClassType {
  @ObjectType(`${called}Edge`, { simpleResolvers: true, description: 'One of a list, with its place.' })
  class EdgeOf {
    @Field(() => node)
    node!: T;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${called}Connection`, { simpleResolvers: true, description: 'A page of a list.' })
  class ConnectionOf {
    @Field(() => [node])
    nodes!: readonly T[];

    @Field(() => [EdgeOf])
    edges!: readonly EdgeOf[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  if (isCounted)
    Field(() => Int, { description: 'Of the whole list, as far as you may see it.' })(
      ConnectionOf.prototype,
      'totalCount',
    );
  return ConnectionOf;
}
