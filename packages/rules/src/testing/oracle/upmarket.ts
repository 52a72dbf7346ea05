/** Upmarket referrals: every condition of the program, one after the other. */
import { addDays } from '../../calendar.js';
import { type CaseFile, dateOf, inTime, zoneOf } from './case-file.js';
import type { Claimant, WonDeal } from './deals.js';
import { isAccredited, isInGoodStanding, programAt, regionOf } from './partners.js';

const TIERS = ['PLATINUM', 'DIAMOND', 'ELITE'];
const HUB = /_HUB$/;
/** A rate this many days older than the close is too old. */
const OLDEST_RATE = 31;

export function isUpmarketReferral(
  { motion, partner }: Claimant,
  { won, closedOn, lines }: WonDeal,
  file: CaseFile,
): boolean {
  if (motion !== 'PARTNER_ASSISTED') return false;
  const isLarge = lines.some(
    ({ productLine, edition }) => HUB.test(productLine) && (edition === 'PROFESSIONAL' || edition === 'ENTERPRISE'),
  );
  return (
    isLarge &&
    (won.servicesConfirmed ?? []).includes(partner) &&
    programAt(file, partner, closedOn) === 'SOLUTIONS_PARTNER' &&
    isInGoodStanding(file, partner, closedOn) &&
    (isAccredited(file, partner, closedOn) || isExcepted(regionOf(file, partner), closedOn, file)) &&
    reachesMinimum(lines, closedOn, file) &&
    TIERS.includes(file.tierAtClose(partner, closedOn))
  );
}

/** The vendor's last word on the region by the end of the day there. */
function isExcepted(region: string, day: string, { exceptions }: CaseFile): boolean {
  let allowed = false;
  for (const event of inTime(exceptions))
    if (event.region === region && dateOf(event.instant, zoneOf(region)) <= day) allowed = event.allowed;
  return allowed;
}

/** At least US$3,000 in all, reckoned exactly, in units of 10⁻¹² dollars. */
function reachesMinimum(lines: WonDeal['lines'], closedOn: string, { rate }: CaseFile): boolean {
  let total = 0n;
  for (const { mrr } of lines) {
    const minor = BigInt(mrr.minor) * (mrr.currency === 'JPY' ? 100n : 1n);
    if (mrr.currency === 'USD') total += minor * 10n ** 10n;
    else {
      const found = newestRate(mrr.currency, closedOn, rate);
      if (found === null) return false;
      const [whole = '0', fraction = ''] = found.split('.');
      total += minor * BigInt(whole + fraction.padEnd(10, '0'));
    }
  }
  return total >= 3000n * 10n ** 12n;
}

function newestRate(currency: string, closedOn: string, rate: CaseFile['rate']): string | null {
  for (let age = 0; age <= OLDEST_RATE; age += 1) {
    const found = rate(currency, 'USD', addDays(closedOn, -age));
    if (found !== undefined) return found;
  }
  return null;
}
