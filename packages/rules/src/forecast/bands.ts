import { monthsBetween, monthsOf } from '../calendar.js';
import type { Month, Quarter } from '../history.js';
import { parseDecimal } from '../money.js';
import { exactOutcomes, type Outcomes } from './exact.js';
import type { ForecastInput } from './input.js';
import { path, PATHS } from './paths.js';
import { uncertain, type Uncertain } from './uncertain.js';

/** EXACT: every outcome with its weight. SIMULATED: read from PATHS seeded paths. */
export type BandMethod = 'EXACT' | 'SIMULATED';

/** What at least `coverage` of what may come lies in, both ends included, in minor units. */
export interface BandRange {
  /** An exact decimal. */
  readonly coverage: string;
  readonly low: number;
  readonly high: number;
}

export interface QuarterBands {
  readonly method: BandMethod;
  /** Narrow to wide; each lies within the next. */
  readonly ranges: readonly BandRange[];
}

/**
 * The bands of a forecast, quarter by quarter: between the quantiles that leave as much out on either side, of the distribution of
 * what may come. In it each line ends at a rate that is known from the partner's history as far as that goes, changes its price
 * as the partner's lines did, and deals are won and delayed as the partner's were; a deal that is won stays. Exact where the outcomes
 * can be counted, else from seeded paths. A band is widened to hold the figure that it is drawn around, for today's MRR leaves
 * out that lines end: it covers no less for that.
 */
export class Bands {
  readonly #given: Uncertain;
  readonly #coverages: readonly string[];
  #paths: readonly (readonly number[])[] | null = null;

  constructor(input: ForecastInput, through: Month) {
    this.#given = uncertain(input, through);
    this.#coverages = input.policy.forecast.coverages;
  }

  /** The bands of one quarter around `figure`, its committed and pipeline together, in minor units. */
  around(figure: number, quarter: Quarter): QuarterBands {
    const places = this.#placesOf(quarter);
    const exact = exactOutcomes(this.#given, places);
    const reaching = exact ? weighed(exact) : counted(this.#all().map((months) => totalAt(places, months)));
    const ranges = this.#coverages.map((coverage) => {
      const { units, scale } = parseDecimal(coverage);
      const whole = 2n * 10n ** BigInt(scale);
      const [low, high] = [whole / 2n - units, whole / 2n + units].map((part) => reaching(part, whole));
      return { coverage, low: Math.min(low ?? figure, figure), high: Math.max(high ?? figure, figure) };
    });
    return { method: exact ? 'EXACT' : 'SIMULATED', ranges };
  }

  /** The totals of some quarters on the first `count` paths, for those who want to see single courses of things. */
  paths(count: number, quarters: readonly Quarter[]): number[][] {
    return this.#all()
      .slice(0, count)
      .map((months) => quarters.map((quarter) => totalAt(this.#placesOf(quarter), months)));
  }

  #placesOf(quarter: Quarter): number[] {
    const { from, months } = this.#given;
    return monthsOf(quarter)
      .map((month) => monthsBetween(from, month))
      .filter((place) => place >= 0 && place < months);
  }

  #all(): readonly (readonly number[])[] {
    this.#paths ??= Array.from({ length: PATHS }, (_, number) => path(this.#given, number));
    return this.#paths;
  }
}

function totalAt(places: readonly number[], months: readonly number[]): number {
  return places.reduce((sum, place) => sum + (months[place] ?? 0), 0);
}

/** The smallest total that, with all below it, makes up `part` of `whole` of everything. */
type Reaching = (part: bigint, whole: bigint) => number;

function weighed(outcomes: Outcomes): Reaching {
  const ascending = [...outcomes].sort(([a], [b]) => a - b);
  const all = ascending.reduce((sum, [, weight]) => sum + weight, 0n);
  return (part, whole) => {
    let so = 0n;
    const found = ascending.find(([, weight]) => {
      so += weight;
      return so * whole >= part * all;
    });
    return found?.[0] ?? 0;
  };
}

function counted(totals: readonly number[]): Reaching {
  const ascending = [...totals].sort((a, b) => a - b);
  return (part, whole) => ascending[Math.max(0, Number((part * BigInt(totals.length) + whole - 1n) / whole) - 1)] ?? 0;
}
