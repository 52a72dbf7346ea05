/** A partner's tier on a day, as the explanations of the tier, its requirements and its points read it. */
import * as m from '#messages';
import { parseMoney, pointsFrom } from '@tierline/rules';
import { computed } from 'vue';
import type { Check } from '../../figure/footing.ts';
import { formatDay } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { formatDecimal } from '../../format/number.ts';
import type { Count } from '../../format/quantity.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { productLineName } from '../../terms/product-line.ts';
import type { Builder, Explanation, FootingRow } from '../model.ts';
import { ExplainTierDocument, type ExplainTierQuery } from './tier.graphql.ts';

export type TierOfPartner = NonNullable<ExplainTierQuery['partner']>;
export type Standing = TierOfPartner['tier'];
export type Source = Standing['sources'][number];

export const points = (amount: string): Count => ({ amount, unit: 'points' });

export const pointKinds = {
  SOURCED: m.explain_points_sourced,
  ASSISTED: m.explain_points_assisted,
  MANAGED: m.explain_points_managed,
} as const;

/** Points of every kind that sources give, added up exactly, as the rules do. */
export function reckoned(sources: readonly Source[]) {
  return pointsFrom(
    sources.map(({ kind, counted, pointValue, rate }) => ({
      ...{ kind, pointValue, rate },
      counted: parseMoney(counted.amount, counted.currency),
    })),
  );
}

export function checkPoints(sources: readonly Source[], stated: string): Check {
  const { total } = reckoned(sources);
  return total === stated ? { kind: 'ok' } : { kind: 'mismatch', found: points(total) };
}

/** "¥96,000 ÷ ¥12,000 × 5", or that its currency has no value in points. */
function workedOut({ counted, pointValue, rate }: Source): string {
  if (pointValue === null) return m.explain_points_no_value({ amount: formatMoney(counted) });
  const value = formatMoney({ amount: pointValue, currency: counted.currency });
  return m.explain_points_worked({ amount: formatMoney(counted), value, rate: formatDecimal(rate) });
}

export function sourceRows(sources: readonly Source[]): FootingRow[] {
  return sources.map((source, index) => {
    const { kind, customer, productLine, until } = source;
    const line = productLine === null ? m.explain_points_served() : productLineName(productLine);
    const name = customer?.name ?? '—';
    return {
      id: String(index),
      label: `${name} — ${line}`,
      note: `${workedOut(source)} · ${m.explain_points_until({ day: formatDay(until) })}`,
      amount: points(source.points),
      step: null,
      groups: { customer: name, line, kind: pointKinds[kind](), month: until.slice(0, 7) },
    };
  });
}

/** A builder that reads a partner's tier on a day. */
export function useTier(
  partner: string,
  on: string | undefined,
  explain: (of: TierOfPartner) => Explanation | null,
): Builder {
  const widget = useWidget(ExplainTierDocument, () => ({ partner, on: on || null, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => (widget.data.value?.partner ? explain(widget.data.value.partner) : null)),
  };
}
