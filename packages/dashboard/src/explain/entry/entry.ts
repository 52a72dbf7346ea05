import * as m from '#messages';
import { computed } from 'vue';
import { step } from '../../figure/steps.ts';
import { formatDay, formatMonth, formatQuarter } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { formatRate } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { productLineName } from '../../terms/product-line.ts';
import { entryKinds } from '../../terms/states.ts';
import { accrued, checkAccrual } from '../../figure/footing.ts';
import type { Builder, Explanation, FactRow, Section, WorkingLine } from '../model.ts';
import { ExplainEntryDocument, type ExplainEntryQuery } from './entry.graphql.ts';

type Entry = Extract<ExplainEntryQuery['node'], { __typename: 'RevenueShareEntry' }>;

function working({ base, rate, amount, exchange, kind }: Entry): Section {
  const own = accrued({ base, rate, amount: { ...base, amount: '0' }, exchange: null });
  const exchanged: WorkingLine[] =
    exchange && own
      ? [
          { sign: '=', label: m.explain_share_in({ currency: base.currency }), value: formatMoney(own) },
          { sign: '×', label: m.explain_exchange_on({ day: formatDay(exchange.day) }), value: exchange.rate },
        ]
      : [];
  return {
    kind: 'working',
    heading: m.explain_working(),
    lines: [
      { sign: '', label: m.explain_base(), value: formatMoney(base) },
      { sign: '×', label: m.explain_rate(), value: formatRate(rate) },
      ...exchanged,
      { sign: '=', label: entryKinds[kind](), value: formatMoney(amount) },
    ],
    check: kind === 'CORRECTION' ? { kind: 'unknown' } : checkAccrual({ base, rate, amount, exchange }),
  };
}

function facts({ kind, bookedIn, corrects, association }: Entry): FactRow[] {
  const named = corrects
    ? [
        {
          label: m.explain_corrects(),
          value: `${entryKinds[corrects.kind]()} ${formatMonth(corrects.month)}`,
          step: step('entry', corrects.id),
        },
      ]
    : [];
  const held = association
    ? [{ label: m.explain_follows_from(), value: m.association(), step: step('association', association.id) }]
    : [];
  return [
    { label: m.explain_entry_kind(), value: entryKinds[kind]() },
    { label: m.explain_booked_in(), value: formatQuarter(bookedIn) },
    ...named,
    ...held,
  ];
}

function explain(entry: Entry): Explanation {
  const month = formatMonth(entry.month);
  return {
    title: m.explain_entry_title({ month, line: `${entry.customer.name} — ${productLineName(entry.productLine)}` }),
    lead: m.explain_entry_lead({ month }),
    figure: entry.amount,
    state: null,
    reasons: entry.reasons,
    sections: [
      working(entry),
      { kind: 'facts', rows: facts(entry) },
      { kind: 'reasons', heading: m.explain_reasons() },
    ],
  };
}

/** One entry of the revenue-share ledger: its base, its rate, and the clauses that let it accrue. */
export function useEntryExplanation([id = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainEntryDocument, () => ({ id, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const node = widget.data.value?.node;
      return node?.__typename === 'RevenueShareEntry' ? explain(node) : null;
    }),
  };
}
