import { officeTime, type Account } from '../account.js';
import { dayText } from '../days.js';
import { written } from '../price-book.js';
import type { DemoPartner } from '../world.js';
import type { Contest, Deal, DealPlan, Place } from './plan.js';

/** How deals with several partners end: the customer's signature settles half of them. */
const contests: readonly (readonly [Contest, number])[] = [
  ['one-signs', 50],
  ['sourcing-first', 18],
  ['onboarding-decides', 16],
  ['vendor-decides', 12],
  ['not-decided-yet', 4],
];

/** Names the deal and brings its partners in: by registration, or added by the vendor. */
export function openDeal(account: Account, plan: DealPlan): Deal {
  account.deals += 1;
  const stem = `${account.key.slice(2)}-${account.deals}`;
  const partners = [plan.partner, ...plan.rivals];
  const places = partners.map((partner, index) => ({ partner, sharedDeal: `sd-${stem}${'abc'[index] ?? 'd'}` }));
  const [first] = places;
  // Where the vendor has no deal open for the domain, the registration names none and makes one under its own key.
  const isAlone = plan.motion === 'sourced' && plan.rivals.length === 0 && account.busyUntil < plan.openedOn;
  const isNamed = !isAlone || account.random.chance(0.6);
  account.busyUntil = Math.max(account.busyUntil, plan.closesOn);
  const key = isNamed || !first ? `d-${stem}` : first.sharedDeal;
  const contest = plan.rivals.length > 0 ? account.random.weighted(contests) : null;
  const deal = { ...plan, key, places, contest, onboarder: onboarder(account, plan, contest) };
  if (plan.motion === 'assisted') assist(account, deal);
  else for (const [index, place] of places.entries()) register(account, deal, place, index, isNamed);
  return deal;
}

function onboarder({ random }: Account, { partner, rivals }: DealPlan, contest: Contest | null): DemoPartner | null {
  if (contest === 'sourcing-first' || contest === 'onboarding-decides') return rivals[0] ?? null;
  return contest === null && partner.program === 'SOLUTIONS_PARTNER' && random.chance(0.6) ? partner : null;
}

function register(account: Account, deal: Deal, { partner, sharedDeal }: Place, index: number, isNamed: boolean): void {
  const { random, journal, currency, owned } = account;
  const { relationships, needs } = partner.region.language.sentences;
  const openedOn = deal.openedOn + (index > 0 ? random.integer(2, 9) : 0);
  // Now and then somebody registers the domain that people see, not the one that buys.
  const domain = random.chance(0.15) ? account.domain : account.purchaseDomain;
  journal.record(officeTime(account, openedOn), {
    type: 'DealRegistered',
    sharedDeal,
    partner: partner.key,
    domain,
    ...(isNamed && { deal: deal.key }),
    from:
      owned.size > 0
        ? random.pick(['EXISTING_DEAL', 'COMPANY'] as const)
        : random.pick(['CONTACT', 'COMPANY'] as const),
    relationship: random.pick(relationships),
    need: random.pick(needs),
    expectedClose: dayText(deal.closesOn + random.integer(-6, 12)),
    ...(random.chance(0.5) && { expectedLines: written(deal.cart, currency) }),
  });
}

function assist(account: Account, deal: Deal): void {
  const { random, journal, key, specialist, purchaseDomain } = account;
  journal.record(officeTime(account, deal.openedOn), {
    type: 'DealOpened',
    deal: deal.key,
    customer: key,
    expectedClose: dayText(deal.closesOn + random.integer(-6, 12)),
  });
  for (const { partner, sharedDeal } of deal.places) {
    const addedOn = deal.openedOn + random.integer(2, 6);
    if (random.chance(0.5)) invite(account, deal, partner, addedOn - 2);
    journal.record(officeTime(account, addedOn) + 5, {
      type: 'PartnerAdded',
      sharedDeal,
      deal: deal.key,
      partner: partner.key,
      staff: specialist,
      customerConsent: !random.chance(0.01),
      ...(random.chance(0.4) && { dealRegistrationDomain: purchaseDomain }),
    });
  }
}

/** Of the invitations, 8 % are not answered within 72 hours. */
function invite(account: Account, deal: Deal, partner: DemoPartner, day: number): void {
  const { random, journal, specialist } = account;
  const invitation = `i-${deal.key}-${partner.key}`;
  const at = officeTime(account, day);
  journal.record(at, { type: 'OverlayInvited', invitation, deal: deal.key, partner: partner.key, staff: specialist });
  const hours = random.chance(0.92) ? random.integer(1, 60) : random.integer(75, 140);
  if (random.chance(0.97)) journal.record(at + hours * 60, { type: 'OverlayAnswered', invitation, accepted: true });
}

/** The growth specialist approves each partner's place, or refuses it. */
export function review(account: Account, deal: Deal): void {
  const { random, journal, specialist: staff, region } = account;
  for (const [index, { sharedDeal }] of deal.places.entries()) {
    const delay = deal.motion === 'assisted' ? 9 : index > 0 ? 12 : random.integer(1, 3);
    const at = officeTime(account, deal.openedOn + delay);
    if (deal.fate === 'refused' && index === 0)
      journal.record(at, {
        type: 'SharedDealRefused',
        sharedDeal,
        staff,
        reason: random.pick(region.language.sentences.refusals),
      });
    else journal.record(at, { type: 'SharedDealApproved', sharedDeal, staff });
  }
}
