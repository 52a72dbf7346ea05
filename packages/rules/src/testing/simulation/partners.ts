/** The partners of a simulated world and what becomes of them. */
import type { Dice } from './dice.js';
import { dayAt, instantOf, LENGTH, type Told } from './told-event.js';

export interface PartnerSeat {
  readonly key: string;
  readonly region: string;
}

const SANCTIONS = [
  'WARNING',
  'REVENUE_SHARE_LOST',
  'TIER_LOWERED',
  'TIER_WITHDRAWN',
  'SPECIAL_DEALS_LOST',
  'SUSPENDED',
  'REMOVED',
];
const PLACES = [
  { region: 'JP', currency: 'JPY' },
  { region: 'US', currency: 'USD' },
  { region: 'DE', currency: 'EUR' },
];

export function simulatePartners(count: number, dice: Dice): { seats: PartnerSeat[]; told: Told[] } {
  const seats: PartnerSeat[] = [];
  const told: Told[] = [];
  for (let number = 1; number <= count; number += 1) {
    const partner = `p${number}`;
    const { region, currency } = dice.pick(PLACES);
    const tell: Tell = (type, day, fields) =>
      told.push({ type, at: instantOf(day, dice.between(0, 1439), region), fields });
    const program = dice.happens(0.75) ? 'SOLUTIONS_PARTNER' : 'SOLUTIONS_PROVIDER';
    const primaryContact = { name: 'Contact', email: `contact@${partner}.example` };
    tell('PartnerEnrolled', -400, { partner, name: `Partner ${number}`, program, region, currency, primaryContact });
    seats.push({ key: partner, region });
    let current = program;
    for (const day of [dice.between(0, LENGTH), dice.between(0, LENGTH)].sort((a, b) => a - b)) {
      if (!dice.happens(0.2)) continue;
      current = current === 'SOLUTIONS_PARTNER' ? 'SOLUTIONS_PROVIDER' : 'SOLUTIONS_PARTNER';
      tell('ProgramChanged', day, { partner, program: current });
    }
    if (dice.happens(0.4)) tell('TierGranted', dice.between(-200, LENGTH), { partner, tier: dice.pick(TIERS) });
    if (dice.happens(0.7)) accredit(partner, dice, tell);
    if (dice.happens(0.35)) sanction(partner, dice, tell);
  }
  return { seats, told };
}

function accredit(partner: string, dice: Dice, tell: Tell): void {
  const accredited = { partner, accreditation: 'CRM_IMPLEMENTATION' };
  const day = dice.between(-300, 600);
  tell('AccreditationChanged', day, { ...accredited, held: true });
  if (dice.happens(0.3)) tell('AccreditationChanged', day + dice.between(1, 500), { ...accredited, held: false });
}

/** Now and then the vendor does without the accreditation in a region. */
export function simulateExceptions(dice: Dice): Told[] {
  return PLACES.filter(() => dice.happens(0.4)).flatMap(({ region }) =>
    [true, false].slice(0, dice.between(1, 2)).map((allowed) => ({
      type: 'UpmarketException',
      at: instantOf(dice.between(-100, LENGTH), dice.between(0, 1439), region),
      fields: { region, allowed, reason: 'Not offered in the language.' },
    })),
  );
}

type Tell = (type: string, day: number, fields: Record<string, unknown>) => void;

const TIERS = ['GOLD', 'PLATINUM', 'DIAMOND', 'ELITE'];

function sanction(partner: string, dice: Dice, tell: Tell): void {
  const imposed = dice.between(0, LENGTH - 30);
  const name = `s-${partner}`;
  const until = dice.happens(0.4) ? { until: dayAt(imposed + dice.between(1, 400)) } : {};
  tell('SanctionImposed', imposed, {
    sanction: name,
    partner,
    kind: dice.pick(SANCTIONS),
    reason: 'Found in review.',
    ...until,
  });
  if (dice.happens(0.5)) tell('SanctionLifted', imposed + dice.between(0, 300), { sanction: name, reason: 'Mended.' });
  if (dice.happens(0.3)) appeal(name, imposed, dice, tell);
}

function appeal(sanction: string, imposed: number, dice: Dice, tell: Tell): void {
  const appealed = imposed + dice.between(0, 60);
  tell('SanctionAppealed', appealed, { appeal: `a-${sanction}`, sanction, text: 'It was not so.' });
  if (!dice.happens(0.8)) return;
  const decision = { upheld: dice.happens(0.5), reason: 'Heard.', staff: 'ops1' };
  tell('AppealDecided', appealed + dice.between(0, 200), { appeal: `a-${sanction}`, ...decision });
}
