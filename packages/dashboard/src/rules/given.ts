/** What a policy gives, in words. */
import * as m from '#messages';
import { formatDay, formatMonth } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { formatList, formatRate } from '../format/number.ts';
import { productLineName } from '../terms/product-line.ts';
import { tiers } from '../terms/tiers.ts';
import type { Difference } from './replay.ts';

/** The customer and line, or the stretch of time, that a difference is about. */
export function aboutText({ kind, customer, productLine, sharedDeal, month, from, until }: Difference): string {
  if (kind === 'TIER') return m.rules_tier_span({ from: formatDay(from ?? ''), until: until ? formatDay(until) : '—' });
  const when = month ? formatMonth(month) : (sharedDeal ?? '');
  return [customer, productLine && productLineName(productLine), when].filter(Boolean).join(' · ');
}

export function givenText(kind: Difference['kind'], given: Difference['first']): string {
  if (kind === 'TIER') return given.tier ? tiers[given.tier]() : '—';
  if (kind === 'REVENUE_SHARE') return given.amount ? formatMoney(given.amount) : '—';
  const { soldMrr, revenueShare } = given;
  const parts = [
    ...(soldMrr ? [m.sold_credit()] : []),
    ...(revenueShare ? [m.rules_share_at({ rate: formatRate(revenueShare.rate) })] : []),
  ];
  return parts.length > 0 ? formatList(parts) : '—';
}
