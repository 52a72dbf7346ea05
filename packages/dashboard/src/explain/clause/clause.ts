import * as m from '#messages';
import { computed } from 'vue';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import type { Builder, Explanation } from '../model.ts';
import { ExplainClauseDocument, type ExplainClauseQuery } from './clause.graphql.ts';

function explain(clause: NonNullable<ExplainClauseQuery['clause']>): Explanation {
  return {
    title: m.explain_clause_title(),
    lead: '',
    figure: null,
    state: null,
    reasons: [],
    sections: [{ kind: 'clause', clause }],
  };
}

/** One clause of the program by its code. */
export function useClauseExplanation([code = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainClauseDocument, () => ({ code, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const clause = widget.data.value?.clause;
      return clause ? explain(clause) : null;
    }),
  };
}
