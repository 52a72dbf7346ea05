import type { Tier } from '@tierline/rules';
import { dayText, MINUTES_A_DAY, workday } from './days.js';
import { Journal } from './journal.js';
import { agencyName, person } from './names.js';
import { managerKeys } from './people.js';
import { recordPlan } from './plans.js';
import { Random } from './random.js';
import { firstRegions, regionOf, regions, type Region } from './regions.js';
import { horizonOf, type DemoPartner, type World } from './world.js';

/** Our assumption of the tier mix, in percent. */
const tiers: readonly (readonly [Tier, number])[] = [
  ['NONE', 55],
  ['GOLD', 25],
  ['PLATINUM', 12],
  ['DIAMOND', 6.5],
  ['ELITE', 1.5],
];

/** What befalls some partners, by their place in the list, so that a small program already has one of each. */
const isProvider = (index: number) => index % 8 === 6;
const leavesForProvider = (index: number) => index % 40 === 9;
const losesRevenueShare = (index: number) => index % 40 === 12;
const isWarned = (index: number) => index % 40 === 17;

/** A few hundred customers in a small program; in one of a hundred partners or more, forty for each. */
export function customersFor(partners: number): number {
  return partners >= 100 ? partners * 40 : Math.round((partners * 50) / 3);
}

/** The partners with their share of the customers: some bring three, some sixty. */
export function makePartners({
  seed,
  partners,
  start,
  today,
}: {
  seed: number;
  partners: number;
  start: number;
  today: number;
}) {
  const random = new Random(seed, 'partners');
  const counts = new Map<string, number>();
  const weights = Array.from({ length: partners }, () => random.logNormal(1, 0.6));
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const customers = customersFor(partners);
  let shared = 0;
  let before = 0;
  return weights.map((weight, index): DemoPartner => {
    const region = regionAt(index, random);
    const nth = counts.get(region.code) ?? 0;
    counts.set(region.code, nth + 1);
    shared += weight;
    const upTo = Math.round((customers * shared) / whole);
    const own = upTo - before;
    before = upTo;
    const { name, domain } = agencyName(region, nth);
    const enrolledOn = start - 400 + Math.floor(random.next() ** 2 * (today - start) * 0.9) + random.integer(0, 300);
    const people = Array.from({ length: random.integer(1, 4) }, () => person(region, domain, random));
    const program = isProvider(index) ? 'SOLUTIONS_PROVIDER' : 'SOLUTIONS_PARTNER';
    return {
      key: `p-${String(index + 1).padStart(4, '0')}`,
      name,
      domain,
      region,
      program,
      enrolledOn,
      people,
      customers: own,
    };
  });
}

function regionAt(index: number, random: Random): Region {
  const code = firstRegions[index];
  if (code !== undefined) return regionOf(code);
  return random.weighted(regions.map((region) => [region, region.partnerWeight] as const));
}

/** Everything that is on record about one partner itself. */
export function* partnerLines(world: World, partner: DemoPartner, index: number): Iterable<string> {
  const { key, name, domain, program, region, enrolledOn } = partner;
  const random = new Random(world.seed, 'partner', index);
  const journal = new Journal(region.offset, horizonOf(world));
  const at = (day: number, minute = random.integer(540, 1080)) => workday(day) * MINUTES_A_DAY + minute;
  const primaryContact = person(region, domain, random);
  journal.record(enrolledOn * MINUTES_A_DAY + 540, {
    type: 'PartnerEnrolled',
    partner: key,
    name,
    program,
    region: region.code,
    currency: region.currency,
    primaryContact,
  });
  const manager = recordManagers(world, partner, index, random, journal);
  recordPlan(world, partner, index, journal, manager);
  recordTiers(world, partner, random, journal);
  for (let day = enrolledOn + random.integer(60, 300); day < world.today + 20; day += random.integer(150, 400))
    if (random.chance(0.6)) {
      const [from, to] = [dayText(day), dayText(day + random.integer(1, 6))];
      journal.record(at(day - 9), { type: 'AbsenceAnnounced', partner: key, from, to });
    }
  recordConduct(world, partner, index, random, journal);
  yield* journal.lines();
}

/** Who looks after a partner; the answer tells it by the day. */
function recordManagers(
  world: World,
  { key, enrolledOn, region }: DemoPartner,
  index: number,
  random: Random,
  journal: Journal,
): (day: number) => string {
  const managers = managerKeys(world.partners.length);
  const half = Math.ceil(managers.length / 2);
  const team = region.code === 'JP' ? managers.slice(0, half) : managers.slice(half);
  const at = enrolledOn * MINUTES_A_DAY + 1980;
  const first = team[index % team.length] ?? 'pdm-1';
  journal.record(at, { type: 'PdmAssigned', partner: key, staff: first });
  const other = managers.find((manager) => manager !== first);
  if (!other || !random.chance(0.1)) return () => first;
  const changedOn = enrolledOn + random.integer(200, 900);
  journal.record(changedOn * MINUTES_A_DAY + 600, {
    type: 'PdmAssigned',
    partner: key,
    staff: other,
    reason: 'Portfolios were rebalanced.',
  });
  return (day) => (day > changedOn ? other : first);
}

function recordTiers(world: World, { key, enrolledOn, program }: DemoPartner, random: Random, journal: Journal) {
  const tier = random.weighted(tiers);
  if (program === 'SOLUTIONS_PROVIDER' || tier === 'NONE') return;
  const ladder = tiers.map(([name]) => name);
  let day = Math.max(enrolledOn, world.start) + random.integer(90, 300);
  for (const reached of ladder.slice(1, ladder.indexOf(tier) + 1)) {
    journal.record(day * MINUTES_A_DAY + 600, { type: 'TierGranted', partner: key, tier: reached });
    if (reached === 'PLATINUM')
      journal.record((day + 20) * MINUTES_A_DAY + 600, {
        type: 'AccreditationChanged',
        partner: key,
        accreditation: 'CRM_IMPLEMENTATION',
        held: true,
      });
    day += random.integer(120, 260);
  }
}

function recordConduct(world: World, partner: DemoPartner, index: number, random: Random, journal: Journal) {
  const { key, enrolledOn } = partner;
  const since = Math.max(enrolledOn, world.start);
  const middle = since + Math.floor((world.today - since) * 0.7);
  const at = (day: number) => workday(day) * MINUTES_A_DAY + random.integer(540, 1080);
  if (leavesForProvider(index))
    journal.record(at(middle), { type: 'ProgramChanged', partner: key, program: 'SOLUTIONS_PROVIDER' });
  const violation = `v-${key}`;
  const sanction = `s-${key}`;
  if (losesRevenueShare(index)) {
    const detail = 'Quoted a discount that nobody had approved.';
    journal.record(at(middle - 20), {
      type: 'ViolationRecorded',
      violation,
      partner: key,
      kind: 'UNAPPROVED_DISCOUNT',
      detail,
    });
    const reason = 'A second unapproved discount after a warning.';
    journal.record(at(middle), { type: 'SanctionImposed', sanction, partner: key, kind: 'REVENUE_SHARE_LOST', reason });
    journal.record(at(middle + 70), {
      type: 'SanctionLifted',
      sanction,
      reason: 'Training completed, no further case.',
    });
  }
  if (isWarned(index)) {
    const detail = 'Did not take part in two planning calls.';
    journal.record(at(middle - 12), {
      type: 'ViolationRecorded',
      violation,
      partner: key,
      kind: 'NOT_COOPERATING',
      detail,
    });
    journal.record(at(middle), { type: 'SanctionImposed', sanction, partner: key, kind: 'WARNING', reason: detail });
  }
}
