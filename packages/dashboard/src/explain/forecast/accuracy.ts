import * as m from '#messages';
import { computed } from 'vue';
import { formatDay, formatQuarter } from '../../format/date.ts';
import { formatDifference, formatMoney } from '../../format/money.ts';
import { formatCount, formatRate } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import type { Builder, EventRow, Explanation, Section } from '../model.ts';
import { ExplainAccuracyDocument, type ExplainAccuracyQuery } from './accuracy.graphql.ts';

type Accuracy = NonNullable<ExplainAccuracyQuery['partner']>['forecastAccuracy'];

function horizon(of: Accuracy['horizons'][number]): Section {
  return {
    kind: 'facts',
    rows: [
      { label: m.explain_accuracy_ahead(), value: formatCount(of.ahead) },
      { label: m.explain_accuracy_forecasts(), value: formatCount(of.forecasts) },
      { label: m.explain_accuracy_error(), value: formatMoney(of.meanError) },
      { label: m.explain_accuracy_bias(), value: formatDifference(of.bias) },
      { label: m.explain_accuracy_rate(), value: of.errorRate === null ? '—' : formatRate(of.errorRate) },
      { label: m.explain_accuracy_within(), value: formatRate(of.withinBand) },
    ],
  };
}

function made({ quarter, madeOn, low, high, came, isWithinBand }: Accuracy['forecasts'][number]): EventRow {
  const band = `${formatMoney(low)} – ${formatMoney(high)}`;
  return {
    id: `${quarter} ${madeOn}`,
    when: formatDay(madeOn),
    what: `${formatQuarter(quarter)}: ${band}`,
    ...(came && {
      note: `${m.explain_accuracy_came({ amount: formatMoney(came) })} · ${isWithinBand ? m.explain_accuracy_in() : m.explain_accuracy_out()}`,
    }),
  };
}

function explain({ horizons, forecasts }: Accuracy): Explanation {
  return {
    title: m.explain_kind_accuracy(),
    lead: m.explain_accuracy_lead(),
    figure: null,
    state: null,
    reasons: [],
    sections: [
      ...horizons.map(horizon),
      { kind: 'events', heading: m.explain_accuracy_rows(), rows: forecasts.map(made) },
    ],
  };
}

/** How forecasts of the past came out. */
export function useAccuracyExplanation([partner = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainAccuracyDocument, () => ({ partner }));
  return {
    reading: widget,
    explanation: computed(() => {
      const found = widget.data.value?.partner?.forecastAccuracy;
      return found ? explain(found) : null;
    }),
  };
}
