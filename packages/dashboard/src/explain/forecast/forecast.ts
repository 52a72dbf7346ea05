import * as m from '#messages';
import { amountText, forecast, type ForecastInput, type Money } from '@tierline/rules';
import { computed } from 'vue';
import { checkSum, total, withParts, type Check } from '../../figure/footing.ts';
import { step } from '../../figure/steps.ts';
import { formatDay, formatQuarter } from '../../format/date.ts';
import { formatMoney, type Amount } from '../../format/money.ts';
import { formatRate } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { productLineName } from '../../terms/product-line.ts';
import type { Builder, Explanation, FootingRow, Section } from '../model.ts';
import { ExplainForecastDocument, type ExplainForecastQuery } from './forecast.graphql.ts';

type Partner = NonNullable<ExplainForecastQuery['partner']>;
type Quarter = Partner['forecast'][number];
type Line = Quarter['lines'][number];

function row(line: Line, index: number): FootingRow {
  const { customer, sharedDeal, association, productLine, base, rate, months, full, amount, kind } = line;
  const name = customer?.name ?? sharedDeal?.domain ?? '—';
  const whole = m.explain_forecast_line({ base: formatMoney(base), rate: formatRate(rate), months: months.length });
  return {
    id: String(index),
    label: `${name} — ${productLineName(productLine)}`,
    note: kind === 'PIPELINE' ? `${whole} · ${m.explain_forecast_if_won({ full: formatMoney(full) })}` : whole,
    amount,
    step: association ? step('association', association.id) : sharedDeal ? step('credit', sharedDeal.id) : null,
    groups: { customer: name, line: productLineName(productLine) },
  };
}

function footing(lines: readonly Line[], heading: string, stated: Amount): Section {
  return {
    kind: 'footing',
    heading,
    rows: lines.map(row),
    total: stated,
    check: checkSum(
      lines.map(({ amount }) => amount),
      stated,
    ),
  };
}

const amountOf = (money: Money): Amount => ({ amount: amountText(money), currency: money.currency });

/** The rules make the same forecast again, here, from what it was made from. */
function decidedAgain(input: string, { quarter, committed, pipeline, low, high }: Quarter): Check {
  const again = forecast(JSON.parse(input) as ForecastInput).find((each) => each.quarter === quarter);
  if (!again) return { kind: 'unknown' };
  const pairs = [
    [again.committed, committed],
    [again.pipeline, pipeline],
    [again.low, low],
    [again.high, high],
  ] as const;
  return withParts(
    { kind: 'ok' },
    pairs.map(([found, stated]) => checkSum([amountOf(found)], stated)),
  );
}

function explain({ forecastBasis }: Partner, found: Quarter): Explanation {
  const { quarter, accrued, committed, pipeline, low, high, lines, reasons } = found;
  const expected = total([committed, pipeline], committed.currency);
  const of = (kind: Line['kind']) => lines.filter((line) => line.kind === kind);
  return {
    title: m.explain_forecast_title({ quarter: formatQuarter(quarter) }),
    lead: m.explain_forecast_lead({ day: formatDay(forecastBasis.asOf) }),
    figure: expected,
    state: { icon: 'diamond', tone: 'warn', word: m.explain_forecast_estimate },
    reasons,
    sections: [
      {
        kind: 'working',
        heading: m.explain_forecast_again(),
        lines: [
          { sign: '', label: m.explain_forecast_committed(), value: formatMoney(committed) },
          { sign: '+', label: m.explain_forecast_pipeline(), value: formatMoney(pipeline) },
          { sign: '=', label: m.explain_forecast_expected(), value: expected ? formatMoney(expected) : '—' },
        ],
        check: decidedAgain(forecastBasis.input, found),
      },
      {
        kind: 'facts',
        rows: [
          { label: m.explain_forecast_band(), value: `${formatMoney(low)} – ${formatMoney(high)}` },
          { label: m.explain_forecast_accrued(), value: formatMoney(accrued) },
          { label: m.policy_version(), value: forecastBasis.policyVersion },
        ],
      },
      footing(of('COMMITTED'), m.explain_forecast_committed(), committed),
      footing(of('PIPELINE'), m.explain_forecast_pipeline(), pipeline),
      { kind: 'reasons', heading: m.explain_reasons() },
    ],
  };
}

/** What a quarter is foreseen to bring, line by line; made again in the browser from what it was made from. */
export function useForecastExplanation([partner = '', quarter = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainForecastDocument, () => ({ partner, quarter, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const found = widget.data.value?.partner;
      const [foreseen] = found?.forecast ?? [];
      return found && foreseen ? explain(found, foreseen) : null;
    }),
  };
}
