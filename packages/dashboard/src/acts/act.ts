import type { AnyVariables, TypedDocumentNode } from '@urql/vue';
import type { ComputedRef, Ref } from 'vue';
import { useAct as useSentAct, type UserFault } from '../forms/act.ts';
import { apiLocale } from '../i18n/locale.ts';
import { refusalText } from './refusal-words.ts';

/** Why the API did not do what was asked, or why it could not be asked. */
export type ActError = UserFault;

export interface ActPlan<Draft, Data, Variables, Done> {
  readonly mutation: TypedDocumentNode<Data, Variables>;
  /** What is sent. `attempt` names the act: the same while the same draft is sent again, so that it is done once. */
  readonly variables: (draft: Draft, attempt: string) => Omit<Variables, 'locale'>;
  readonly payloadOf: (data: Data) => Done;
}

export interface Act<Draft, Done> {
  /** What the API answered where it was done; null where it was not. While one is under way nothing else is sent. */
  readonly send: (draft: Draft) => Promise<Done | null>;
  readonly isBusy: ComputedRef<boolean>;
  readonly errors: Readonly<Ref<readonly ActError[]>>;
  /** What is wrong with one field of the input; the others' errors are for the whole. */
  readonly faultOf: (field: string) => string | undefined;
  readonly reset: () => void;
}

/** One thing that somebody of the vendor's does: its clauses are told in the language shown, its answer is its payload. */
export function useAct<Draft, Data, Variables extends AnyVariables, Done>(
  plan: ActPlan<Draft, Data, Variables, Done>,
): Act<Draft, Done> {
  const act = useSentAct<Data, Variables, Draft>(
    plan.mutation,
    (draft, attempt) => ({ ...plan.variables(draft, attempt), locale: apiLocale() }) as unknown as Variables,
  );
  return {
    send: async (draft) => {
      const data = await act.send(draft);
      return data === null ? null : plan.payloadOf(data);
    },
    isBusy: act.isSending,
    errors: act.errors,
    faultOf: (field) => {
      const fault = act.errors.value.find((each) => each.field?.[0] === field);
      return fault && refusalText(fault);
    },
    reset: act.reset,
  };
}
