import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** How large a document may be, by what makes it costly. Whatever is larger is refused before it is validated. */
export const limits = {
  tokens: 2_000,
  depth: 12,
  /** Introspection nests its types more deeply, and reads nothing but the schema. */
  introspectionDepth: 16,
  aliases: 30,
  directives: 50,
  directivesInOnePlace: 5,
  rootFields: 15,
  fragments: 40,
  /** How often one field, or one fragment, may stand in one selection: to compare them all is what makes validation slow. */
  repetitions: 5,
} as const;

/** What is too large in a document; null when nothing is. */
export function brokenLimit(document: DocumentNode): GraphQLError | null {
  const fault = faultOf(document);
  return fault === null
    ? null
    : new GraphQLError(`${fault}.`, { extensions: { code: 'DOCUMENT_TOO_LARGE', http: { status: 400 } } });
}

function faultOf(document: DocumentNode): string | null {
  const counted = { aliases: 0, directives: 0, fragments: 0 };
  let fault: string | null = null;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias) counted.aliases += 1;
      if (node.kind === Kind.FRAGMENT_DEFINITION) counted.fragments += 1;
      if ('directives' in node) counted.directives += node.directives?.length ?? 0;
      if ('directives' in node && (node.directives?.length ?? 0) > limits.directivesInOnePlace)
        fault ??= `more than ${limits.directivesInOnePlace} directives stand in one place`;
      if (node.kind === Kind.SELECTION_SET) fault ??= repetitionIn(node);
    },
  });
  for (const name of ['aliases', 'directives', 'fragments'] as const)
    if (counted[name] > limits[name])
      fault ??= `The document has ${counted[name]} ${name}; up to ${limits[name]} are read`;
  return fault ?? faultOfOperations(document);
}

function repetitionIn({ selections }: SelectionSetNode): string | null {
  const seen = new Map<string, number>();
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) continue;
    const name =
      selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : `...${selection.name.value}`;
    const times = (seen.get(name) ?? 0) + 1;
    if (times > limits.repetitions) return `"${name}" stands more than ${limits.repetitions} times in one selection`;
    seen.set(name, times);
  }
  return null;
}

/** Fragments by name, and how deep each was found to be. */
class Depths {
  readonly #fragments = new Map<string, SelectionSetNode>();
  readonly #known = new Map<string, number>();

  constructor(document: DocumentNode) {
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node.selectionSet);
  }

  /** The fields of a selection at its top, through fragments. */
  *fieldsOf({ selections }: SelectionSetNode, through: ReadonlySet<string> = new Set()): Generator<FieldNode> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield selection;
      else if (selection.kind === Kind.INLINE_FRAGMENT) yield* this.fieldsOf(selection.selectionSet, through);
      else {
        const name = selection.name.value;
        const fragment = this.#fragments.get(name);
        if (fragment && !through.has(name)) yield* this.fieldsOf(fragment, new Set([...through, name]));
      }
    }
  }

  /** How many fields stand one within another. A fragment that uses itself counts as too deep. */
  of({ selections }: SelectionSetNode): number {
    return Math.max(
      0,
      ...selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return 1 + (selection.selectionSet ? this.of(selection.selectionSet) : 0);
        return selection.kind === Kind.INLINE_FRAGMENT
          ? this.of(selection.selectionSet)
          : this.#ofFragment(selection.name.value);
      }),
    );
  }

  #ofFragment(name: string): number {
    const known = this.#known.get(name);
    const fragment = this.#fragments.get(name);
    if (known !== undefined || !fragment) return known ?? 0;
    this.#known.set(name, limits.introspectionDepth + 1);
    const depth = this.of(fragment);
    this.#known.set(name, depth);
    return depth;
  }
}

function faultOfOperations(document: DocumentNode): string | null {
  const depths = new Depths(document);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const roots = [...depths.fieldsOf(node.selectionSet)];
    if (roots.length > limits.rootFields)
      return `The operation has ${roots.length} fields; up to ${limits.rootFields} are read at once`;
    if (node.operation === OperationTypeNode.MUTATION && roots.length > 1)
      return 'One mutation is done at a time; send each by itself';
    for (const root of roots) {
      const depth = 1 + (root.selectionSet ? depths.of(root.selectionSet) : 0);
      const most = root.name.value.startsWith('__') ? limits.introspectionDepth : limits.depth;
      if (depth > most) return `The document nests fields ${depth} deep; up to ${most} are read`;
    }
  }
  return null;
}
