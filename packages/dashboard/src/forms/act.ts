import * as m from '#messages';
import { useMutation, type AnyVariables, type TypedDocumentNode } from '@urql/vue';
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { faultText } from '../graphql/fault.ts';

/** Why the API did not do what was asked: its own words, where in the input, and the clause that it rests on. */
export interface UserFault {
  readonly message: string;
  readonly code?: string;
  readonly field?: readonly string[] | null;
  readonly clause?: { readonly code: string; readonly text?: string } | null;
}

export interface Payload {
  readonly userErrors: readonly UserFault[];
}

export type ActState = 'idle' | 'sending' | 'done';

export interface Act<Data, Draft> {
  /** Sends it once, however often it is asked for meanwhile. What it did, or null where it was not done. */
  readonly send: (draft: Draft) => Promise<Data | null>;
  readonly state: Readonly<Ref<ActState>>;
  readonly isSending: ComputedRef<boolean>;
  readonly errors: Readonly<Ref<readonly UserFault[]>>;
  /** What is wrong with a field of the input, by its name there: `closedOn`, or `lines.0.mrr` and all within it. */
  readonly faultOf: (field: string) => string | undefined;
  /** The faults that belong to none of the fields named. */
  readonly faultsBeside: (...fields: string[]) => readonly UserFault[];
  readonly reset: () => void;
}

/** The fields of a mutation's answer are payloads; the first one is its. */
function payloadOf(data: object | undefined): Payload | undefined {
  return data && (Object.values(data)[0] as Payload | undefined);
}

const isWithin = (path: readonly string[] | null | undefined, field: string) => {
  const text = path?.join('.') ?? '';
  return (
    text === field || text.startsWith(`${field}.`) || text === `input.${field}` || text.startsWith(`input.${field}.`)
  );
};

/**
 * One act of a person: a mutation, what it takes made from a draft, and why it was not done. An attempt has a name of its
 * own (`clientMutationId`), which stays while nothing of what is sent changes: asked for again after a lost answer, it is
 * still the same act.
 */
export function useAct<Data, Variables extends AnyVariables, Draft = void>(
  document: TypedDocumentNode<Data, Variables>,
  toVariables: (draft: Draft, clientMutationId: string) => Variables,
): Act<Data, Draft> {
  const mutation = useMutation(document);
  const state = ref<ActState>('idle');
  const errors = shallowRef<readonly UserFault[]>([]);
  const attempt = attempts();

  async function send(draft: Draft): Promise<Data | null> {
    if (state.value === 'sending') return null;
    state.value = 'sending';
    const { data, error } = await mutation.executeMutation(toVariables(draft, attempt.nameFor(draft)));
    const payload = payloadOf(data as object | undefined);
    errors.value = payload?.userErrors ?? [{ message: error ? faultText(error) : m.not_done() }];
    const isDone = errors.value.length === 0;
    if (payload) attempt.answered();
    state.value = isDone ? 'done' : 'idle';
    return isDone ? (data as Data) : null;
  }

  return {
    send,
    state,
    errors,
    isSending: computed(() => state.value === 'sending'),
    faultOf: (field) => errors.value.find((fault) => isWithin(fault.field, field))?.message,
    faultsBeside: (...fields) => errors.value.filter((fault) => !fields.some((field) => isWithin(fault.field, field))),
    reset: () => {
      state.value = 'idle';
      errors.value = [];
    },
  };
}

/** Names attempts: the same one until it is answered, or something else is sent. */
function attempts() {
  let name: string | null = null;
  let sent = '';
  return {
    nameFor(draft: unknown): string {
      const text = JSON.stringify(draft) ?? '';
      if (name === null || text !== sent) name = crypto.randomUUID();
      sent = text;
      return name;
    },
    answered: () => void (name = null),
  };
}
