import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { Reading } from '../reading/reading.js';
import { partsOfDeals } from '../shared-deals/partners-on-deal.loader.js';
import { creditsOfSharedDeals } from '../shared-deals/shared-deal.loader.js';

/** What stands in the way of deciding one of the vendor's deals for a shared deal of it, or for none (bpw.vendor-decides). */
export async function hindrancesOfDecision(
  reading: Reading,
  deal: string,
  winner: string | null,
): Promise<readonly UserErrorRecord[]> {
  const parts = (await reading.load(partsOfDeals, deal)) ?? [];
  const credits = await Promise.all(parts.map(({ key }) => reading.load(creditsOfSharedDeals, key)));
  const reviewed = new Set(
    parts.filter((_, place) => credits[place]?.outcome === 'UNDER_REVIEW').map(({ key }) => key),
  );
  if (reviewed.size === 0) return [notUnderReview];
  return winner === null || reviewed.has(winner) ? [] : [noCandidate];
}

const notUnderReview = userError(
  'NOT_UNDER_REVIEW',
  'The deal is not under review: it is open, or it was decided, and what was decided is final.',
  ['sharedDeal'],
  'bpw.vendor-decides',
);
const noCandidate = userError(
  'NO_CANDIDATE',
  'This shared deal is not under review; credit one that is, or none.',
  ['credited'],
  'bpw.vendor-decides',
);
