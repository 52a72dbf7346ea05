import { dayNumber } from './days.js';
import { edgeCaseLines } from './edge-cases.js';
import { customerLife } from './life.js';
import { makePartners, partnerLines } from './partners.js';
import { operationsKeys, specialistKey, staffLines } from './people.js';
import { rateLines } from './rates.js';
import type { World } from './world.js';

export interface DemoOptions {
  /** How many partners; from 100 on, each with about forty customers, else about seventeen. */
  readonly partners?: number;
  readonly seed?: number;
  readonly years?: number;
  /** The last day, YYYY-MM-DD: nothing that is written happened after it began. */
  readonly today: string;
}

/**
 * The history of an invented program, line by line: the same options give the same bytes. Shares, sizes and prices are our
 * assumptions, in the shape of what is public about such programs; every name is invented.
 * Staff, partners and exchange rates come first, then one customer after the other, each in time order.
 */
export function* generateHistory({ partners = 24, seed = 1, years = 4, today }: DemoOptions): Iterable<string> {
  const last = dayNumber(today);
  const start = last - Math.round(years * 365.25);
  const world: World = {
    seed,
    start,
    today: last,
    partners: makePartners({ seed, partners, start, today: last }),
    specialist: specialistKey,
    operations: operationsKeys[0] ?? 'ops-1',
  };
  yield* staffLines(world);
  for (const [index, partner] of world.partners.entries()) yield* partnerLines(world, partner, index);
  yield* rateLines(world);
  yield* edgeCaseLines(world);
  let customer = 0;
  for (const partner of world.partners)
    for (let own = 0; own < partner.customers; own += 1) {
      yield* customerLife(world, partner, customer, own === 0);
      customer += 1;
    }
}
