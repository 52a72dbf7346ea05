import { stringifyVariables, useQuery, type AnyVariables, type TypedDocumentNode } from '@urql/vue';
import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import { faultText } from './fault.ts';

export type WidgetState = 'loading' | 'ready' | 'failed';

/** How a reading stands, whatever is read. */
export interface Reading {
  readonly state: ComputedRef<WidgetState>;
  /** Why the newest reading failed, whether or not older data is still shown; null while it did not. */
  readonly fault: ComputedRef<string | null>;
  readonly refreshing: ComputedRef<boolean>;
  readonly retry: () => void;
}

/** A query as a widget shows it: what was read last stays on the screen while it is read again, or cannot be. */
export interface Widget<Data> extends Reading {
  readonly data: Readonly<ShallowRef<Data | undefined>>;
}

/** The variables as long as they say the same: what is asked is not asked again because what they came from was told once more. */
function kept<Variables extends AnyVariables>(variables: () => Variables): ComputedRef<Variables> {
  return computed((before?: Variables) => {
    const next = variables();
    return before !== undefined && stringifyVariables(before) === stringifyVariables(next) ? before : next;
  });
}

/** Runs a query for one widget and keeps it fresh: changes that touch what it read make it run again. */
export function useWidget<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: () => Variables,
): Widget<Data> {
  const result = useQuery({ query, variables: kept(variables) });
  const data = shallowRef<Data>();
  watch(
    [result.data, result.error],
    ([fresh, error]) => {
      if (fresh !== undefined && fresh !== null && !error) data.value = fresh;
    },
    { immediate: true },
  );
  return {
    data,
    fault: computed(() => (result.error.value ? faultText(result.error.value) : null)),
    state: computed(() => (data.value ? 'ready' : result.error.value ? 'failed' : 'loading')),
    refreshing: computed(() => data.value !== undefined && (result.fetching.value || result.stale.value)),
    retry: () => {
      result.executeQuery({ requestPolicy: 'network-only' });
    },
  };
}
