import type { Motion } from '../history.js';
import { type Money, money, sum } from '../money.js';
import { decimalsOf } from '../policies/currencies.js';
import { atLeastZero, compare, decimalText, minus, type Rational, rational, times, ZERO } from './rational.js';

/** What points cost: so many points for each `step` of MRR in one currency, and the motions that count toward the sold minimum. */
export interface PointPrices {
  readonly currency: string;
  readonly step: string;
  readonly sourced: string;
  readonly assisted: string;
  readonly managed: string;
  readonly towardSourced: readonly Motion[];
}

/** An open deal with the MRR that it is expected to add; `factor` is what its market multiplies points by. */
export interface OpenDealMrr {
  readonly key: string;
  readonly motion: Motion;
  readonly mrr: Money;
  readonly factor: string;
}

/** MRR to be added in each way, in one currency. */
export interface PathMix {
  readonly sourced: Money;
  readonly assisted: Money;
  readonly managed: Money;
}

export interface TierPath {
  /** Own open deals that would close the gap if they were won, the one that brings most first, with their points. */
  readonly deals: readonly { readonly key: string; readonly points: string }[];
  /** What would still be missing with those deals won. */
  readonly left: { readonly sourced: string; readonly total: string };
  /** Ways to add what is left, the one that takes least MRR first; empty where nothing is. */
  readonly mixes: readonly PathMix[];
}

interface Gap {
  readonly sourced: Rational;
  readonly total: Rational;
}

/**
 * The ways to the points that a tier still asks for, at the point values of the day that is looked at: first what is under way
 * already, then what must be added beyond it. It supposes that nothing rolls off meanwhile, and what is added is of an ordinary market.
 */
export function pathTo(
  missing: { readonly sourced: string; readonly total: string },
  prices: PointPrices,
  openDeals: readonly OpenDealMrr[],
): TierPath {
  let gap: Gap = { sourced: rational(missing.sourced), total: rational(missing.total) };
  const worth = openDeals
    .filter(({ mrr }) => mrr.currency === prices.currency)
    .map((deal) => ({ ...deal, points: pointsOfDeal(deal, prices) }))
    .sort((a, b) => compare(b.points, a.points) || (a.key < b.key ? -1 : 1));
  const deals: { key: string; points: string }[] = [];
  for (const { key, motion, points } of worth) {
    const towardSourced = prices.towardSourced.includes(motion) ? points : ZERO;
    if (!helps(gap, towardSourced, points)) continue;
    gap = { sourced: lessened(gap.sourced, towardSourced), total: lessened(gap.total, points) };
    deals.push({ key, points: decimalText(points) });
  }
  return {
    deals,
    left: { sourced: decimalText(gap.sourced), total: decimalText(gap.total) },
    mixes: mixesFor(gap, prices),
  };
}

function helps({ sourced, total }: Gap, towardSourced: Rational, points: Rational): boolean {
  const isMissing = (one: Rational) => compare(one, ZERO) > 0;
  return (isMissing(sourced) && isMissing(towardSourced)) || (isMissing(total) && isMissing(points));
}

const lessened = (gap: Rational, by: Rational) => atLeastZero(minus(gap, by));

function pointsOfDeal({ motion, mrr, factor }: OpenDealMrr, prices: PointPrices): Rational {
  const rate = rational(motion === 'PARTNER_SOURCED' ? prices.sourced : prices.assisted);
  const { numerator, denominator } = times(rate, rational(factor));
  const step = rational(prices.step);
  return {
    numerator: BigInt(mrr.minor) * numerator * step.denominator,
    denominator: denominator * step.numerator * 10n ** BigInt(decimalsOf(mrr.currency)),
  };
}

/** The minimum of sourced points takes Partner Sourced deals; the rest of the total can come from any kind. */
function mixesFor({ sourced, total }: Gap, prices: PointPrices): PathMix[] {
  if (compare(sourced, ZERO) <= 0 && compare(total, ZERO) <= 0) return [];
  const rest = lessened(total, sourced);
  const all = compare(sourced, total) > 0 ? sourced : total;
  const nothing = money(0, prices.currency);
  const inSourced = (points: Rational) => mrrFor(points, prices.sourced, prices);
  const mixes: PathMix[] = [{ sourced: inSourced(all), assisted: nothing, managed: nothing }];
  if (compare(rest, ZERO) > 0) {
    const base = { sourced: inSourced(sourced), assisted: nothing, managed: nothing };
    mixes.push({ ...base, assisted: mrrFor(rest, prices.assisted, prices) });
    mixes.push({ ...base, managed: mrrFor(rest, prices.managed, prices) });
  }
  const cost = (mix: PathMix) => sum(Object.values(mix) as Money[], prices.currency).minor;
  return mixes.sort((a, b) => cost(a) - cost(b));
}

/** The least MRR, to the minor unit, that is worth so many points at a rate. */
function mrrFor(points: Rational, rate: string, { step, currency }: PointPrices): Money {
  const [per, price] = [rational(rate), rational(step)];
  const numerator = points.numerator * price.numerator * per.denominator * 10n ** BigInt(decimalsOf(currency));
  const denominator = points.denominator * price.denominator * per.numerator;
  return money(Number((numerator + denominator - 1n) / denominator), currency);
}
