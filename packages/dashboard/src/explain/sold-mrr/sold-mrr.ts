import * as m from '#messages';
import { parseMoney } from '@tierline/rules';
import { computed } from 'vue';
import { step } from '../../figure/steps.ts';
import { formatDay } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { useWidget } from '../../graphql/widget.ts';
import { productLineName } from '../../terms/product-line.ts';
import { motions } from '../../terms/states.ts';
import { checkSoldLine, checkSum, withParts } from '../../figure/footing.ts';
import type { Builder, Explanation, FootingRow } from '../model.ts';
import { yearEarlier } from '../../format/year-earlier.ts';
import { ExplainSoldMrrDocument, type ExplainSoldMrrQuery } from './sold-mrr.graphql.ts';

type SoldMrr = NonNullable<ExplainSoldMrrQuery['partner']>['soldMrr'];

function rowsOf({ lines }: SoldMrr, on: string): FootingRow[] {
  return [...lines]
    .sort(
      (a, b) =>
        parseMoney(b.counted.amount, b.counted.currency).minor - parseMoney(a.counted.amount, a.counted.currency).minor,
    )
    .map(({ association, customer, productLine, motion, now, twelveMonthsBefore, counted }) => ({
      id: association.id,
      label: `${customer.name} — ${productLineName(productLine)}`,
      note: `${motions[motion]()} · ${formatMoney(now)} − ${formatMoney(twelveMonthsBefore)}`,
      amount: counted,
      step: step('association', association.id, on),
      groups: { customer: customer.name, line: productLineName(productLine), kind: motions[motion]() },
    }));
}

function explain(sold: SoldMrr, on: string): Explanation {
  const before = yearEarlier(on);
  return {
    title: m.explain_sold_mrr_title({ day: formatDay(on) }),
    lead: m.explain_sold_mrr_lead({ day: formatDay(on), before: formatDay(before) }),
    figure: sold.total,
    state: null,
    reasons: [],
    sections: [
      {
        kind: 'working',
        heading: m.explain_working(),
        lines: [
          { sign: '', label: motions.PARTNER_SOURCED(), value: formatMoney(sold.sourced) },
          { sign: '+', label: motions.PARTNER_ASSISTED(), value: formatMoney(sold.assisted) },
          { sign: '=', label: m.sold_mrr(), value: formatMoney(sold.total) },
        ],
        check: checkSum([sold.sourced, sold.assisted], sold.total),
      },
      {
        kind: 'footing',
        heading: m.explain_sold_mrr_rows(),
        rows: rowsOf(sold, on),
        total: sold.total,
        check: withParts(
          checkSum(
            sold.lines.map(({ counted }) => counted),
            sold.total,
          ),
          sold.lines.map(checkSoldLine),
        ),
      },
    ],
  };
}

/** Sold MRR of a partner on a day: the lines that grew over twelve months, each by how much. */
export function useSoldMrrExplanation([partner = '', on = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainSoldMrrDocument, () => ({ partner, on }));
  return {
    reading: widget,
    explanation: computed(() => {
      const sold = widget.data.value?.partner?.soldMrr;
      return sold ? explain(sold, on) : null;
    }),
  };
}
