import { addMonths, later, monthsOf, quarterOf } from '../calendar.js';
import type { Reason } from '../decision.js';
import type { Month, Quarter } from '../history.js';
import type { Money } from '../money.js';
import { add, money, sum } from '../money.js';
import type { BandMethod } from './bands.js';
import { Bands } from './bands.js';
import type { ForecastLine } from './contributions.js';
import { linesIn, sourcesOf, withheldIn } from './contributions.js';
import type { ForecastInput } from './input.js';
import { quarterReasons } from './reasons.js';

/** A band around an estimate, both ends included. */
export interface ForecastBand {
  /** Of what may come, the share that the band covers at least: an exact decimal. */
  readonly coverage: string;
  readonly low: Money;
  readonly high: Money;
}

/**
 * A quarter as it is foreseen. `accrued` is a fact: what stands on the quarter's statement on the day of the forecast. All the
 * rest are estimates, and of nothing but months that had not accrued by then: `committed`, `pipeline` and the bands never hold an
 * amount that `accrued` holds too. Of a quarter whose months have all accrued nothing is left to estimate.
 */
export interface ForecastQuarter {
  readonly quarter: Quarter;
  readonly accrued: Money;
  /** What standing associations will accrue at today's MRR within their terms. */
  readonly committed: Money;
  /** What open, approved deals are worth on average: what each would accrue, times the chance of its stage. */
  readonly pipeline: Money;
  /** The widest band around committed and pipeline together. */
  readonly low: Money;
  readonly high: Money;
  /** Narrow to wide. */
  readonly bands: readonly ForecastBand[];
  readonly method: BandMethod;
  /** What committed and pipeline are the sums of. */
  readonly lines: readonly ForecastLine[];
  readonly reasons: readonly Reason[];
}

export const MOST_QUARTERS = 24;

/**
 * Foresees a partner's revenue share for `quarters` quarters from `from` on, as of the day `asOf`, which is the partner's. All in
 * the partner's currency; amounts are rounded half-up line by line and month by month, as accruals are, and the average of the
 * pipeline once a quarter, its parts by the largest remainder. Throws ForecastRateMissing for want of an exchange rate, and for a
 * number of quarters that is not 1 to 24.
 */
export function forecast(input: ForecastInput): ForecastQuarter[] {
  const quarters = quartersOf(input);
  const through = lastMonthOf(quarters);
  const sources = sourcesOf(input, through);
  const bands = new Bands(input, through);
  const { currency } = input.partner;
  return quarters.map((quarter) => {
    const lines = linesIn(quarter, sources, currency);
    const estimate = countedOn(lines, currency);
    const { method, ranges } = bands.around(add(estimate.committed, estimate.pipeline).minor, quarter);
    const shown = ranges.map(({ coverage, low, high }) => ({
      coverage,
      low: money(low, currency),
      high: money(high, currency),
    }));
    const widest = shown.at(-1);
    if (!widest) throw new Error('a policy names at least one coverage of bands');
    const { low, high } = widest;
    const found = { quarter, ...estimate, low, high, bands: shown, method, lines };
    const reasons = quarterReasons(found, withheldIn(quarter, sources), input);
    return { ...found, accrued: accruedIn(quarter, input), reasons };
  });
}

/** What is counted on in a quarter, without the band, which takes by far the longest to reckon. */
export interface ForecastEstimate extends Pick<ForecastQuarter, 'quarter' | 'accrued' | 'committed' | 'pipeline'> {
  /** Of the pipeline, what deals are worth whose proof is signed. */
  readonly signed: Money;
}

/** The same figures that `forecast` gives, at once, and what of the pipeline is signed. */
export function estimates(input: ForecastInput): ForecastEstimate[] {
  const quarters = quartersOf(input);
  const sources = sourcesOf(input, lastMonthOf(quarters));
  const { currency } = input.partner;
  return quarters.map((quarter) => {
    const lines = linesIn(quarter, sources, currency);
    const signed = countedOn(
      lines.filter(({ deal }) => deal?.stage === 'SIGNED'),
      currency,
    ).pipeline;
    return { quarter, accrued: accruedIn(quarter, input), ...countedOn(lines, currency), signed };
  });
}

/** Single courses that things may take, from the paths that simulated bands are read from: the totals of each quarter. */
export function forecastPaths(input: ForecastInput, count: number): Money[][] {
  const quarters = quartersOf(input);
  const bands = new Bands(input, lastMonthOf(quarters));
  return bands.paths(count, quarters).map((totals) => totals.map((total) => money(total, input.partner.currency)));
}

function countedOn(lines: readonly ForecastLine[], currency: string): Pick<ForecastQuarter, 'committed' | 'pipeline'> {
  const ofKind = (kind: ForecastLine['kind']) =>
    sum(
      lines.filter((line) => line.kind === kind).map(({ amount }) => amount),
      currency,
    );
  return { committed: ofKind('COMMITTED'), pipeline: ofKind('PIPELINE') };
}

function quartersOf({ from, quarters }: ForecastInput): Quarter[] {
  if (!Number.isInteger(quarters) || quarters < 1 || quarters > MOST_QUARTERS)
    throw new Error(`a forecast is made for 1 to ${MOST_QUARTERS} quarters, not for ${quarters}`);
  const [first] = monthsOf(from);
  return Array.from({ length: quarters }, (_, place) => quarterOf(addMonths(first, 3 * place)));
}

function lastMonthOf(quarters: readonly Quarter[]): Month {
  return quarters.map((quarter) => monthsOf(quarter)[2]).reduce(later);
}

function accruedIn(quarter: Quarter, { accrued, partner }: ForecastInput): Money {
  return sum(
    accrued.filter((each) => each.quarter === quarter).map(({ amount }) => amount),
    partner.currency,
  );
}
