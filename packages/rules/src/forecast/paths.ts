import { below, draw, streamOf } from './draws.js';
import { MILLION } from './past.js';
import type { Uncertain, UncertainDeal, UncertainLine } from './uncertain.js';

/** How many paths a simulated band is read from. */
export const PATHS = 1_000;

const RATES = streamOf('how often lines end');
/** Of one line or deal, what each draw decides. */
const LASTS = 0;
const DELAY = 1;
const PRICES = 2;

/** One possible course of things: the total of each month of the axis, in minor units. The same seed and number give the same. */
export function path(given: Uncertain, number: number): number[] {
  const totals = new Array<number>(given.months).fill(0);
  const { lasting } = endingIn(given, number);
  for (const line of given.lines) addLine(totals, line, lasting, given, number);
  const urns = new Map<string, { won: number; tried: number }>();
  for (const deal of given.deals) addDeal(totals, deal, urns, given, number);
  return totals;
}

function endingIn({ endings, seed }: Uncertain, number: number) {
  let rest = draw(seed, RATES, number, 0);
  const found = endings.find(({ weight }) => {
    rest -= weight;
    return rest < 0;
  });
  const ending = found ?? endings.at(-1);
  if (!ending) throw new Error('a policy names at least one rate at which lines may end');
  return ending;
}

/** A line goes on until it ends, and changes its price now and then. */
function addLine(
  totals: number[],
  { stream, first, amounts }: UncertainLine,
  lasting: readonly number[],
  { seed, months, unchanged, changes }: Uncertain,
  number: number,
): void {
  const lasts = draw(seed, stream, number, LASTS);
  let nth = PRICES;
  const nextChange = (from: number) =>
    unchanged === null ? months : from + monthsBelow(unchanged, draw(seed, stream, number, nth++));
  let changesAt = nextChange(first);
  let factor = MILLION;
  for (let place = first; place < amounts.length && lasts < (lasting[place - first + 1] ?? 0); place += 1) {
    if (changesAt === place) {
      const ratio = changes[below(changes.length, draw(seed, stream, number, nth++))] ?? MILLION;
      factor = Math.min(LARGEST, scaled(factor, ratio));
      changesAt = nextChange(place + 1);
    }
    totals[place] = (totals[place] ?? 0) + scaled(amounts[place] ?? 0, factor);
  }
}

/** In how many months a price stays as it is: so many as a draw lies below what is left of all prices. */
function monthsBelow(left: readonly number[], drawn: number): number {
  const months = left.findIndex((rest) => drawn >= rest);
  return months === -1 ? left.length : months - 1;
}

/** Prices that have grown fiftyfold say nothing more. */
const LARGEST = 50 * MILLION;

/** An amount times a factor in millionths, rounded half-up; exact also where the product is not a safe integer. */
function scaled(amount: number, factor: number): number {
  if (factor === MILLION) return amount;
  const product = amount * factor;
  return Number.isSafeInteger(product + MILLION)
    ? Math.floor((product + MILLION / 2) / MILLION)
    : Number((BigInt(amount) * BigInt(factor) + BigInt(MILLION / 2)) / BigInt(MILLION));
}

/** A deal is won as one is drawn from an urn to which each deal adds its like; then it closes with one of the delays. */
function addDeal(
  totals: number[],
  { stream, stage, chance, delayed }: UncertainDeal,
  urns: Map<string, { won: number; tried: number }>,
  { seed }: Uncertain,
  number: number,
): void {
  const urn = urns.get(stage) ?? { won: chance.won, tried: chance.tried };
  urns.set(stage, urn);
  const isWon = below(urn.tried, draw(seed, stream, number, LASTS)) < urn.won;
  urn.tried += 1;
  if (!isWon) return;
  urn.won += 1;
  const amounts = delayed[below(delayed.length, draw(seed, stream, number, DELAY))] ?? [];
  for (let place = 0; place < amounts.length; place += 1) totals[place] = (totals[place] ?? 0) + (amounts[place] ?? 0);
}
