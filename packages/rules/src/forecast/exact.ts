import { DRAWN } from './draws.js';
import type { EndingRate, Uncertain, UncertainDeal, UncertainLine } from './uncertain.js';

/** Every total that may come, with its weight; the weights of one distribution add up to whatever they add up to. */
export type Outcomes = ReadonlyMap<number, bigint>;

/** Beyond so many lines or so many different totals a distribution is no longer worked out exactly. */
const MOST_LINES = 16;
const MOST_TOTALS = 256;

/**
 * The exact distribution of the total of some months, given by their places on the axis: by going through the lines and deals one
 * after the other and keeping each total that may have come so far. null where that would be too many, and where prices change.
 */
export function exactOutcomes(given: Uncertain, places: readonly number[]): Outcomes | null {
  const isGiving = (amounts: readonly number[]) => places.some((place) => (amounts[place] ?? 0) !== 0);
  const giving = given.lines.filter(({ amounts }) => isGiving(amounts));
  // Whatever the deals that give nothing come to, the others are won as often.
  const deals = dealOutcomes(
    given.deals.filter(({ delayed }) => delayed.some(isGiving)),
    places,
  );
  if (!deals || giving.length > MOST_LINES || (given.unchanged !== null && giving.length > 0)) return null;
  const total = new Map<number, bigint>();
  for (const ending of given.endings) {
    const lines = lineOutcomes(giving, ending, places);
    const both = lines && convolved(lines, deals);
    if (!both) return null;
    for (const [amount, weight] of both) put(total, amount, weight * BigInt(ending.weight));
  }
  return total.size > MOST_TOTALS ? null : total;
}

const NOTHING: Outcomes = new Map([[0, 1n]]);

/** Given how often lines end, each ends or goes on by itself. */
function lineOutcomes(lines: readonly UncertainLine[], ending: EndingRate, places: readonly number[]): Outcomes | null {
  let so: Outcomes | null = NOTHING;
  for (const line of lines) so = so && convolved(so, lineOutcome(line, ending, places));
  return so;
}

function lineOutcome({ first, amounts }: UncertainLine, { lasting }: EndingRate, places: readonly number[]): Outcomes {
  const outcome = new Map<number, bigint>();
  let amount = 0;
  let left = DRAWN;
  for (const place of places) {
    const on = lasting[place - first + 1] ?? DRAWN;
    put(outcome, amount, BigInt(left - on));
    amount += amounts[place] ?? 0;
    left = on;
  }
  put(outcome, amount, BigInt(left));
  return outcome;
}

/** Deals of one stage hang together by their unknown rate, so that they are counted by how many have been won; stages do not. */
function dealOutcomes(deals: readonly UncertainDeal[], places: readonly number[]): Outcomes | null {
  let so: Outcomes | null = NOTHING;
  for (const stage of [...new Set(deals.map((deal) => deal.stage))].sort()) {
    const outcome = stageOutcomes(
      deals.filter((deal) => deal.stage === stage),
      places,
    );
    so = so && outcome && convolved(so, outcome);
  }
  return so;
}

/** Pólya's urn: a deal is won with the share of won ones among those seen, those before it included. */
function stageOutcomes(deals: readonly UncertainDeal[], places: readonly number[]): Outcomes | null {
  let byWins: Outcomes[] = [NOTHING];
  for (const [index, { chance, delayed }] of deals.entries()) {
    const next: Map<number, bigint>[] = Array.from({ length: index + 2 }, () => new Map<number, bigint>());
    for (const [wins, outcomes] of byWins.entries()) {
      const won = chance.won + wins;
      const lost = chance.tried + index - won;
      for (const [amount, weight] of outcomes) {
        if (lost > 0) put(next[wins], amount, weight * BigInt(lost * delayed.length));
        if (won > 0)
          for (const amounts of delayed)
            put(
              next[wins + 1],
              amount + places.reduce((sum, place) => sum + (amounts[place] ?? 0), 0),
              weight * BigInt(won),
            );
      }
    }
    if (next.reduce((count, { size }) => count + size, 0) > MOST_TOTALS) return null;
    byWins = next;
  }
  const all = new Map<number, bigint>();
  for (const outcomes of byWins) for (const [amount, weight] of outcomes) put(all, amount, weight);
  return all;
}

function convolved(a: Outcomes, b: Outcomes): Outcomes | null {
  if (a.size * b.size > MOST_LINES * MOST_TOTALS) return null;
  const both = new Map<number, bigint>();
  for (const [amount, weight] of a) for (const [more, likely] of b) put(both, amount + more, weight * likely);
  return both.size > MOST_TOTALS ? null : both;
}

function put(outcomes: Map<number, bigint> | undefined, amount: number, weight: bigint): void {
  if (weight > 0n) outcomes?.set(amount, (outcomes.get(amount) ?? 0n) + weight);
}
