import { parseMoney, pathTo, sum, type OpenDealMrr, type PointPrices, type TierPath } from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { PathBasisDocument, type PathBasisQuery } from './path.graphql.ts';
import type { Standing } from './standing.ts';

type Points = PathBasisQuery['policy']['points'];
type OpenDeal = NonNullable<PathBasisQuery['partner']>['sharedDeals']['nodes'][number];

/** What points cost in a currency on a day; null where the policy does not state it. */
export function pricesOn(points: Points, currency: string, day: string): PointPrices | null {
  const step = points.values.find((value) => value.currency === currency)?.amount;
  const sold = points.sold.findLast(({ soldFrom }) => soldFrom <= day);
  const minimum = points.soldMinimum.findLast(({ from }) => from <= day);
  if (step === undefined || !sold || !minimum) return null;
  const { sourced, assisted } = sold;
  return { currency, step, sourced, assisted, managed: points.managed, towardSourced: minimum.motions };
}

/** What an open deal is expected to add, in the currency of its first line; null where nothing is expected of it. */
function worthOf({ key, motion, customer, expectedLines }: OpenDeal, points: Points): OpenDealMrr | null {
  const currency = expectedLines[0]?.mrr.currency;
  if (currency === undefined) return null;
  const own = expectedLines.filter(({ mrr }) => mrr.currency === currency);
  const mrr = sum(
    own.map((line) => parseMoney(line.mrr.amount, currency)),
    currency,
  );
  const isGrowth = customer !== null && points.growthMarkets.includes(customer.region);
  return { key, motion, mrr, factor: isGrowth ? points.growthFactor : '1' };
}

export interface PathReading {
  readonly widget: Widget<PathBasisQuery>;
  /** null where the policy states no price for the partner's currency. */
  readonly path: ComputedRef<TierPath | null>;
  readonly dealOf: (key: string) => OpenDeal | undefined;
  /** What one step of MRR is, for the note on money. */
  readonly prices: ComputedRef<PointPrices | null>;
}

/** The ways to the tier above, by the rules in the browser: what is missing, what points cost, and the partner's open deals. */
export function usePath(goal: () => Standing['next']): PathReading {
  const { scope, today } = usePartner();
  const widget = useWidget(PathBasisDocument, () => ({ partner: scope.value.key, today: today.value }));
  const points = computed(() => widget.data.value?.policy.points);
  const deals = computed(() => widget.data.value?.partner?.sharedDeals.nodes ?? []);
  const prices = computed(() => (points.value ? pricesOn(points.value, scope.value.currency, today.value) : null));
  const path = computed(() => {
    const missing = goal();
    if (!missing || !points.value || !prices.value) return null;
    const known = points.value;
    const worths = deals.value.flatMap((deal) => worthOf(deal, known) ?? []);
    return pathTo({ sourced: missing.sourcedMissing, total: missing.totalMissing }, prices.value, worths);
  });
  return { widget, path, prices, dealOf: (key) => deals.value.find((deal) => deal.key === key) };
}
