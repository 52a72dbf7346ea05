import * as m from '#messages';
import { computed } from 'vue';
import { formatDay } from '../../format/date.ts';
import { formatCount, formatDecimal, formatRate } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import type { Builder, Explanation, Section } from '../model.ts';
import { ExplainDealMetricDocument, type ExplainDealMetricQuery } from './deal-metric.graphql.ts';

type Metrics = NonNullable<ExplainDealMetricQuery['partner']>['dealMetrics'];

const rate = ({ closeRate }: Metrics) => (closeRate === null ? '—' : formatRate(closeRate));
const days = ({ daysToClose }: Metrics) => (daysToClose === null ? '—' : formatDecimal(daysToClose));

/** Each metric by its name in the schema: what it is called, and how it reads. */
const metrics: Readonly<Record<string, { name: () => string; read: (of: Metrics) => string }>> = {
  won: { name: m.explain_metric_won, read: ({ won }) => formatCount(won) },
  lost: { name: m.explain_metric_lost, read: ({ lost }) => formatCount(lost) },
  closeRate: { name: m.explain_metric_close_rate, read: rate },
  daysToClose: { name: m.explain_metric_days, read: days },
};

function working(of: Metrics): Section {
  return {
    kind: 'working',
    heading: m.explain_working(),
    lines: [
      { sign: '', label: m.explain_metric_won(), value: formatCount(of.won) },
      { sign: '+', label: m.explain_metric_lost(), value: formatCount(of.lost) },
      { sign: '=', label: m.explain_metric_closed(), value: formatCount(of.won + of.lost) },
      { sign: '', label: m.explain_metric_close_rate(), value: rate(of) },
    ],
    check: { kind: 'unknown' },
  };
}

function explain(of: Metrics, name: string, from: string, to: string): Explanation | null {
  const metric = metrics[name];
  if (!metric) return null;
  return {
    title: metric.name(),
    lead: m.explain_metric_lead({ from: formatDay(from), to: formatDay(to) }),
    figure: metric.read(of),
    state: null,
    reasons: of.reasons,
    sections: [
      working(of),
      { kind: 'facts', rows: [{ label: m.explain_metric_days(), value: days(of) }] },
      { kind: 'reasons', heading: m.explain_reasons() },
    ],
  };
}

/** How a partner's shared deals came out between two days. */
export function useDealMetricExplanation([partner = '', name = '', from = '', to = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainDealMetricDocument, () => ({
    ...{ partner, locale: apiLocale() },
    ...(from && { from }),
    ...(to && { to }),
  }));
  return {
    reading: widget,
    explanation: computed(() => {
      const found = widget.data.value?.partner?.dealMetrics;
      return found ? explain(found, name, from, to) : null;
    }),
  };
}
