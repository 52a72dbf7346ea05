import * as m from '#messages';
import { useClientHandle, type AnyVariables, type CombinedError, type TypedDocumentNode } from '@urql/vue';
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { faultText } from '../graphql/fault.ts';
import { apiLocale } from '../i18n/locale.ts';
import type { ActErrorFragment } from './act-error.graphql.ts';

/** Why the API did not do what was asked, or why it could not be asked. */
export type ActError = ActErrorFragment;

interface Payload {
  readonly userErrors: readonly ActError[];
}

export interface ActPlan<Draft, Data, Variables, Done extends Payload> {
  readonly mutation: TypedDocumentNode<Data, Variables>;
  /** What is sent. `attempt` names the act: the same while the same draft is sent again, so that it is done once. */
  readonly variables: (draft: Draft, attempt: string) => Omit<Variables, 'locale'>;
  readonly payloadOf: (data: Data) => Done;
}

export interface Act<Draft, Done> {
  /** What the API answered where it was done; null where it was not. While one is under way nothing else is sent. */
  readonly send: (draft: Draft) => Promise<Done | null>;
  readonly isBusy: Readonly<Ref<boolean>>;
  readonly errors: Readonly<Ref<readonly ActError[]>>;
  /** What is wrong with one field of the input; the others' errors are for the whole. */
  readonly faultOf: (field: string) => string | undefined;
  readonly isRefused: ComputedRef<boolean>;
  readonly reset: () => void;
}

/** One thing that a person can do: sent once, with what stood in its way. */
export function useAct<Draft, Data, Variables extends AnyVariables, Done extends Payload>(
  plan: ActPlan<Draft, Data, Variables, Done>,
): Act<Draft, Done> {
  const { client } = useClientHandle();
  const isBusy = ref(false);
  const errors = shallowRef<readonly ActError[]>([]);
  const attempts = attemptNames();

  async function send(draft: Draft): Promise<Done | null> {
    if (isBusy.value) return null;
    isBusy.value = true;
    const name = attempts.of(draft);
    const variables = { ...plan.variables(draft, name), locale: apiLocale() } as unknown as Variables;
    const { data, error } = await client.mutation(plan.mutation, variables).toPromise();
    const done = data ? plan.payloadOf(data) : null;
    errors.value = done?.userErrors ?? [unsent(error)];
    // What was answered is settled; what was not may have been done, and is asked for again by the same name.
    if (done) attempts.forget();
    isBusy.value = false;
    return errors.value.length === 0 ? done : null;
  }

  return {
    send,
    isBusy,
    errors,
    faultOf: (field) => errors.value.find((each) => each.field?.[0] === field)?.message,
    isRefused: computed(() => errors.value.length > 0),
    reset: () => (errors.value = []),
  };
}

function unsent(error: CombinedError | undefined): ActError {
  return { code: 'NOT_DONE', message: error ? faultText(error) : m.not_done(), field: null, clause: null };
}

function attemptNames() {
  let last: { text: string; name: string } | null = null;
  return {
    of(draft: unknown): string {
      const text = JSON.stringify(draft);
      if (last?.text !== text) last = { text, name: crypto.randomUUID() };
      return last.name;
    },
    forget: () => (last = null),
  };
}
