import { dayIn } from '../calendar.js';
import type { Instant, Key, OnboardingStarted, ProductLine, Recorded } from '../history.js';
import { agreedWith, giversOf } from '../onboarding/givers.js';
import type { Dossier } from '../registration/dossier.js';
import { isByEndOf } from '../registration/dossier.js';
import type { Claim, Closing } from './candidates.js';

/** Who gives the onboarding of a line of the deal. */
export type Onboarders = (line: ProductLine) => ReadonlySet<Key>;

/**
 * Who onboards each line of a won deal, as far as it was known at `asOf` (null: by now): the partners whose onboarding of it
 * has started, else those with whom it was agreed by the close. What is agreed later overturns nothing.
 */
export function onboardersOf(
  candidates: readonly Claim[],
  closing: Closing,
  dossier: Dossier,
  asOf: Instant | null,
): Onboarders {
  const { deal, closedOn, zone } = closing;
  const isInTime = (instant: Instant) => isByEndOf(closedOn, instant, zone) && (asOf === null || instant <= asOf);
  const agreed = candidates.flatMap(({ file }) => agreedWith(file, deal, isInTime));
  const first = candidates.map(({ file }) => file.origin.instant).sort()[0] ?? closing.won.instant;
  return (line) => {
    const next = nextSale(line, closing, dossier);
    const isOfDeal = ({ productLine, instant }: Recorded<OnboardingStarted>) =>
      productLine === line &&
      instant >= first &&
      (asOf === null || instant <= asOf) &&
      (next === null || dayIn(instant, closing.zone) < next);
    const started = dossier.onboardings.filter(isOfDeal).map(({ partner }) => partner);
    return started.length > 0 ? new Set(started) : giversOf(line, agreed);
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
