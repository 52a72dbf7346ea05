import type { Day, Motion } from '../history.js';
import { type PointsPolicy, PolicyError } from '../policy.js';
import { decimalText, rational, times } from './rational.js';

/** More than any rate of a policy has, so that a rate as text is exact. */
const DECIMALS = 24;

/**
 * Points for one point value of sold MRR: by the close date of the deal that made the association, whose later upsells keep its
 * rate, and doubled or more where the customer is in a growth market. `points` is the policy of the day that is measured.
 */
export function soldRate(motion: Motion, soldOn: Day, region: string, points: PointsPolicy): string {
  const entry = points.sold
    .filter(({ soldFrom }) => soldFrom <= soldOn)
    .sort(byStart)
    .at(-1);
  if (!entry) throw new PolicyError(`no points are stated for what was sold on ${soldOn}`);
  return forRegion(entry[motion], region, points);
}

/** Points for one point value of managed MRR, of a customer in `region`. */
export function managedRate(region: string, points: PointsPolicy): string {
  return forRegion(points.managed, region, points);
}

function forRegion(rate: string, region: string, { growthMarkets, growthFactor }: PointsPolicy): string {
  if (!growthMarkets.includes(region)) return rate;
  return decimalText(times(rational(rate), rational(growthFactor)), DECIMALS);
}

function byStart(a: { readonly soldFrom: Day }, b: { readonly soldFrom: Day }): number {
  return a.soldFrom < b.soldFrom ? -1 : 1;
}
