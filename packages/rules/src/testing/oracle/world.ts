/** A whole world as the oracle sees it: customers need the partners' tiers, and tiers what the customers count, of earlier days. */
import type { Day, Key, Month, Recorded, Tier, UpmarketException } from '../../history.js';
import { type CaseFile, ofType, zoneOf } from './case-file.js';
import { figuresOf, type Figures } from './figures.js';
import { type DayPoints, tierDays, type TierDay } from './tiers.js';

export interface WorldFile {
  readonly customers: ReadonlyMap<Key, readonly Recorded[]>;
  readonly partners: ReadonlyMap<Key, readonly Recorded[]>;
  readonly exceptions: readonly Recorded<UpmarketException>[];
  readonly rate: CaseFile['rate'];
  readonly through: Month;
  readonly days: readonly Day[];
  /** The first day of which figures are asked. */
  readonly figuresFrom: Day;
}

export interface WorldAnswer {
  readonly customers: ReadonlyMap<Key, Figures>;
  readonly tiers: ReadonlyMap<Key, ReadonlyMap<Day, TierDay>>;
}

/** A tier rests on earlier days alone, so that answering again and again with the tiers found so far comes to rest. */
const ROUNDS = 20;

export function answerWorld(world: WorldFile): WorldAnswer {
  let tiers: WorldAnswer['tiers'] = new Map();
  let customers = new Map<Key, Figures>();
  const asked = new Map<Key, Map<string, Tier>>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const tierAtClose = (partner: Key, day: Day) => tiers.get(partner)?.get(day)?.atClose ?? 'NONE';
    const known = customers;
    customers = new Map();
    let isAtRest = true;
    for (const [key, events] of world.customers) {
      const before = known.get(key);
      const answers = asked.get(key) ?? new Map<string, Tier>();
      const stands = [...answers].every(([question, tier]) => {
        const [partner = '', day = ''] = question.split(' ');
        return tierAtClose(partner, day) === tier;
      });
      if (!before || !stands) {
        isAtRest = false;
        answers.clear();
        asked.set(key, answers);
      }
      const remembered = (partner: Key, day: Day) => {
        const tier = tierAtClose(partner, day);
        answers.set(`${partner} ${day}`, tier);
        return tier;
      };
      customers.set(key, before && stands ? before : figuresOf(caseFile(events, world, remembered), world.figuresFrom));
    }
    if (isAtRest) return { customers, tiers };
    tiers = tiersOf(world, customers);
  }
  throw new Error('the tiers never came to rest');
}

function caseFile(events: readonly Recorded[], world: WorldFile, tierAtClose: CaseFile['tierAtClose']): CaseFile {
  const [customer] = ofType(events, 'CustomerAdded');
  if (!customer) throw new Error('a customer was never added');
  const { region, purchaseDomain = '' } = customer;
  const { partners, exceptions, rate, through, days } = world;
  return {
    customer,
    zone: zoneOf(region),
    purchaseDomain,
    events,
    partners,
    exceptions,
    rate,
    tierAtClose,
    through,
    days,
  };
}

function tiersOf(world: WorldFile, customers: ReadonlyMap<Key, Figures>): WorldAnswer['tiers'] {
  const days = world.days.filter((day) => day >= world.figuresFrom);
  return new Map(
    [...world.partners.keys()].map((partner) => {
      const pointsOn = (day: Day) => {
        const sum: DayPoints = { sourced: 0, assisted: 0, managed: 0 };
        for (const { points } of customers.values()) {
          const here = points.get(`${partner} ${day}`);
          if (!here) continue;
          sum.sourced += here.sourced;
          sum.assisted += here.assisted;
          sum.managed += here.managed;
        }
        return sum;
      };
      return [partner, tierDays(partner, days, pointsOn, world)];
    }),
  );
}
