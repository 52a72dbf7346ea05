/**
 * A small world over three years, from a seed: partners of both programs in three regions, customers who buy through them and
 * without them, and everything that goes wrong in between. What it gives are lines of the history file, in order of `at`.
 */
import { normalInstant } from '../../calendar.js';
import type { Recorded, UpmarketException } from '../../history.js';
import { parseLine } from '../../history/validate.js';
import { simulateCustomer } from './customers.js';
import { simulateDeal } from './deals.js';
import { Dice } from './dice.js';
import { simulatePayments, simulatePortal, simulateSubscriptions } from './direct.js';
import { simulateExceptions, simulatePartners } from './partners.js';
import { LEAP_DAY, LENGTH, type Told } from './told-event.js';

export interface World {
  readonly seed: number;
  /** Events by customer. */
  readonly customers: ReadonlyMap<string, readonly Recorded[]>;
  readonly partners: ReadonlyMap<string, readonly Recorded[]>;
  readonly exceptions: readonly Recorded<UpmarketException>[];
  /** 1 `from` in `to` on `day`, as a decimal; now and then none was given. */
  readonly rate: (from: string, to: string, day: string) => string | undefined;
}

const PARTNERS = 5;
const CUSTOMERS = 5;
const DEALS = 6;

export function simulateWorld(seed: number): World {
  const dice = new Dice(seed);
  const { seats: partners, told } = simulatePartners(PARTNERS, dice);
  const customers = new Map<string, Recorded[]>();
  for (let number = 1; number <= CUSTOMERS; number += 1) {
    const seat = simulateCustomer(number, `w${seed}`, dice);
    const days = [LEAP_DAY];
    let begun = 0;
    for (let deal = 1; deal <= DEALS; deal += 1) {
      // Now and then two deals run side by side and close within a few days of each other.
      const begin = deal > 1 && dice.happens(0.15) ? begun : dice.between(0, LENGTH - 90);
      days.push(...simulateDeal(deal, begin, seat, partners, dice));
      begun = begin;
    }
    simulateSubscriptions(seat, days, dice);
    simulatePayments(seat, dice);
    simulatePortal(seat, partners, dice);
    customers.set(seat.key, recorded(seat.told));
  }
  const partnerEvents = recorded(told);
  const ofPartner = (key: string) =>
    partnerEvents.filter((event) =>
      'partner' in event ? event.partner === key : 'sanction' in event && event.sanction === `s-${key}`,
    );
  return {
    seed,
    customers,
    partners: new Map(partners.map(({ key }) => [key, ofPartner(key)])),
    exceptions: recorded(simulateExceptions(dice)).filter((event) => event.type === 'UpmarketException'),
    rate: (from, to, day) => ratesOf(seed, from, to, day),
  };
}

/** The events as the store would hold them: each line is read and checked as an import would. */
function recorded(told: readonly Told[]): Recorded[] {
  return told
    .map(({ type, at, fields }, place) => {
      const read = parseLine(JSON.stringify({ type, at, ...fields }));
      if (!read.ok) throw new Error(`a simulated event was refused: ${JSON.stringify(read.refusals)}`);
      const { event } = read;
      return { ...event, id: `e${place}`, instant: normalInstant(event.at), order: place };
    })
    .sort((a, b) => (a.instant === b.instant ? a.order - b.order : a.instant < b.instant ? -1 : 1));
}

/** Given for nineteen days in twenty, and different every day. */
function ratesOf(seed: number, from: string, to: string, day: string): string | undefined {
  const number = [...`${seed} ${from} ${to} ${day}`].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991,
    7,
  );
  if (number % 20 === 0) return undefined;
  return to === 'JPY' ? `${140 + (number % 20)}.${number % 100}` : `0.${String(number).padStart(5, '0')}`;
}
