import { addMonths, earlier, later, monthOf, monthsBetween } from '../calendar.js';
import type { Month } from '../history.js';
import { expectedAhead, firstAhead, grantOfDeal, standingAhead } from './ahead.js';
import { chanceOf, closingMonth } from './chances.js';
import { DRAWN, streamOf } from './draws.js';
import type { Chance, ForecastInput, OpenDeal } from './input.js';
import { MILLION } from './past.js';

/** A standing line as a band sees it: what it accrues month by month from `first` on, as long as it goes on. */
export interface UncertainLine {
  readonly stream: number;
  /** The place on the axis of months in which it may end for the first time. */
  readonly first: number;
  /** By place on the axis, up to the last that holds something. */
  readonly amounts: readonly number[];
}

/** An open deal as a band sees it: what it accrues month by month if it is won, for each delay that it may have. */
export interface UncertainDeal {
  readonly stream: number;
  /** Deals with one stage share a rate that is not known well: each that is won makes the next more likely. */
  readonly stage: string;
  readonly chance: Chance;
  readonly delayed: readonly (readonly number[])[];
}

/** A rate at which lines may end, with how likely it is after what was seen. */
export interface EndingRate {
  /** Of DRAWN. */
  readonly weight: number;
  /** Of DRAWN lines, those that still go on after 0, 1, 2 … months. */
  readonly lasting: readonly number[];
}

/** What is not known of the months to come, in whole numbers alone. */
export interface Uncertain {
  readonly seed: number;
  /** The first month of the axis. */
  readonly from: Month;
  readonly months: number;
  readonly lines: readonly UncertainLine[];
  /** All of them, in the order of their keys, whatever they give: each tells of the others of its stage. */
  readonly deals: readonly UncertainDeal[];
  readonly endings: readonly EndingRate[];
  /** Of DRAWN lines, those whose price stands unchanged after 0, 1, 2 … months; null where no price was ever seen to change. */
  readonly unchanged: readonly number[] | null;
  /** What prices are multiplied by when they change, in millionths, each as likely. */
  readonly changes: readonly number[];
}

/** Sorts what is not known of a forecast through `asked` by line and deal; the axis ends where nothing can accrue any more. */
export function uncertain(input: ForecastInput, asked: Month): Uncertain {
  const through = earlier(asked, lastMonthOf(input));
  const { partner, policy, past, deals } = input;
  const starts = input.lines.map(firstAhead);
  const from = [...starts, monthOf(input.asOf)].reduce(earlier);
  const months = Math.max(0, monthsBetween(from, through) + 1);
  const axis = Array.from({ length: months }, (_, place) => addMonths(from, place));
  const onAxis = (amounts: ReadonlyMap<Month, number>) => axis.map((month) => amounts.get(month) ?? 0);
  const byKey = <Keyed extends { readonly key: string }>(items: readonly Keyed[]) =>
    [...items].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    seed: streamOf(`${partner.key}\n${policy.version}`),
    from,
    months,
    lines: byKey(input.lines)
      .map((line) => ({
        stream: streamOf(line.key),
        first: Math.max(0, monthsBetween(from, firstAhead(line))),
        amounts: trimmed(onAxis(standingAhead(line, through, input).amounts)),
      }))
      .filter(({ amounts }) => amounts.length > 0),
    deals: byKey(deals).map((deal) => ({
      stream: streamOf(deal.key),
      stage: deal.stage,
      chance: chanceOf(deal.stage, input),
      delayed: delayedAmounts(deal, axis, input),
    })),
    endings: endingsOf(input, months),
    unchanged: past.changes.length === 0 ? null : lasting(past.months - past.changes.length, past.months, months),
    changes: past.changes.length === 0 ? [MILLION] : past.changes,
  };
}

/** The last month in which any line or deal may accrue. */
function lastMonthOf(input: ForecastInput): Month {
  const { lines, deals, policy, past } = input;
  const longest = Math.max(...policy.forecast.delays, ...past.delays);
  const ends = deals.flatMap((deal) => {
    const grant = grantOfDeal(deal, closingMonth(deal, input), input);
    return grant ? [addMonths(grant.lastMonth, longest)] : [];
  });
  return [monthOf(input.asOf), ...lines.map(({ grant }) => grant.lastMonth), ...ends].reduce(later);
}

function trimmed(amounts: readonly number[]): readonly number[] {
  return amounts.slice(0, amounts.findLastIndex((amount) => amount !== 0) + 1);
}

/** What a deal accrues by month for each delay that the policy assumes and each that the partner's deals had. */
function delayedAmounts(deal: OpenDeal, axis: readonly Month[], input: ForecastInput): (readonly number[])[] {
  const through = axis.at(-1) ?? '';
  const known = new Map<number, readonly number[]>();
  return [...input.policy.forecast.delays, ...input.past.delays].map((delay) => {
    const found = known.get(delay);
    if (found) return found;
    const lines = deal.lines.map((line) => expectedAhead(deal, line, delay, through, input).amounts);
    const amounts = trimmed(axis.map((month) => lines.reduce((sum, line) => sum + (line.get(month) ?? 0), 0)));
    known.set(delay, amounts);
    return amounts;
  });
}

/**
 * How often lines may end, by Bayes' rule: each rate of the policy is as likely as it was taken to be before, times how likely it
 * makes what was seen of the partner's lines.
 */
export function endingsOf({ policy, past }: ForecastInput, months: number): EndingRate[] {
  const went = BigInt(past.months - past.ended);
  const likely = policy.forecast.ending.map(({ perThousandMonths, weight }) => {
    const ends = BigInt(perThousandMonths);
    return BigInt(weight) * ends ** BigInt(past.ended) * (1000n - ends) ** went;
  });
  const all = likely.reduce((sum, each) => sum + each, 0n);
  const weights = likely.map((each) => Number((each * BigInt(DRAWN)) / all));
  const left = DRAWN - weights.reduce((sum, weight) => sum + weight, 0);
  const heaviest = weights.indexOf(Math.max(...weights));
  return policy.forecast.ending.map(({ perThousandMonths }, place) => ({
    weight: (weights[place] ?? 0) + (place === heaviest ? left : 0),
    lasting: lasting(1000 - perThousandMonths, 1000, months),
  }));
}

/** Of DRAWN, what is left after 0 … `months` months in each of which `stay` of `of` stay. */
function lasting(stay: number, of: number, months: number): number[] {
  const left = [DRAWN];
  for (let month = 0; month < months; month += 1)
    left.push(Number((BigInt(left[month] ?? 0) * BigInt(stay)) / BigInt(of)));
  return left;
}
