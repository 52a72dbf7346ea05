import type { Day, Key, ProductLine } from '../history.js';
import { proofsOf } from '../proof/proofs.js';
import type { DealFile } from '../registration/dossier.js';
import { isByEndOf } from '../registration/dossier.js';

/**
 * The partners that are to onboard each line of a won deal, as agreed: whom the newest quote by the close names, that of each
 * partner on the deal, and whose proof made by hand the customer signed with it (onboarding.as-agreed). The close date governs,
 * in the customer's zone.
 */
export function onboardingGivers(deal: DealFile, closedOn: Day, zone: string): Map<ProductLine, Set<Key>> {
  const givers = new Map<ProductLine, Set<Key>>();
  const declare = (line: ProductLine, partner: Key) =>
    givers.set(line, (givers.get(line) ?? new Set<Key>()).add(partner));
  const inTime = deal.quotes.filter(({ instant }) => isByEndOf(closedOn, instant, zone));
  const ofPartners = deal.sharedDeals.map(({ origin }) =>
    inTime.findLast(({ partners }) => partners.includes(origin.partner)),
  );
  for (const quote of new Set([...ofPartners, inTime.at(-1)]))
    for (const { productLine, partner } of quote?.onboarding ?? []) declare(productLine, partner);
  for (const file of deal.sharedDeals)
    for (const { status, onboarding } of proofsOf(file, deal))
      if (status === 'SIGNED') for (const line of onboarding) declare(line, file.origin.partner);
  return givers;
}
