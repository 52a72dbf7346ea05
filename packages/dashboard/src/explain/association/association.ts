import * as m from '#messages';
import { computed } from 'vue';
import { step } from '../../figure/steps.ts';
import { formatDay, formatMonth } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { formatRate } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { productLineName } from '../../terms/product-line.ts';
import { motions, withheldMark } from '../../terms/states.ts';
import { total } from '../../figure/footing.ts';
import type { Builder, Explanation, FactRow, Section } from '../model.ts';
import { entryRow } from '../statement/statement.ts';
import { ExplainAssociationDocument, type ExplainAssociationQuery } from './association.graphql.ts';

export type Association = Extract<ExplainAssociationQuery['node'], { __typename: 'Association' }>;

/** "¥96,000 × 20%, Jul 2025 to Jun 2028", or that there is none. */
export function grantText(grant: Association['revenueShare']): string {
  if (!grant) return m.explain_no_revenue_share();
  const { rate, firstMonth, lastMonth } = grant;
  return m.explain_grant({ rate: formatRate(rate), first: formatMonth(firstMonth), last: formatMonth(lastMonth) });
}

function facts(association: Association, on: string | null): FactRow[] {
  const { motion, since, until, mrr, revenueShare, sharedDeal, partner } = association;
  const made: FactRow[] = sharedDeal
    ? [
        {
          label: m.explain_made_by(),
          value: sharedDeal.domain,
          step: step('credit', sharedDeal.id),
          deal: { partner: partner.key, key: sharedDeal.key },
        },
      ]
    : [];
  return [
    { label: m.motion(), value: motions[motion]() },
    { label: m.explain_since(), value: formatDay(since) },
    ...(until ? [{ label: m.explain_until(), value: formatDay(until) }] : []),
    { label: on ? m.explain_mrr_on({ day: formatDay(on) }) : m.explain_mrr_today(), value: formatMoney(mrr) },
    { label: m.revenue_share(), value: grantText(revenueShare) },
    ...made,
  ];
}

function ledger({ entries, partner }: Association): Section[] {
  const sum = total(
    entries.map(({ amount }) => amount),
    partner.currency,
  );
  if (entries.length === 0 || !sum) return [];
  const newestFirst = [...entries].reverse().map(entryRow);
  return [
    { kind: 'footing', heading: m.explain_accrued_so_far(), rows: newestFirst, total: sum, check: { kind: 'unknown' } },
  ];
}

function whyNot({ id, withheld }: Association): Section[] {
  if (withheld.length === 0) return [];
  const rows = withheld.map(({ month, reasons }) => ({
    id: month,
    label: formatMonth(month),
    note: reasons.find(({ holds }) => !holds)?.detail ?? '',
    marks: [withheldMark],
    step: step('month', id, month),
  }));
  return [{ kind: 'links', heading: m.explain_withheld(), rows }];
}

function explain(association: Association, on: string | null): Explanation {
  return {
    title: `${association.customer.name} — ${productLineName(association.productLine)}`,
    lead: m.explain_association_lead(),
    figure: null,
    state: null,
    reasons: association.reasons,
    sections: [
      { kind: 'facts', rows: facts(association, on) },
      { kind: 'reasons', heading: m.explain_reasons() },
      ...whyNot(association),
      ...ledger(association),
    ],
  };
}

/** What ties a customer's product line to the partner, what it has given, and the months in which it gave nothing. */
export function useAssociationExplanation([id = '', on]: readonly string[]): Builder {
  const widget = useWidget(ExplainAssociationDocument, () => ({ id, on: on ?? null, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const node = widget.data.value?.node;
      return node?.__typename === 'Association' ? explain(node, on ?? null) : null;
    }),
  };
}
