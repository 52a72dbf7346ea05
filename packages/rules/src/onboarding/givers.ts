import type { Instant, Key, ProductLine } from '../history.js';
import { proofsOf } from '../proof/proofs.js';
import type { DealFile, SharedDealFile } from '../registration/dossier.js';

/** A partner that is to onboard a line of a deal. */
export interface Giver {
  readonly productLine: ProductLine;
  readonly partner: Key;
}

/**
 * Who is to give the onboarding by what was agreed with one partner on the deal (onboarding.as-agreed): whom the newest quote with
 * this partner on it names, and the partner itself for what a proof made by hand states, once the customer has signed it and it is
 * shared. `isInTime` says of an instant whether an agreement made then counts.
 */
export function agreedWith(
  file: SharedDealFile,
  deal: DealFile,
  isInTime: (instant: Instant) => boolean,
): readonly Giver[] {
  const { partner } = file.origin;
  const quote = deal.quotes.findLast(({ partners, instant }) => partners.includes(partner) && isInTime(instant));
  const stated = proofsOf(file, deal)
    .filter(
      ({ signedAt, sharedAt }) => signedAt !== null && isInTime(signedAt) && sharedAt !== null && isInTime(sharedAt),
    )
    .flatMap(({ onboarding }) => onboarding);
  return [...(quote?.onboarding ?? []), ...stated.map((productLine) => ({ productLine, partner }))];
}

/** The partners that give the onboarding of one line. */
export function giversOf(productLine: ProductLine, agreed: readonly Giver[]): ReadonlySet<Key> {
  return new Set(agreed.filter((giver) => giver.productLine === productLine).map(({ partner }) => partner));
}
