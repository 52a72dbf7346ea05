import * as m from '#messages';
import { computed } from 'vue';
import { formatMoney } from '../../format/money.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { lineStates } from '../../terms/line-states.ts';
import { productLineName } from '../../terms/product-line.ts';
import { failingFirst, type Builder, type Explanation } from '../model.ts';
import { ExplainOpportunityDocument, type ExplainOpportunityQuery } from './opportunity.graphql.ts';

type Row = NonNullable<ExplainOpportunityQuery['partner']>['installBase']['nodes'][number];

function explain({ customer, lines }: Row, productLine: string): Explanation | null {
  const line = lines.find((each) => each.productLine === productLine);
  if (!line) return null;
  const { state, mrr, estimatedMonthlyRevenueShare: estimate } = line;
  const isBarred = state === 'NOT_CREDITABLE';
  return {
    title: `${customer.name} — ${productLineName(productLine)}`,
    lead: isBarred ? m.explain_opportunity_barred_lead() : m.explain_opportunity_lead(),
    figure: null,
    state: lineStates[state],
    reasons: isBarred ? failingFirst(line.reasons) : line.reasons,
    sections: [
      ...(isBarred ? [{ kind: 'whyNot' as const }] : []),
      {
        kind: 'facts',
        rows: [
          { label: m.mrr(), value: mrr ? formatMoney(mrr) : '—' },
          { label: m.explain_opportunity_estimate(), value: estimate ? formatMoney(estimate) : '—' },
        ],
      },
      { kind: 'reasons', heading: isBarred ? m.explain_why_not() : m.explain_reasons() },
    ],
  };
}

/** What selling a line to a customer would give, or why it would give nothing. */
export function useOpportunityExplanation([partner = '', customer = '', line = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainOpportunityDocument, () => ({ partner, customer, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const [row] = widget.data.value?.partner?.installBase.nodes ?? [];
      return row ? explain(row, line) : null;
    }),
  };
}
