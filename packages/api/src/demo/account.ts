import type { ProductLine, Segment } from '@tierline/rules';
import { MINUTES_A_DAY, workday } from './days.js';
import { Journal } from './journal.js';
import { companyName, person, type Company, type Person } from './names.js';
import type { Holding } from './price-book.js';
import { Random } from './random.js';
import { regionOf, type Region } from './regions.js';
import { horizonOf, type DemoPartner, type World } from './world.js';

/** One customer while its life is being told: what it owns by now, and the journal of what happened. */
export interface Account extends Company {
  readonly world: World;
  readonly key: string;
  readonly region: Region;
  readonly currency: string;
  readonly segment: Segment;
  /** The domain it buys with; `domain` is the one that people find first. */
  readonly purchaseDomain: string;
  readonly specialist: string;
  readonly signer: Person;
  readonly owned: Map<ProductLine, Holding>;
  readonly random: Random;
  readonly journal: Journal;
  deals: number;
  /** Whether the vendor has it on record. */
  isKnown: boolean;
  /** Until when the newest of its deals is open. */
  busyUntil: number;
}

export function openAccount(world: World, partner: DemoPartner, index: number): Account {
  const random = new Random(world.seed, 'customer', index);
  const region = regionFor(partner, random);
  const company = companyName(region, index);
  const segment = random.weighted<Segment>([
    ['SMALL_BUSINESS', 55],
    ['MID_MARKET', 35],
    ['ENTERPRISE', 10],
  ]);
  // Some buy in their partner's currency; most in their own.
  const currency = random.chance(0.03) ? partner.region.currency : region.currency;
  return {
    world,
    ...company,
    key: `c-${String(index + 1).padStart(5, '0')}`,
    region,
    currency,
    segment,
    purchaseDomain: random.chance(0.05) ? company.domain.replace('.example', '-group.example') : company.domain,
    specialist: world.specialist(region, segment),
    signer: person(region, company.domain, random),
    owned: new Map(),
    random,
    journal: new Journal(region.offset, horizonOf(world)),
    deals: 0,
    isKnown: false,
    busyUntil: 0,
  };
}

/** Nine of ten customers are in their partner's own region; of those elsewhere, some are in a growth market. */
function regionFor({ region }: DemoPartner, random: Random): Region {
  if (random.chance(0.9)) return region;
  return regionOf(random.pick(['JP', 'US', 'GB', 'SG', 'TH']));
}

export function addCustomer(account: Account, day: number): void {
  const { journal, key, name, domain, purchaseDomain, region, segment } = account;
  const domains = [...new Set([domain, purchaseDomain])];
  account.isKnown = true;
  journal.record(officeTime(account, day - 1), {
    type: 'CustomerAdded',
    customer: key,
    name,
    domains,
    ...(domains.length > 1 && { purchaseDomain }),
    region: region.code,
    segment,
  });
}

/** A minute within office hours of a working day. */
export function officeTime({ random }: Pick<Account, 'random'>, day: number): number {
  return workday(day) * MINUTES_A_DAY + random.integer(540, 1050);
}
