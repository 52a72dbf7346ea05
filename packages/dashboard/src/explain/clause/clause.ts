import { computed, type ComputedRef } from 'vue';
import { useWidget, type WidgetState } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import type { ClausePartsFragment } from '../reason.graphql.ts';
import { ExplainClauseDocument } from './clause.graphql.ts';

export interface ClauseReading {
  readonly state: ComputedRef<WidgetState>;
  readonly clause: ComputedRef<ClausePartsFragment | null>;
  readonly retry: () => void;
}

/** One clause of the program by its code. */
export function useClause(code: string): ClauseReading {
  const widget = useWidget(ExplainClauseDocument, () => ({ code, locale: apiLocale() }));
  return { state: widget.state, retry: widget.retry, clause: computed(() => widget.data.value?.clause ?? null) };
}
