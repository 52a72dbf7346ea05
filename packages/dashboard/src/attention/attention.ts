import * as m from '#messages';
import { computed, type ComputedRef } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import { step, type Step } from '../figure/steps.ts';
import { dayOf, formatDay, formatDistance } from '../format/date.ts';
import { formatDecimal } from '../format/number.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import type { StateMark } from '../terms/states.ts';
import { tiers } from '../terms/tiers.ts';
import { AttentionQueueDocument, type AttentionQueueQuery } from './attention.graphql.ts';

export type AttentionItem = AttentionQueueQuery['attention'][number];
export type AttentionKind = AttentionItem['kind'];

export const kindWords: Readonly<Record<AttentionKind, () => string>> = {
  REPLIES_DUE: m.attention_replies_due,
  PROOFS_AT_RISK: m.attention_proofs_at_risk,
  TIER_AT_RISK: m.attention_tier_at_risk,
  MEASURES_CALLED_FOR: m.attention_measures_called_for,
  PLAN_WAITING: m.attention_plan_waiting,
  COMMITMENTS_LATE: m.attention_commitments_late,
  DEALS_SILENT: m.attention_deals_silent,
};

export const urgencies = {
  OVERDUE: { icon: 'warn', tone: 'bad', word: m.attention_overdue },
  SOON: { icon: 'clock', tone: 'warn', word: m.attention_soon },
  LATER: { icon: 'ring', tone: 'plain', word: m.attention_later },
} as const satisfies Record<AttentionItem['urgency'], StateMark>;

/** Why, in a sentence with its numbers. */
export function sentenceOf(item: AttentionItem, now: Date): string {
  const { count, dueAt, dueOn, planYear, tier, sourcedMissing, totalMissing } = item;
  const when = dueAt === null ? '—' : formatDistance(dueAt, now);
  const year = String(planYear ?? '');
  switch (item.kind) {
    case 'REPLIES_DUE':
      return m.attention_says_replies_due({ count, when });
    case 'PROOFS_AT_RISK':
      return m.attention_says_proofs_at_risk({ count, when });
    case 'TIER_AT_RISK':
      return m.attention_says_tier_at_risk({
        ...{ when, tier: tiers[tier ?? 'NONE']() },
        ...{ total: formatDecimal(totalMissing ?? '0'), sourced: formatDecimal(sourcedMissing ?? '0') },
      });
    case 'MEASURES_CALLED_FOR':
      return m.attention_says_measures_called_for({ count });
    case 'PLAN_WAITING':
      return m.attention_says_plan_waiting({ year });
    case 'COMMITMENTS_LATE':
      return m.attention_says_commitments_late({ count, year, day: dueOn === null ? '—' : formatDay(dueOn) });
    case 'DEALS_SILENT':
      return m.attention_says_deals_silent({ count });
  }
}

/** What the sentence rests on: the tier's standing, or the clause. */
export function stepOf({ kind, partner, clause }: AttentionItem, now: Date, zone: string): Step | null {
  if (kind === 'TIER_AT_RISK') return step('tier', partner.key, dayOf(now, zone));
  return clause ? step('clause', clause.code) : null;
}

/** Where it is dealt with. */
export function placeOf({ kind, partner, planYear, sharedDeals }: AttentionItem): RouteLocationRaw {
  const params = { partner: partner.key };
  const [deal] = sharedDeals;
  if (kind === 'PLAN_WAITING' || kind === 'COMMITMENTS_LATE')
    return { name: 'plan', params, query: planYear === null ? {} : { year: planYear } };
  return deal ? { name: 'deal', params: { ...params, key: deal.key } } : { name: 'overview', params };
}

export interface KindCount {
  readonly kind: AttentionKind;
  readonly count: number;
}

export function countsOf(items: readonly AttentionItem[]): KindCount[] {
  return (Object.keys(kindWords) as AttentionKind[])
    .map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

/** What waits for the viewer at all partners, the most urgent first: the API's order stands. */
export function useAttention(): { widget: Widget<AttentionQueueQuery>; items: ComputedRef<readonly AttentionItem[]> } {
  const widget = useWidget(AttentionQueueDocument, () => ({}));
  return { widget, items: computed(() => widget.data.value?.attention ?? []) };
}
