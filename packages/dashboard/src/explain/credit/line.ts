import * as m from '#messages';
import { computed } from 'vue';
import { step } from '../../figure/steps.ts';
import { formatMonth } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { formatRate } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { productName } from '../../terms/product-line.ts';
import { creditMarks } from '../../terms/states.ts';
import { accrued } from '../../figure/footing.ts';
import { failingFirst, type Builder, type Explanation, type Reason, type Section } from '../model.ts';
import { ExplainCreditDocument } from './credit.graphql.ts';
import type { Deal } from './credit.ts';

type Line = NonNullable<Deal['credit']>['lines'][number];

function monthly({ mrr, revenueShare }: Line): Section[] {
  if (!revenueShare) return [];
  const { rate, firstMonth, lastMonth } = revenueShare;
  const share = accrued({ base: mrr, rate, amount: mrr, exchange: null });
  if (!share) return [];
  return [
    {
      kind: 'working',
      heading: m.explain_per_month({ first: formatMonth(firstMonth), last: formatMonth(lastMonth) }),
      lines: [
        { sign: '', label: m.explain_line_mrr(), value: formatMoney(mrr) },
        { sign: '×', label: m.explain_rate(), value: formatRate(rate) },
        { sign: '=', label: m.explain_share_a_month(), value: formatMoney(share) },
      ],
      check: { kind: 'unknown' },
    },
  ];
}

/** Where the deal itself gives nothing, what stands in its way comes before what its line says of it. */
function reasonsFor({ credit }: Deal, { reasons }: Line): readonly Reason[] {
  const ofDeal = credit?.outcome === 'CREDITED' ? [] : (credit?.reasons.filter(({ holds }) => !holds) ?? []);
  return [...ofDeal, ...failingFirst(reasons)];
}

function explain(deal: Deal, line: Line): Explanation {
  const { sold, share } = creditMarks(line);
  const isWhole = line.soldMrr && line.revenueShare !== null;
  return {
    title: productName(line.productLine, line.edition),
    lead: isWhole ? m.explain_line_lead() : m.explain_line_short_lead(),
    figure: null,
    state: null,
    reasons: isWhole ? line.reasons : reasonsFor(deal, line),
    sections: [
      ...(isWhole ? [] : [{ kind: 'whyNot' as const }]),
      {
        kind: 'facts',
        rows: [
          { label: m.deal(), value: deal.customer?.name ?? deal.domain, step: step('credit', deal.id) },
          { label: m.explain_line_mrr(), value: formatMoney(line.mrr) },
          { label: m.sold_credit(), value: sold.word() },
          { label: m.revenue_share(), value: share.word() },
        ],
      },
      { kind: 'reasons', heading: isWhole ? m.explain_reasons() : m.explain_why_not() },
      ...monthly(line),
    ],
  };
}

/** What one line of a closed deal gave, and what it did not. */
export function useLineExplanation([id = '', index = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainCreditDocument, () => ({ id, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const deal = widget.data.value?.sharedDeal;
      const line = deal?.credit?.lines[Number(index)];
      return deal && line ? explain(deal, line) : null;
    }),
  };
}
