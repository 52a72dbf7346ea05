import * as m from '#messages';
import { computed } from 'vue';
import { step } from '../../figure/steps.ts';
import { formatDay } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { productName } from '../../terms/product-line.ts';
import { creditMarks, credits, motions, proofs, stages } from '../../terms/states.ts';
import { failingFirst, type Builder, type Explanation, type FactRow, type LinkRow, type Section } from '../model.ts';
import { ExplainCreditDocument, type ExplainCreditQuery } from './credit.graphql.ts';

export type Deal = NonNullable<ExplainCreditQuery['sharedDeal']>;
type Credit = NonNullable<Deal['credit']>;

function lineRows(deal: Deal, { lines }: Credit): LinkRow[] {
  return lines.map((line, index) => {
    const { sold, share } = creditMarks(line);
    return {
      id: String(index),
      label: productName(line.productLine, line.edition),
      note: formatMoney(line.mrr),
      marks: [sold, share],
      step: step('line', deal.id, index),
    };
  });
}

function facts(deal: Deal): FactRow[] {
  const proof = deal.pois.findLast(({ status }) => status !== 'REPLACED');
  return [
    { label: m.deal(), value: deal.customer?.name ?? deal.domain, deal: { partner: deal.partner.key, key: deal.key } },
    { label: m.stage(), value: stages[deal.stage].word() },
    ...(deal.closedOn ? [{ label: m.closed_on(), value: formatDay(deal.closedOn) }] : []),
    { label: m.motion(), value: motions[deal.motion]() },
    { label: m.poi(), value: proof ? proofs[proof.status].word() : m.poi_none() },
    ...(deal.credit ? [{ label: m.policy_version(), value: deal.credit.policyVersion }] : []),
  ];
}

const leads = {
  CREDITED: m.explain_credited_lead,
  NOT_CREDITED: m.explain_not_credited_lead,
  UNDER_REVIEW: m.explain_under_review_lead,
} as const;

/** What a deal that is still open needs before it closes, each with the last day for it. */
function stillToDo(deal: Deal): Pick<Explanation, 'reasons' | 'sections'> {
  const missing = deal.deadlines.flatMap(({ reasons }) => reasons.filter(({ holds }) => !holds));
  const reasons = missing.toSorted((a, b) => (a.mendableUntil ?? '9').localeCompare(b.mendableUntil ?? '9'));
  const whyNot: Section[] =
    reasons.length > 0 ? [{ kind: 'whyNot' }, { kind: 'reasons', heading: m.explain_still_to_do() }] : [];
  return { reasons, sections: [...whyNot, { kind: 'facts', rows: facts(deal) }] };
}

function explain(deal: Deal): Explanation {
  const { credit } = deal;
  const title = m.explain_credit_title({ deal: deal.customer?.name ?? deal.domain });
  if (!credit)
    return {
      title,
      lead: m.explain_credit_open_lead(),
      figure: null,
      state: null,
      ...stillToDo(deal),
    };
  const isCredited = credit.outcome === 'CREDITED';
  return {
    title,
    lead: leads[credit.outcome](),
    figure: null,
    state: credits[credit.outcome],
    reasons: isCredited ? credit.reasons : failingFirst(credit.reasons),
    sections: [
      ...(isCredited ? [] : [{ kind: 'whyNot' as const }]),
      { kind: 'reasons', heading: isCredited ? m.explain_reasons() : m.explain_why_not() },
      ...(credit.lines.length > 0
        ? [{ kind: 'links' as const, heading: m.explain_credit_lines(), rows: lineRows(deal, credit) }]
        : []),
      { kind: 'facts', rows: facts(deal) },
    ],
  };
}

/** What a closed deal gave its partner, or why it gave nothing. */
export function useCreditExplanation([id = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainCreditDocument, () => ({ id, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const deal = widget.data.value?.sharedDeal;
      return deal ? explain(deal) : null;
    }),
  };
}
