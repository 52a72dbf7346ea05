import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from '@urql/vue';
import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';

export type WidgetState = 'loading' | 'ready' | 'failed';

/** A query as a widget shows it: what was read last stays on the screen while it is read again, or cannot be. */
export interface Widget<Data> {
  readonly data: Readonly<ShallowRef<Data | undefined>>;
  readonly state: ComputedRef<WidgetState>;
  /** Set when the newest reading failed, whether or not older data is still shown. */
  readonly error: ComputedRef<CombinedError | undefined>;
  readonly refreshing: ComputedRef<boolean>;
  readonly retry: () => void;
}

/** Runs a query for one widget and keeps it fresh: changes that touch what it read make it run again. */
export function useWidget<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: () => Variables,
): Widget<Data> {
  const result = useQuery({ query, variables });
  const data = shallowRef<Data>();
  watch(
    result.data,
    (fresh) => {
      if (fresh !== undefined && fresh !== null) data.value = fresh;
    },
    { immediate: true, flush: 'sync' },
  );
  return {
    data,
    error: computed(() => result.error.value),
    state: computed(() => (data.value ? 'ready' : result.error.value ? 'failed' : 'loading')),
    refreshing: computed(() => data.value !== undefined && (result.fetching.value || result.stale.value)),
    retry: () => {
      result.executeQuery({ requestPolicy: 'network-only' });
    },
  };
}
