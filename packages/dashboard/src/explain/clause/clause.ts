import { computed, type ComputedRef } from 'vue';
import { useWidget, type Reading } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import type { ClausePartsFragment } from '../reason.graphql.ts';
import { ExplainClauseDocument } from './clause.graphql.ts';

export interface ClauseReading {
  readonly reading: Reading;
  readonly clause: ComputedRef<ClausePartsFragment | null>;
}

/** One clause of the program by its code. */
export function useClause(code: string): ClauseReading {
  const widget = useWidget(ExplainClauseDocument, () => ({ code, locale: apiLocale() }));
  return { reading: widget, clause: computed(() => widget.data.value?.clause ?? null) };
}
