import { dayIn } from '../calendar.js';
import type { Instant, Key, OnboardingStarted, ProductLine, Recorded } from '../history.js';
import type { Dossier } from '../registration/dossier.js';
import { isByEndOf } from '../registration/dossier.js';
import type { Claim, Closing } from './candidates.js';

/** Who gives the onboarding of a line of the deal. */
export type Onboarders = (line: ProductLine) => ReadonlySet<Key>;

/**
 * Who onboards each line of a won deal, as far as it was known at `asOf` (null: by now): the partners whose onboarding of it
 * has started, else those who were to give it by the close: by the newest quote of each candidate, and by the proofs made by hand
 * that were signed in time. What is signed later overturns nothing.
 */
export function onboardersOf(
  candidates: readonly Claim[],
  closing: Closing,
  dossier: Dossier,
  asOf: Instant | null,
): Onboarders {
  const declared = declaredOnboarders(candidates, closing);
  const first = candidates.map(({ file }) => file.origin.instant).sort()[0] ?? closing.won.instant;
  return (line) => {
    const next = nextSale(line, closing, dossier);
    const isOfDeal = ({ productLine, instant }: Recorded<OnboardingStarted>) =>
      productLine === line &&
      instant >= first &&
      (asOf === null || instant <= asOf) &&
      (next === null || dayIn(instant, closing.zone) < next);
    const started = dossier.onboardings.filter(isOfDeal).map(({ partner }) => partner);
    return started.length > 0 ? new Set(started) : (declared.get(line) ?? new Set());
  };
}

/** The close date of the next deal that sold the line: from then on an onboarding is that deal's. */
function nextSale(line: ProductLine, { closedOn }: Closing, { deals }: Dossier): string | null {
  const later = deals.flatMap(({ ending }) =>
    ending?.type === 'DealWon' && ending.closedOn > closedOn && ending.lines.some((sold) => sold.productLine === line)
      ? [ending.closedOn]
      : [],
  );
  return later.sort()[0] ?? null;
}

function declaredOnboarders(
  candidates: readonly Claim[],
  { deal, closedOn, zone }: Closing,
): Map<ProductLine, Set<Key>> {
  const givers = new Map<ProductLine, Set<Key>>();
  const declare = (line: ProductLine, partner: Key) =>
    givers.set(line, (givers.get(line) ?? new Set<Key>()).add(partner));
  const inTime = deal.quotes.filter(({ instant }) => isByEndOf(closedOn, instant, zone));
  for (const { partner, onboards } of candidates) {
    const quote = inTime.findLast(({ partners }) => partners.includes(partner));
    for (const { productLine, partner: giver } of quote?.onboarding ?? []) declare(productLine, giver);
    for (const line of onboards) declare(line, partner);
  }
  return givers;
}
