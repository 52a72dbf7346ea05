import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Day } from '../history.js';
import { localDay } from '../local-day.js';
import type { CustomerRecord, Stage } from '../outcome.js';
import type { DealFile, Ruling, SharedDealFile } from './dossier.js';
import { isByEndOf } from './dossier.js';

/** The domain on which a shared deal stands: the registered one; for a partner whom the vendor added, the customer's. */
export function recordedDomain({ origin }: SharedDealFile, customer: CustomerRecord | null): string {
  if (origin.type === 'DealRegistered') return origin.domain;
  return origin.dealRegistrationDomain ?? customer?.purchaseDomain ?? '';
}

/** The last ruling given by the close (`closedOn` governs), or simply the last while the deal is open. */
export function rulingInForce({ rulings }: SharedDealFile, closedOn: Day | null, zone: string): Ruling | undefined {
  return rulings.findLast(({ instant }) => closedOn === null || isByEndOf(closedOn, instant, zone));
}

/**
 * Where a shared deal stands: by what was ruled and how the deal ended. The passing of time closes none (registration.no-expiry),
 * and how many a partner has counts for nothing (registration.no-capacity-limit).
 */
export function stageOf(file: SharedDealFile, deal: DealFile, zone: string): Stage {
  const ruling = rulingInForce(file, deal.ending?.closedOn ?? null, zone);
  if (ruling?.type === 'PartnerRemoved') return 'REMOVED';
  if (ruling?.type === 'SharedDealRefused') return 'REFUSED';
  if (deal.ending) return deal.ending.type === 'DealWon' ? 'WON' : 'LOST';
  return ruling ? 'APPROVED' : 'REGISTERED';
}

/**
 * Was the shared deal approved before the close? (credit.discretion; review.feedback for a removal.) `closedOn` governs, in
 * the customer's zone.
 */
export function approval(file: SharedDealFile, closedOn: Day, zone: string): Reason {
  const ruling = rulingInForce(file, closedOn, zone);
  const approved = ruling?.type === 'SharedDealApproved';
  const facts = { closedOn, approvedOn: approved ? localDay(ruling.instant, zone) : null };
  return reason('credit.discretion', approved, facts, [ruling?.id]);
}

/**
 * Was it recorded on the domain with which the customer buys, by the close? Gives registration.purchase-domain, and
 * registration.wrong-domain too where it was another domain: the deal then closed without the partner.
 */
export function purchaseDomain(
  file: SharedDealFile,
  customer: CustomerRecord | null,
  closedOn: Day,
  zone: string,
): Reason[] {
  const domain = recordedDomain(file, customer);
  const registeredOn = localDay(file.origin.instant, zone);
  const facts = { domain, purchaseDomain: customer?.purchaseDomain ?? null, registeredOn, closedOn };
  const isRight = domain === customer?.purchaseDomain;
  const recorded = reason('registration.purchase-domain', isRight && registeredOn <= closedOn, facts, [file.origin.id]);
  return isRight ? [recorded] : [recorded, reason('registration.wrong-domain', false, facts, [file.origin.id])];
}
