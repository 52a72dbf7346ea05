import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import { useAct, type Act } from '../forms/act.ts';
import { useWidget } from '../graphql/widget.ts';
import {
  RemoveViewDocument,
  SavedViewsDocument,
  SaveViewDocument,
  type RemoveViewMutation,
  type SavedViewsQuery,
  type SaveViewMutation,
} from './saved-views.graphql.ts';

export type SavedView = SavedViewsQuery['savedViews'][number];

/** What one is looking into at the moment is no part of a view. */
const passing = ['explain', 'peek'];

/** A page's state as text: its address after the "?", in one order, so that two of the same are the same text. */
export function viewText(query: LocationQuery): string {
  const kept = Object.entries(query).filter(([key, value]) => typeof value === 'string' && !passing.includes(key));
  return new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1)) as [string, string][]).toString();
}

export interface SavedViews {
  readonly views: ComputedRef<readonly SavedView[]>;
  /** The view that the page shows just now. */
  readonly current: ComputedRef<string | null>;
  readonly show: (view: SavedView) => void;
  readonly saving: Act<SaveViewMutation, string>;
  readonly removing: Act<RemoveViewMutation, string>;
  /** Keeps a view again as it was before it was removed. */
  readonly restoring: Act<SaveViewMutation, SavedView>;
}

/** The views of a page that this person keeps. */
export function useSavedViews(page: () => string): SavedViews {
  const route = useRoute();
  const router = useRouter();
  const { data } = useWidget(SavedViewsDocument, () => ({ page: page() }));
  const views = computed(() => data.value?.savedViews ?? []);
  const text = computed(() => viewText(route.query));
  return {
    views,
    current: computed(() => views.value.find(({ query }) => query === text.value)?.name ?? null),
    show: ({ query }) => void router.push({ query: Object.fromEntries(new URLSearchParams(query)) }),
    saving: useAct(SaveViewDocument, (name: string, clientMutationId) => ({
      input: { page: page(), name, query: text.value, clientMutationId },
    })),
    removing: useAct(RemoveViewDocument, (name: string, clientMutationId) => ({
      input: { page: page(), name, clientMutationId },
    })),
    restoring: useAct(SaveViewDocument, ({ name, query }: SavedView, clientMutationId) => ({
      input: { page: page(), name, query, clientMutationId },
    })),
  };
}
