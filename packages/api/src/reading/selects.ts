import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether `name` is asked of what a field answers, by itself or in a fragment. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  return selectsAny(info, (each) => each === name);
}

/** Whether nothing else than `names` is asked of what a field answers. */
export function selectsOnly(info: GraphQLResolveInfo, names: readonly string[]): boolean {
  return !selectsAny(info, (each) => each !== '__typename' && !names.includes(each));
}

function selectsAny({ fieldNodes, fragments }: GraphQLResolveInfo, isOne: (name: string) => boolean): boolean {
  const has = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return isOne(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return has(selection.selectionSet);
      return has(fragments[selection.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => has(selectionSet));
}
