import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';

export interface ReferenceArgument {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly of: string;
  readonly fallback: string | null;
}

export interface ReferenceField extends Omit<ReferenceArgument, 'fallback'> {
  readonly arguments: readonly ReferenceArgument[];
  readonly audience: 'public' | readonly string[] | null;
}

export interface ReferenceType {
  readonly name: string;
  readonly kind: 'object' | 'interface' | 'union' | 'input' | 'enum' | 'scalar';
  readonly description: string;
  readonly fields: readonly ReferenceField[];
  readonly values: readonly { readonly name: string; readonly description: string }[];
}

export type ReferenceState = 'loading' | 'ready' | 'failed';

export interface SchemaReference {
  readonly state: Readonly<Ref<ReferenceState>>;
  readonly types: ComputedRef<readonly ReferenceType[]>;
  readonly byName: ComputedRef<ReadonlyMap<string, ReferenceType>>;
  readonly load: () => Promise<void>;
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** The schema with its words, as the server that is asked has it. Roots come first. */
export function useSchemaReference(): SchemaReference {
  const state = ref<ReferenceState>('loading');
  const all = shallowRef<readonly ReferenceType[]>([]);

  async function load(): Promise<void> {
    state.value = 'loading';
    const response = await fetch('/docs/schema.json').catch(() => null);
    if (!response?.ok) return void (state.value = 'failed');
    const types = (await response.json()) as ReferenceType[];
    all.value = [...types].sort((a, b) => place(a) - place(b));
    state.value = 'ready';
  }

  const byName = computed(() => new Map(all.value.map((type) => [type.name, type])));
  return { state, types: computed(() => all.value), byName, load };
}

function place({ name }: ReferenceType): number {
  const root = ROOTS.indexOf(name);
  return root < 0 ? ROOTS.length : root;
}

/** The types whose name, or of which a field's or value's name, has `text` in it, whatever the case; all where it is empty. */
export function found(types: readonly ReferenceType[], text: string): readonly ReferenceType[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return types;
  const has = ({ name }: { name: string }) => name.toLowerCase().includes(wanted);
  return types.filter((type) => has(type) || type.fields.some(has) || type.values.some(has));
}
