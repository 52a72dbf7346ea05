import * as m from '#messages';
import { lastDayOf } from '@tierline/rules';
import { computed } from 'vue';
import { step } from '../../figure/steps.ts';
import { formatDay, formatMonth } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { productLineName } from '../../terms/product-line.ts';
import { withheldMark } from '../../terms/states.ts';
import { failingFirst, type Builder, type Explanation } from '../model.ts';
import { grantText, type Association } from './association.ts';
import { ExplainAssociationDocument } from './association.graphql.ts';

function explain(association: Association, month: string): Explanation | null {
  const withheld = association.withheld.find((each) => each.month === month);
  if (!withheld) return null;
  const line = `${association.customer.name} — ${productLineName(association.productLine)}`;
  return {
    title: m.explain_month_title({ month: formatMonth(month), line }),
    lead: m.explain_month_lead(),
    figure: null,
    state: withheldMark,
    reasons: failingFirst(withheld.reasons),
    sections: [
      { kind: 'whyNot' },
      { kind: 'reasons', heading: m.explain_why_not() },
      {
        kind: 'facts',
        rows: [
          { label: m.explain_mrr_on({ day: formatDay(lastDayOf(month)) }), value: formatMoney(association.mrr) },
          { label: m.revenue_share(), value: grantText(association.revenueShare) },
          { label: m.explain_follows_from(), value: m.association(), step: step('association', association.id) },
        ],
      },
    ],
  };
}

/** Why a month within an association's term accrued nothing. */
export function useMonthExplanation([id = '', month = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainAssociationDocument, () => ({ id, on: lastDayOf(month), locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const node = widget.data.value?.node;
      return node?.__typename === 'Association' ? explain(node, month) : null;
    }),
  };
}
